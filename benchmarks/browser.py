"""A browser that looks at a server of our own."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from benchmarks.serving import running
from exports.pictures.chrome import chrome_path, is_available

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def browser_path() -> str:
    """The browser of this machine; empty where there is none."""
    return chrome_path() if is_available() else ""


@contextmanager
def served(store: str) -> Iterator[tuple[str, float]]:
    """Address of a server on the store at ``store``, and the seconds until it answered."""
    with running(store) as server:
        yield server.address, server.seconds


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
