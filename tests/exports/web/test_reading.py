"""The page in a real browser: from a file, without a network, for everyone, on every sheet."""

import pytest

from exports.pictures.chrome import is_available
from exports.web.page import write

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not is_available(), reason="no Chrome or Chromium"),
]

PHONE, SCREEN = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LOCAL = ("file:", "data:", "blob:")
GRAVE = ("serious", "critical")


@pytest.fixture
def open_page(browser, country_report, tmp_path):
    """Open the country report from a file; what it asks for or complains about is kept."""
    complaints = []

    def opened(language="pl", size=SCREEN, **options):
        path = tmp_path / "raport.html"
        path.write_bytes(write(country_report(language), None, lambda _: None))
        context = browser.new_context(viewport=size, reduced_motion="reduce", **options)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: complaints.append(asked.url) if _leaves(asked) else None)
        page.on(
            "console", lambda said: complaints.append(said.text) if said.type == "error" else None
        )
        page.goto(path.as_uri())
        page.complaints = complaints
        return page

    return opened


def _leaves(asked):
    return not asked.url.startswith(LOCAL)


@pytest.mark.parametrize(("size", "colours"), [(SCREEN, "light"), (PHONE, "dark")])
def test_nothing_stands_in_a_reader_s_way(size, colours, open_page):
    page = open_page(size=size, color_scheme=colours, bypass_csp=True)
    page.evaluate("chartsDrawn")
    for table in page.locator("details").all():
        table.evaluate("one => { one.open = true }")

    found = axe.Axe().run(page).response["violations"]

    grave = {one["id"]: one["nodes"][0]["html"] for one in found if one["impact"] in GRAVE}
    assert grave == {}


def test_every_chart_is_drawn_without_a_network(open_page):
    page = open_page(offline=True)
    page.evaluate("chartsDrawn")

    assert (
        page.locator("[data-chart]").count()
        == page.locator("[data-chart] .main-svg:first-child").count()
    )
    assert page.locator(".choroplethlayer path").count() > 10
    assert page.complaints == []


def test_a_phone_needs_no_sideways_scrolling(open_page):
    page = open_page("hu", PHONE)
    page.evaluate("chartsDrawn")

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_scripts_sentences_and_tables_serve(open_page, country_report):
    page = open_page(java_script_enabled=False)

    assert page.get_by_text(country_report("pl").parts[0].sentences[0]).first.is_visible()
    page.locator("summary").first.click()
    assert page.locator("table").first.is_visible()
    assert not page.locator("button").first.is_visible()
    assert not page.locator("[data-chart]").first.is_visible()


def test_a_saved_picture_holds_title_and_source(open_page, country_report):
    page = open_page()
    page.evaluate("chartsDrawn")

    with page.expect_download() as saving:
        page.locator("[data-save]").first.click()

    words = country_report("pl").parts[0].block.words
    drawing = saving.value.path().read_text(encoding="utf-8")
    assert saving.value.suggested_filename.startswith("01-do-realizacji")
    assert words.title in drawing
    assert words.source.split(",")[0] in drawing


def test_paper_is_white_and_has_nothing_to_click(open_page):
    page = open_page(color_scheme="dark")
    page.evaluate("chartsDrawn")

    page.emulate_media(media="print", color_scheme="dark")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator("nav").is_visible()
    assert not page.locator("button").first.is_visible()
    assert page.locator("details.asked table").first.is_visible()


def test_a_browser_that_prints_gets_charts_of_the_width_of_paper(open_page):
    page = open_page()
    page.evaluate("chartsDrawn")

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    on_paper = page.evaluate("document.querySelector('[data-chart]').layout.width")
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert on_paper == 900
    assert page.evaluate("document.querySelector('[data-chart]').layout.autosize")
