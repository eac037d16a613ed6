import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

POSITION = ".st-key-slide .position"
DRAWING = ".st-key-slide .js-plotly-plot .main-svg"
FRAME = ("stSidebar", "stHeader")
DECK = "present?deck=countries"


def open_slide(page, address, number=1, **size):
    if size:
        page.set_viewport_size(size)
    page.goto(f"{address}/{DECK}&slide={number}")
    page.locator(DRAWING).first.wait_for()
    wait_for(page, number)


def wait_for(page, number):
    page.locator(POSITION, has_text=re.compile(rf"^{number} / 6$")).wait_for()


def box_of(page, selector):
    return page.locator(selector).first.bounding_box()


def test_keys_turn_the_slides_both_ways_and_to_both_ends(page, address):
    open_slide(page, address)

    keys = {"ArrowRight": 2, "Space": 3, "PageDown": 4, "ArrowLeft": 3, "PageUp": 2}
    for key, number in {**keys, "End": 6, "Home": 1}.items():
        page.keyboard.press(key)
        wait_for(page, number)

    assert "slide=1" in page.url


def test_a_key_turns_one_slide_however_often_the_page_ran_before(page, address):
    open_slide(page, address)
    for number in (2, 3, 4):
        page.keyboard.press("ArrowRight")
        wait_for(page, number)

    page.wait_for_timeout(1_000)

    assert page.locator(POSITION).text_content() == "4 / 6"


def test_a_slide_survives_a_reload(page, address):
    open_slide(page, address)
    page.keyboard.press("ArrowRight")
    wait_for(page, 2)

    page.reload()

    wait_for(page, 2)


def test_escape_leads_back_to_the_choice_of_a_sequence(page, address):
    open_slide(page, address)

    page.keyboard.press("Escape")

    page.get_by_role("heading", name="What should the room see?").wait_for()
    page.locator('[data-testid="stSidebar"]').wait_for()
    assert "slide=" not in page.url


def test_nothing_but_the_slide_is_on_the_screen(page, address):
    open_slide(page, address, width=1920, height=1080)

    for part in FRAME:
        assert not page.locator(f'[data-testid="{part}"]').first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1920
    assert page.get_by_text("This measures what the submitted text says").count() == 0


def test_slides_are_drawn_offline_without_a_complaint(page, address):
    open_slide(page, address)
    page.keyboard.press("End")
    wait_for(page, 6)
    page.locator(DRAWING).first.wait_for()

    assert page.strangers == []
    assert page.complaints == []


def test_the_letters_can_be_read_from_the_last_row(page, address):
    open_slide(page, address, width=1920, height=1080)
    sizes = page.locator(f"{DRAWING} text:visible").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    message = page.locator(".slide-head h1").evaluate("one => getComputedStyle(one).fontSize")

    assert min(sizes) >= 20
    assert float(message.removesuffix("px")) >= 44


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768), (1024, 768)])
def test_chart_and_source_fit_on_every_projector(width, height, page, address):
    open_slide(page, address, 5, width=width, height=height)
    page.wait_for_timeout(1_000)

    chart, foot = box_of(page, ".st-key-slide_chart"), box_of(page, ".slide-foot")
    drawing = box_of(page, DRAWING)

    assert chart["y"] + chart["height"] <= foot["y"] + 1
    assert foot["y"] + foot["height"] <= height
    assert drawing["x"] + drawing["width"] <= width
    assert drawing["height"] <= chart["height"] + 1


def test_the_edges_of_the_screen_turn_the_slides_as_well(page, address):
    open_slide(page, address)

    page.mouse.click(1275, 450)
    wait_for(page, 2)
    page.mouse.click(5, 450)
    wait_for(page, 1)


def test_buttons_are_found_by_the_keyboard(page, address):
    open_slide(page, address)

    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")

    wait_for(page, 2)


def test_the_key_f_fills_the_screen(page, address):
    open_slide(page, address)

    page.keyboard.press("f")

    page.wait_for_function("document.fullscreenElement !== null")


@pytest.mark.parametrize("path", ["present", f"{DECK}&slide=1"])
def test_a_phone_needs_no_sideways_scrolling_to_present(path, browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="hu-HU")
    page = context.new_page()
    page.goto(f"{address}/{path}")

    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_timeout(1_500)

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_letters_typed_elsewhere_turn_nothing(page, address):
    page.goto(f"{address}/present?lang=cs")
    page.get_by_role("heading", level=1).wait_for()

    page.keyboard.press("End")
    page.keyboard.press("f")
    page.wait_for_timeout(500)

    assert "slide=" not in page.url
    assert page.evaluate("document.fullscreenElement") is None
