"""What one visitor waits for, and how many bytes it takes: one browser against one server."""

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium, served

REPEATS = 5
CHANGES = 11  # of a filter: the shortest wait is the one that a machine's pace blurs most
CHART = ".js-plotly-plot"
IN_FORCE, ALL = 3, 4  # strategies, behind the three frameworks in the sidebar
SETTLE = 1_000  # milliseconds between two waits
LOOK = """(() => {
    const marks = '.bars path, .choroplethlayer path';
    const isSeen = one => one?.checkVisibility({visibilityProperty: true});
    const count = () => [...document.querySelectorAll('.js-plotly-plot')]
        .filter(one => isSeen(one.querySelector(marks))).length;
    const look = () => count() >= 2
        ? requestAnimationFrame(() => { window.drawnAt = performance.now(); })
        : requestAnimationFrame(look);
    look();
})()"""  # milliseconds from the start of the visit until two charts show their marks
IS_DRAWN = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const isSeen = one => one?.checkVisibility({visibilityProperty: true});
    const drawn = (box, part) => [...document.querySelectorAll(`[data-testid="${box}"]`)]
        .every(one => !one.checkVisibility() || isSeen(one.querySelector(part)));
    return app?.dataset.testScriptState === 'notRunning'
        && drawn('stFullScreenFrame', '.main-svg, canvas');  // charts and tables
}"""
WATCH = """({part, isDrawn}) => {
    const told = () => document.querySelector(part)?.textContent;
    const before = told(), ready = eval(isDrawn);
    window.waited = new Promise(done => {
        document.addEventListener('click', () => {
            const start = performance.now();
            const look = () => told() && told() !== before && ready()
                ? done(performance.now() - start)
                : requestAnimationFrame(look);
            look();
        }, {capture: true, once: true});
    });
}"""  # milliseconds from the click until ``part`` says something else and all is drawn


@dataclass(slots=True)
class Wire:
    """Counts what comes over the network, as sent: compressed."""

    bytes: int = 0

    @contextmanager
    def listening(self, page: Page) -> Iterator[None]:
        """Count during the block; to listen takes time of its own."""
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda event: self._add(event["encodedDataLength"]))
        session.on(
            "Network.webSocketFrameReceived",
            lambda event: self._add(len(event["response"]["payloadData"]) * 3 / 4),  # base64
        )
        yield
        session.detach()

    def _add(self, count: float) -> None:
        self.bytes += round(count)


def page_waits(store: str) -> dict[str, Any]:
    """Median seconds of each wait; the first visit is the only one of its kind."""
    with served(store) as (address, started), chromium() as browser:
        wire, page = Wire(), _watched(browser.new_page())
        with wire.listening(page):
            first = _open(page, address)
        later = [_open(page, address) for _ in range(REPEATS)]
        return {
            "start_to_served": round(started, 2),
            "first_visit_to_charts": round(first, 2),
            "first_visit_megabytes": round(wire.bytes / 1e6, 2),
            "new_browser_to_charts": _fresh(browser, address),
            "later_load_to_charts": _median(later),
            "new_filter_change": _median(_new_views(page, address)),
            "filter_change": _median([_change_filter(page) for _ in range(CHANGES)]),
            "page_switch": page_switches(page),
        }


def page_switches(page: Page) -> dict[str, list[float]]:
    """Seconds to each page of the navigation: the first time, and the median of later times."""
    links = page.get_by_test_id("stSidebarNavLink")
    waits: dict[str, list[float]] = {}
    for _ in range(REPEATS):
        for number in [*range(1, links.count()), 0]:
            name = (links.nth(number).get_attribute("href") or "").rpartition("/")[2] or "start"
            waits.setdefault(name, []).append(_waited(page, links.nth(number), "h1"))
    return {name: [round(found[0], 2), _median(found[1:])] for name, found in waits.items()}


def _fresh(browser: Browser, address: str) -> float:
    waits = []
    for _ in range(REPEATS):
        with browser.new_context() as context:
            waits.append(_open(_watched(context.new_page()), address))
    return _median(waits)


def _watched(page: Page) -> Page:
    """The page itself tells the time: one who asks from outside hears of it half a second late."""
    page.add_init_script(LOOK)
    return page


def _open(page: Page, address: str) -> float:
    page.goto(address)
    drawn: float = page.wait_for_function("window.drawnAt").json_value()
    page.wait_for_timeout(SETTLE)
    return drawn / 1_000


def _change_filter(page: Page) -> float:
    """Change from one framework to the other; seconds from the click to another chart."""
    buttons = page.get_by_test_id("stSidebar").get_by_role("radio")
    button = buttons.nth(1) if buttons.nth(0).is_checked() else buttons.nth(0)
    return _waited(page, button, CHART)


def _new_views(page: Page, address: str) -> list[float]:
    """The same for views nobody has seen yet: other levels, strategies and frameworks.

    At the end the filters are as they were.
    """
    parts = ("stMain", "stSidebar")
    level, choice = (page.get_by_test_id(part).get_by_role("radio") for part in parts)
    clicks = [
        *(level.nth(1), choice.nth(ALL), level.nth(0), choice.nth(1)),
        *(level.nth(1), choice.nth(IN_FORCE), level.nth(0), choice.nth(2)),
        *(level.nth(1), choice.nth(ALL), level.nth(0)),
    ]
    waits = [_waited(page, click, CHART) for click in clicks]
    _open(page, address)
    return waits


def _waited(page: Page, clicked: Any, part: str) -> float:
    page.evaluate(WATCH, {"part": part, "isDrawn": IS_DRAWN})
    clicked.click()
    waited: float = page.evaluate("window.waited")
    page.wait_for_timeout(SETTLE)
    return waited / 1_000


def _median(waits: list[float]) -> float:
    return round(statistics.median(waits), 2)
