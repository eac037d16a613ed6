"""The grid of places on a phone: a list of strips that opens to names and words."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def phone(page):
    page.set_viewport_size(PHONE)
    return page


def test_the_grid_is_a_list_that_leads_to_the_words_behind_a_level(phone, address):
    phone.goto(f"{address}/coverage?lang=sk")
    places = phone.locator(".phone-list summary")
    places.first.wait_for()

    assert not phone.locator("[data-testid=stPlotlyChart]").is_visible()
    assert places.count() == phone.locator(".phone-list .strip:not(.columns)").count()

    places.filter(has_text="Žilina").click()
    phone.locator(".phone-list details[open] a", has_text="11 ").click()

    phone.wait_for_url("**/coverage?*part=SDG11*")
    phone.get_by_text("Žilina · 11 ").first.wait_for()


def test_a_wide_screen_keeps_the_grid_and_does_not_ask_for_the_list(page, address):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/coverage")
    page.locator(".js-plotly-plot .main-svg").first.wait_for()

    assert not page.locator(".phone-list").is_visible()
    assert [one for one in asked if "/phone/" in one] == []

    page.set_viewport_size(PHONE)
    page.locator(".phone-list summary").first.wait_for()


def test_without_an_answer_the_phone_shows_the_grid_itself(phone, address):
    phone.route("**/phone/**", lambda route: route.fulfill(status=503))
    phone.goto(f"{address}/coverage")

    phone.locator(".js-plotly-plot .main-svg").first.wait_for(state="visible")


def test_a_phone_prints_the_list_it_shows(phone, address):
    phone.goto(f"{address}/coverage")
    phone.locator(".phone-list summary").first.wait_for()
    phone.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    phone.emulate_media(media="print")

    assert phone.locator(".phone-list summary").first.is_visible()
