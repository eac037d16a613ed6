"""Seconds a visitor waits: start, first visit, later visits, a change of filter."""

import statistics
import tempfile
import time
from collections.abc import Callable

from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium, served
from etl.pipeline import default_submissions, loader

PLOT = ".js-plotly-plot .main-svg"
REPEATS = 5
WATCH = """() => {
    const firstRow = () => document.querySelector('.ytick text')?.textContent;
    const before = firstRow();
    window.waited = new Promise(done => {
        document.addEventListener('click', () => {
            const start = performance.now();
            const look = () => firstRow() && firstRow() !== before
                ? done(performance.now() - start)
                : requestAnimationFrame(look);
            look();
        }, {capture: true, once: true});
    });
}"""  # milliseconds from the click until the first chart shows other rows


def measure() -> dict[str, float]:
    """Median seconds of each wait; the first visit is the only one of its kind."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"duckdb:{folder}"
        loader(store).load(default_submissions())
        with served(store) as (address, started), chromium() as browser:
            page = browser.new_page()
            first = _seconds(lambda: _open(page, address))
            later = [_seconds(lambda: _open(page, address)) for _ in range(REPEATS)]
            switches = [_switch(page) for _ in range(REPEATS)]
            return {
                "second_start_to_served": round(started, 2),
                "first_visit_to_charts": round(first, 2),
                "new_browser_to_charts": _fresh(browser, address),
                "later_load_to_charts": round(statistics.median(later), 2),
                "filter_change": round(statistics.median(switches), 2),
            }


def _fresh(browser: Browser, address: str) -> float:
    waits = []
    for _ in range(REPEATS):
        with browser.new_context() as context:
            page = context.new_page()
            waits.append(_seconds(lambda page=page: _open(page, address)))  # type: ignore[misc]
    return round(statistics.median(waits), 2)


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(PLOT).first.wait_for()
    page.locator(PLOT).nth(1).wait_for()


def _switch(page: Page) -> float:
    """Change from one framework to the other; seconds from the click to other rows on screen."""
    page.evaluate(WATCH)
    buttons = page.get_by_test_id("stSidebar").get_by_role("radio")
    (buttons.nth(1) if buttons.nth(0).is_checked() else buttons.nth(0)).click()
    waited: float = page.evaluate("window.waited")
    page.wait_for_timeout(1_000)  # the map below settles
    return waited / 1_000


def _seconds(action: Callable[[], None]) -> float:
    started = time.monotonic()
    action()
    return time.monotonic() - started
