"""A report writer's way: from a chart to a document, in Slovak, in a real browser."""

import re
import struct
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from domain.phrases import phrase

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLOT = ".js-plotly-plot .main-svg"
COMMENT = "Ďalší krok: Žilina, Łódź, Győr & <b>Příbram</b>."
PIXELS = 2_200  # of a picture 1100 wide at twice the size
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def slovak(browser):
    context = browser.new_context(locale="sk-SK", viewport={"width": 1280, "height": 1000})
    yield context.new_page()
    context.close()


def say(key, **values):
    return spaced(phrase(key, "sk", **values))


def spaced(text):
    return text.replace("\xa0", " ").strip()


def press(page, key):
    page.locator(f".st-key-{key} button").click()


def saved(page, address, picture, block, path):
    page.goto(f"{address}/{path}")
    page.locator(f".st-key-{block} {PLOT}").first.wait_for(state="attached")
    button = page.locator(f'button.picture[data-of="{block}"][data-picture="{picture}"]')
    button.wait_for()
    page.wait_for_timeout(1_000)
    with page.expect_download() as taken:
        button.click()
    return taken.value


def made(page, kind):
    page.get_by_text(say(f"builder.format.{kind}"), exact=True).click()
    press(page, "report_make")
    named = re.compile(rf"smart-v4-\S+\.{kind}")  # the file made before is offered until then
    page.get_by_text(named).wait_for(timeout=60_000)
    download = page.locator(".st-key-report_download button")
    with page.expect_download() as taken:
        download.click()
    return taken.value


def test_a_writer_gathers_a_chart_and_a_sentence_and_takes_a_document(slovak, address):
    page = slovak
    page.goto(f"{address}/gaps?country=SK")
    page.locator(PLOT).first.wait_for()
    sentence = spaced(page.locator(".said").first.locator("span").nth(1).inner_text())
    page.get_by_role("tab", name=say("block.take")).first.click()
    press(page, "take_gap_ranking_chart")
    page.get_by_text(say("take.open", count=1)).wait_for()
    press(page, "take_gap_ranking_sentence-2")
    page.get_by_text(say("take.added")).first.wait_for()

    page.get_by_role("link", name=re.compile(say("take.open", count=1)[:10])).first.click()
    page.locator(".report-piece").first.wait_for()
    assert page.locator(".report-piece").count() == 1
    assert sentence in spaced(page.locator(".report-piece").inner_text())

    press(page, "report_edit_0")
    page.locator(".st-key-report_comment_0 textarea").fill(COMMENT)
    page.locator(".st-key-report_comment_0 textarea").blur()
    page.locator(".report-piece blockquote", has_text="Győr").wait_for()

    document = made(page, "docx")
    assert document.suggested_filename.endswith(".docx")
    with ZipFile(document.path()) as parts:
        text = "".join(ElementTree.fromstring(parts.read("word/document.xml")).itertext())
    assert COMMENT in text
    assert sentence in spaced(text)

    html = made(page, "html").path().read_text(encoding="utf-8")
    assert '<html lang="sk"' in html
    assert "&lt;b&gt;Příbram&lt;/b&gt;" in html
    assert "<b>Příbram" not in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_saved_picture_is_white_wide_and_sourced_whatever_the_theme(scheme, browser, address):
    context = browser.new_context(locale="sk-SK", color_scheme=scheme)
    page = context.new_page()

    png = saved(page, address, "png", "gap_ranking", "gaps?country=SK")
    svg = saved(page, address, "svg", "gap_ranking", "gaps?country=SK")

    assert re.fullmatch(r"smart-v4-gap-ranking-[\w-]+\.png", png.suggested_filename)
    assert svg.suggested_filename == png.suggested_filename.replace(".png", ".svg")
    [width] = struct.unpack(">I", png.path().read_bytes()[16:20])
    assert width == PIXELS
    drawing = ElementTree.parse(svg.path()).getroot()
    assert "Smart V4 Strategies" in "".join(drawing.itertext())
    assert "rgb(255, 255, 255)" in drawing.find(f"{SVG}rect").get("style")
    context.close()


def test_a_saved_map_holds_its_regions(page, address):
    svg = saved(page, address, "svg", "map_regions", "map")

    drawing = ElementTree.parse(svg.path()).getroot()
    layers = [one for one in drawing.iter(f"{SVG}g") if one.get("class") == "layer backplot"]
    regions = [path for layer in layers for path in layer.iter(f"{SVG}path") if path.get("d")]
    assert len(regions) > 50


def test_the_camera_of_the_chart_keeps_its_own_format(page, address):
    saved(page, address, "png", "gap_ranking", "gaps?country=SK")

    chart = page.locator(".js-plotly-plot").first
    assert chart.evaluate("one => one._context.toImageButtonOptions.format") == "svg"


def test_the_camera_of_the_chart_saves_its_source_too(page, address):
    page.goto(f"{address}/gaps?country=SK")
    chart = page.locator(".js-plotly-plot").first
    chart.locator(".main-svg").first.wait_for()
    assert "Smart V4 Strategies" not in chart.text_content()

    chart.hover()
    with page.expect_download() as taken:
        chart.locator(".modebar-btn").first.click()

    drawing = ElementTree.parse(taken.value.path()).getroot()
    assert "Smart V4 Strategies" in "".join(drawing.itertext())


def test_a_phone_saves_a_chart_it_shows_as_a_list(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    page = context.new_page()

    page.goto(f"{address}/coverage")
    page.locator(".phone-list summary").first.wait_for()
    with page.expect_download() as taken:
        page.locator('button.picture[data-picture="png"]').click()

    [width] = struct.unpack(">I", taken.value.path().read_bytes()[16:20])
    assert width == PIXELS
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(".out-of-sight").wait_for(state="detached")
    assert not page.locator(PLOT).first.is_visible()
    context.close()


def test_the_report_is_built_by_keyboard_and_fits_a_phone(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="hu-HU")
    page = context.new_page()
    page.goto(f"{address}/report")
    start = page.locator(".st-key-report_begin_anew button")
    start.wait_for()

    start.focus()
    page.keyboard.press("Enter")
    page.locator(".report-piece").nth(3).wait_for()
    second = page.locator(".report-piece h3").nth(1).inner_text().lstrip("2 ")
    page.get_by_role("button", name=phrase("builder.up", "hu", name=second)).focus()
    page.keyboard.press("Enter")
    page.locator(".report-piece h3").first.get_by_text(second).wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
