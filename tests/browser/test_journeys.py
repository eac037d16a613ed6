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
