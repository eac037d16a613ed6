"""A chart is drawn when its place is known, and not again."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLOT = ".js-plotly-plot .main-svg"
WATCH = """() => {
    window.drawings = 0;
    new MutationObserver((seen) => {
        const chart = document.querySelector('.js-plotly-plot');
        if (seen.filter((one) => chart?.contains(one.target)).length > 20) drawings += 1;
    }).observe(document.body, { subtree: true, childList: true });
}"""


def test_the_grid_of_a_changed_view_is_drawn_once(page, address):
    page.goto(address)
    page.locator(PLOT).nth(1).wait_for()
    page.wait_for_timeout(2_000)
    page.evaluate(WATCH)

    page.get_by_test_id("stSidebar").get_by_role("radio").nth(1).click()
    page.wait_for_url("**framework=GD*")
    page.locator(PLOT).nth(1).wait_for()
    page.wait_for_timeout(2_000)

    assert page.evaluate("drawings") == 1
