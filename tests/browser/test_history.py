"""Back, forward and links in the pages: what was seen is seen again, what was gathered stays."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLOT = ".js-plotly-plot .main-svg"
GREEN_DEAL, ALL = 1, 4  # switches in the sidebar
MARK = "window.visit = 'the same'"


def switch(page, number):
    return page.get_by_test_id("stSidebar").get_by_role("radio").nth(number)


@pytest.fixture
def start(page, address):
    page.goto(f"{address}/?lang=sk")
    page.locator(PLOT).first.wait_for()
    page.evaluate(MARK)
    return page


def test_back_takes_away_the_filter_that_was_set_last_and_forward_brings_it_again(start, address):
    switch(start, GREEN_DEAL).click()
    start.wait_for_url("**framework=GD*")
    start.go_back()

    expect(switch(start, 0)).to_be_checked()
    assert start.url == f"{address}/?lang=sk"

    start.go_forward()
    expect(switch(start, GREEN_DEAL)).to_be_checked()


def test_one_step_back_leads_from_a_page_to_the_one_before_with_its_filters(start, address):
    switch(start, ALL).click()
    start.wait_for_url("**scope=all*")
    start.get_by_test_id("stSidebarNavLink").filter(has_text="Mapa").click()
    start.wait_for_url("**/map?*scope=all*")
    start.locator(PLOT).first.wait_for()
    start.go_back()

    start.get_by_role("heading", level=1, name=re.compile("Kto čo pokrýva")).wait_for()
    assert start.url == f"{address}/?lang=sk&scope=all"


def test_a_link_opens_in_place_in_the_language_chosen_and_keeps_the_report(start, address):
    start.get_by_role("tab", name="Správa a súbory").first.click()
    start.get_by_role("button", name="Pridať všetko").first.click()
    start.get_by_test_id("stSidebarNavLink").filter(has_text="Číselné ciele").click()
    link = start.get_by_test_id("stMain").locator("a[href*='city?']").first
    name = link.inner_text()
    link.click()

    start.get_by_role("heading", level=1, name=name, exact=True).wait_for()
    assert "lang=sk" in start.url and "exact" not in start.url
    assert start.evaluate("window.visit") == "the same"

    start.get_by_test_id("stSidebarNavLink").filter(has_text="Správa").click()
    start.get_by_text("Ku ktorým cieľom sa miesta zaväzujú?").first.wait_for()
