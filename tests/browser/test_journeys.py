"""Three people's ways through the dashboard, in a real browser, end to end."""

import re

import pytest

from domain.phrases import phrase

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLOT = ".js-plotly-plot .main-svg"
KRAKOW = "gn:3094802"


def test_an_expert_goes_from_a_score_to_the_sentence_the_rule_and_the_excel_cell(page, address):
    page.goto(f"{address}/city?place={KRAKOW}")
    page.locator(PLOT).first.wait_for()

    bars = page.locator(".js-plotly-plot .barlayer .point path")
    bars.first.wait_for()
    page.locator(".js-plotly-plot .barlayer .trace").nth(2).locator("path").first.click(force=True)
    page.get_by_role("link", name=re.compile("Words behind|words", re.IGNORECASE)).first.click()
    page.wait_for_url(re.compile(r"/coverage\?.*part="))
    sentence = page.locator(".sentence").first
    sentence.wait_for()

    assert sentence.locator("mark.counted").count() >= 1
    assert re.search(r"SPCC\.xlsx.*[A-Z]+\d+", sentence.inner_text())
    assert page.complaints == []


def test_a_sentence_is_copied_with_its_source_and_its_address(browser, address):
    context = browser.new_context(locale="en-GB", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}/coverage?country=HU")
    button = page.get_by_role("button", name=re.compile(f"^{phrase('said.copy', 'en')}"))
    button.first.wait_for()

    button.first.click()
    page.locator(".said .copy.done").first.wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")

    assert copied.startswith("In view (Hungary)")
    assert "Smart V4 Strategies" in copied
    assert copied.endswith("country=HU")
    context.close()


def test_a_partner_finds_the_city_its_gaps_who_does_it_well_and_takes_the_table(page, address):
    page.goto(f"{address}/city")
    page.get_by_role("combobox", name=re.compile(phrase("city.pick", "en"))).fill("zilina")
    page.get_by_role("option", name=re.compile("Žilina")).first.click()
    page.get_by_role("heading", level=1, name="Žilina").wait_for()
    place = re.search(r"place=([^&]+)", page.url)[1]

    page.goto(f"{address}/gaps?place={place}&scope=all")
    page.locator(PLOT).first.wait_for()
    page.get_by_text(phrase("gaps.list", "en")).first.click()
    example = page.locator(".gap-list li").first
    example.wait_for()
    assert "Žilina" in page.locator(".said").first.inner_text()
    assert example.locator("a").count() >= 2

    page.get_by_role("tab", name=phrase("block.table", "en")).first.click()
    with page.expect_download() as taken:
        page.get_by_role("button", name=phrase("block.csv", "en")).first.click()
    table = taken.value.path().read_text(encoding="utf-8-sig")
    assert "Smart V4 Strategies" in table
    assert page.complaints == []


def test_a_facilitator_picks_a_country_compares_and_presents(page, address):
    page.goto(f"{address}/compare?with=SK,CZ&framework=GD")
    page.locator(PLOT).first.wait_for()
    assert "Slovakia" in page.locator(".said").first.inner_text()

    page.get_by_role("link", name=phrase("page.present", "en")).click()
    page.get_by_role("button", name=re.compile(phrase("present.start", "en"))).first.click()
    page.locator(".st-key-slide .main-svg").first.wait_for()
    first = page.url
    page.keyboard.press("ArrowRight")
    page.wait_for_url(lambda url: url != first)
    page.locator(".st-key-slide .main-svg").first.wait_for()

    assert page.strangers == []
    assert page.complaints == []
