import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

from benchmarks.browser import browser_path, served  # noqa: E402


@pytest.fixture(scope="session")
def address(real_store):
    """Where the dashboard is served, with the pages that only its own machine may open."""
    if not browser_path():
        pytest.skip("no Chrome or Chromium on this machine")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SV4_LOCAL", "1")
        with served(real_store) as (where, _):
            yield where


@pytest.fixture
def page(browser):
    """A page of a fresh visitor; what it complains of and asks elsewhere is kept on it."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.complaints, page.strangers = [], []
    page.on("console", lambda message: _note_complaint(page, message))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: _note_stranger(page, request.url))
    yield page
    context.close()


def _note_complaint(page, message):
    """Streamlit looks for itself below the page's own path first; that answer is meant to be no."""
    if message.type == "error" and "/_stcore/" not in message.location["url"]:
        page.complaints.append(message.text)


def _note_stranger(page, url):
    if not url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")):
        page.strangers.append(url)
