import re

import pytest

from benchmarks.browser import served
from domain.phrases import phrase

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLOT = ".js-plotly-plot .main-svg"
CHARTS = {"": 2, "coverage": 1, "city?place=gn:3094802": 1}
CITY = "city?place=gn:3094802"
TEXTS = ("strategies", "method")


@pytest.mark.parametrize("path", CHARTS)
def test_charts_are_drawn_offline_without_a_complaint(path, page, address):
    page.goto(f"{address}/{path}")

    page.locator(PLOT).nth(CHARTS[path] - 1).wait_for()

    assert page.strangers == []
    assert page.complaints == []


@pytest.mark.parametrize("path", TEXTS)
def test_pages_of_words_open_offline_without_a_complaint(path, page, address):
    page.goto(f"{address}/{path}")

    page.get_by_role("heading", level=1).wait_for()
    page.get_by_text("This measures what the submitted text says").wait_for()

    assert page.strangers == []
    assert page.complaints == []


def test_the_map_fills_all_58_regions(page, address):
    page.goto(address)

    regions = page.locator(".choroplethlayer .trace").first.locator("path")
    regions.nth(57).wait_for()

    assert regions.count() == 58


def test_a_link_opens_what_its_sender_saw(page, address):
    page.goto(f"{address}/?lang=sk&framework=GD&country=SK&scope=all")

    page.get_by_role("heading", name="Kto čo pokrýva a čo chýba?").wait_for()
    page.locator(PLOT).first.wait_for()

    assert page.locator(".ytick text").first.text_content().startswith("1 ")
    assert page.locator(".js-plotly-plot").first.locator(".xtick text").count() == 2
    page.wait_for_function("location.search.includes('country=SK')")


def test_filters_stay_when_the_page_changes(page, address):
    page.goto(f"{address}/?country=HU&framework=GD")
    page.locator(PLOT).first.wait_for()

    page.get_by_role("link", name="Coverage").click()
    page.wait_for_url(re.compile("/coverage"))

    page.wait_for_function(
        "location.search.includes('country=HU') && location.search.includes('framework=GD')"
    )


def test_the_browser_s_language_is_the_default(browser, address):
    context = browser.new_context(locale="hu-HU")
    page = context.new_page()

    page.goto(address)

    page.get_by_role("heading", name="Ki mit fed le, és mi hiányzik?").wait_for()
    context.close()


def test_a_dot_on_the_map_leads_to_its_place(page, address):
    page.goto(f"{address}/?country=SK&scope=all")
    dots = page.locator(".scattergeo .point")
    dots.first.wait_for()

    dots.first.click(force=True)
    page.get_by_role("link", name=re.compile("^Open ")).click()

    page.wait_for_url(re.compile(r"/city\?.*place="))
    page.locator(PLOT).first.wait_for()


@pytest.mark.parametrize("path", ["", "coverage", CITY, *TEXTS])
def test_a_phone_needs_no_sideways_scrolling(path, browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="pl-PL")
    page = context.new_page()
    page.goto(f"{address}/{path}")

    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_timeout(1_500)

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_the_very_first_visitor_may_come_by_a_deep_link(real_store, browser):
    with served(real_store) as (fresh, _):
        page = browser.new_page()

        page.goto(f"{fresh}/coverage?lang=sk")

        page.get_by_role("heading", name=phrase("page.coverage.question", "sk")).wait_for()
        page.get_by_role("link", name=phrase("page.method", "sk")).wait_for()
        page.close()


def test_a_table_offers_only_the_download_without_formulas(page, address):
    page.goto(f"{address}/strategies")
    grid = page.locator('[data-testid="stDataFrame"]').first
    grid.hover()

    raw = page.locator('[aria-label^="Download as CSV"]')
    raw.first.wait_for(state="attached")
    assert not raw.first.is_visible()
    assert page.locator('[data-testid="stDownloadButton"]').first.is_visible()


def test_who_scrolls_over_the_map_keeps_it_as_it_is(page, address):
    page.goto(f"{address}/map")
    regions = page.locator(".js-plotly-plot .choroplethlayer")
    regions.wait_for()
    page.locator(".js-plotly-plot").first.hover()
    width = regions.bounding_box()["width"]
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(800)

    assert regions.bounding_box()["width"] == pytest.approx(width)
