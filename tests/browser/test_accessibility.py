"""Every page can be read by everyone: axe-core, the keyboard, less motion, paper, a phone."""

import csv
from itertools import cycle
from pathlib import Path

import pytest

from domain.vocabulary import LANGUAGES

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = Path(__file__).resolve().parent
PAGES = sorted(path.stem for path in (HERE.parent.parent / "pages").glob("*.py"))
KRAKOW, PLAN = "gn:3094802", "PL-MALOPOLSKIE-CLIMATE-2030"
STATES = (
    f"city?place={KRAKOW}",
    f"coverage?place={KRAKOW}&part=SDG11",
    f"strategies?strategy={PLAN}",
)
SCREEN, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
CHARTS = ("overview", "coverage", f"city?place={KRAKOW}")
PAUSE = 300  # milliseconds in which nothing changes once a page stands still
READABLE = 4.5  # contrast of words and what they stand on
PATIENCE = 90_000  # milliseconds on a busy machine
TABS = 60  # more than any of the pages has stops
READY = """() =>
  document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning" &&
  document.querySelector("[data-testid=stMain] h1, [data-testid=stMain] h2") &&
  !document.querySelector("[data-testid=stSkeleton]") &&
  [...document.querySelectorAll("[data-testid=stPlotlyChart]")].every(
    (chart) => chart.querySelector(".main-svg") || !chart.offsetParent)"""


@pytest.fixture(scope="module")
def exceptions():
    with (HERE / "accessibility_exceptions.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


@pytest.fixture(scope="module")
def reader(browser):
    """One page for all visits, so that the browser loads the application once."""
    context = browser.new_context(reduced_motion="reduce", locale="en-GB", viewport=SCREEN)
    context.add_init_script(axe.Axe().axe_script)
    context.add_init_script(path=HERE / "barriers.js")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def open_view(reader, address):
    """Open a view in a language on a screen, and wait until nothing moves any more."""

    def open_one(view, language="en", size=SCREEN, colours="light"):
        reader.emulate_media(color_scheme=colours, media="screen")
        reader.set_viewport_size(size)
        path = "" if view == "overview" else view
        reader.goto(f"{address}/{path}{'&' if '?' in view else '?'}lang={language}")
        reader.wait_for_function(READY)
        return reader

    return open_one


@pytest.mark.parametrize(
    ("view", "language"), list(zip([*PAGES, *STATES], cycle(LANGUAGES), strict=False))
)
def test_nothing_on_any_page_stands_in_a_reader_s_way(view, language, open_view, exceptions):
    page = open_view(view, language)
    on_a_screen = barriers(page, exceptions)
    page.set_viewport_size(PHONE)
    darken(page)
    on_a_phone_in_the_dark = barriers(page, exceptions)

    assert on_a_screen == []
    assert on_a_phone_in_the_dark == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_filters_can_be_read_in_the_dark(open_view, exceptions):
    page = open_view("overview", colours="dark")

    assert barriers(page, exceptions) == []


def test_every_exception_is_still_needed(open_view, exceptions):
    page = open_view("method", size=PHONE)

    found = {line.partition(":")[0] for line in barriers(page, [])}

    assert found == {row["rule"] for row in exceptions}
    assert all(row["reason"] for row in exceptions)


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("view", ["overview", "coverage"])
def test_digits_can_be_read_in_their_cells(view, colours, open_view):
    page = open_view(view, colours=colours)
    page.locator(".textpoint text").first.wait_for()

    assert page.evaluate("lowestDigitContrast()") >= READABLE


@pytest.mark.parametrize("view", CHARTS)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(view, open_view):
    stops = walked(open_view(view))

    names = [stop["name"] for stop in stops]
    assert names[0] == "Skip to main content"
    assert {"Language", "Chart", "Download plot"} <= set(names)
    assert [stop["name"] for stop in stops if not stop["isSeen"]] == []


def test_the_table_behind_a_chart_opens_by_keyboard(open_view):
    page = open_view("coverage")

    page.get_by_role("tab", name="Chart").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")

    page.locator("[data-testid=stDataFrame]").wait_for()


def test_who_wants_less_motion_sees_none(open_view):
    page = open_view("overview")

    longest = page.evaluate(
        """Math.max(...[...document.querySelectorAll("*")].flatMap((one) => {
            const style = getComputedStyle(one);
            return [style.transitionDuration, style.animationDuration]
                .flatMap((times) => times.split(",").map(parseFloat));
        }))"""
    )

    assert longest < 0.001


def test_paper_shows_the_page_without_its_controls(open_view):
    page = open_view("overview", colours="dark")

    page.emulate_media(media="print", color_scheme="dark")

    assert page.get_by_role("heading", level=1).is_visible()
    assert not page.get_by_test_id("stSidebar").is_visible()
    assert not page.locator("[data-testid=stTabs] [role=tablist]").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def barriers(page, exceptions):
    return page.evaluate("exceptions => barriers(exceptions)", exceptions)


def darken(page):
    """The page as a browser that prefers dark colours shows it."""
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).colorScheme === 'dark'"
    )
    page.wait_for_function("haveColoursSettled()", polling=PAUSE)


def walked(page):
    """Where the tabulator stops, until it leaves the page."""
    page.evaluate("document.activeElement.blur()")
    stops = []
    for _ in range(TABS):
        page.keyboard.press("Tab")
        stop = page.evaluate("focused()")
        if stop["tag"] == "BODY":
            break
        stops.append(stop)
    return stops
