"""A presentation holds the numbers of its report, editable, in its language, without leftovers."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from domain.report import CHART, SENTENCES, TABLE, Piece, Plan
from domain.vocabulary import LANGUAGES
from exports.deck import drawings
from exports.deck.deck import write
from exports.deck.master import HEIGHT, WIDTH
from exports.native.native import native_of
from exports.report.report import assemble
from exports.report.scope import view_of
from exports.report.templates import planned

POINT = 12_700  # of the units of the format
OSTRAVA = "place:gn:3068799"
TAGS = {"en": "en-GB", "pl": "pl-PL", "cs": "cs-CZ", "sk": "sk-SK", "hu": "hu-HU"}


@pytest.fixture
def no_browser(monkeypatch):
    """A machine without Chrome."""
    monkeypatch.setattr(drawings, "is_available", lambda: False)


def report_of(snapshot, template="country", scope="country:PL", language="pl", **choices):
    base = view_of(scope, language=language, year=2026, snapshot=snapshot)
    base = base.with_choices(**choices) if choices else base
    plan = planned(template, base, snapshot)
    return finished(plan, snapshot, base)


def finished(plan, snapshot, base=None):
    base = base or view_of("v4", language=plan.language, year=2026, snapshot=snapshot)
    day, address = date(2026, 11, 29), "https://example.org"
    return assemble(plan, snapshot, base=base, today=day, address=address)


def opened(report, snapshot):
    return Presentation(BytesIO(write(report, snapshot, lambda _: None)))


def words_of(slide):
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def all_words(deck):
    return "\n".join(words_of(slide) for slide in deck.slides)


def charts_of(deck):
    return [one.chart for slide in deck.slides for one in slide.shapes if one.has_chart]


def one_slide(snapshot, block, link, language="en", **more):
    plan = Plan("Łódź i Győr", language, (Piece(link=link, block=block, **more),))
    return finished(plan, snapshot)


def test_bars_of_a_chart_are_those_of_the_block(snapshot, no_browser):
    report = one_slide(snapshot, "gap_ranking", "gaps?country=PL")

    deck = opened(report, snapshot)

    native = native_of(report.parts[0].block)
    bars, *_ = [chart for chart in charts_of(deck) if len(chart.plots[0].categories)]
    for drawn, one in zip(bars.plots[0].series, native.series, strict=True):
        assert list(drawn.values) == pytest.approx(list(one.values))
    assert "11.1 Decent and affordable housing" in bars.plots[0].categories[0]


def test_peers_stand_beside_the_bars_as_dots(snapshot, no_browser):
    report = one_slide(snapshot, "gap_ranking", "gaps?country=PL")

    deck = opened(report, snapshot)

    native = native_of(report.parts[0].block)
    shares = sorted(value for value in native.marks[0].values if value is not None)
    across = [one for chart in charts_of(deck) for one in chart._chartSpace.iter(qn("c:xVal"))]
    drawn = [float(v.text) for one in across for v in one.iter(qn("c:v"))]
    assert sorted(drawn) == pytest.approx(shares)


def test_a_heatmap_is_a_table_with_its_numbers_and_signs(snapshot, no_browser):
    report = one_slide(snapshot, "place_heatmap", "coverage?country=PL", language="pl")

    deck = opened(report, snapshot)

    native = native_of(report.parts[0].block)
    [table] = [one.table for slide in deck.slides for one in slide.shapes if one.has_table]
    printed = [[cell.text for cell in row.cells][1:] for row in list(table.rows)[1:]]
    expected = [
        [cell.text or {"hatched": "▨", "dotted": "▦"}[cell.mark] for cell in row]
        for row in native.cells
    ]
    assert printed == expected
    assert any("Łódź" in row.cells[0].text for row in table.rows)


def test_a_long_heatmap_goes_on_and_says_where_it_is(snapshot, no_browser):
    report = one_slide(snapshot, "place_heatmap", "coverage")

    deck = opened(report, snapshot)

    tables = [one.table for slide in deck.slides for one in slide.shapes if one.has_table]
    rows = sum(len(table.rows) - 1 for table in tables)
    assert len(tables) > 1
    assert rows == len(native_of(report.parts[0].block).rows)
    assert f"of {rows}" in all_words(deck)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("template", "scope", "choices"),
    [
        ("country", "country:PL", {}),
        ("city", OSTRAVA, {}),
        ("comparison", "v4", {"with": "PL,SK"}),
        ("gaps", "country:HU", {}),
        ("workshop", "country:SK", {}),
    ],
    ids=str,
)
def test_every_slide_is_whole(template, scope, choices, language, snapshot, no_browser):
    report = report_of(snapshot, template, scope, language, **choices)

    deck = opened(report, snapshot)

    for slide in deck.slides:
        assert slide.shapes.title.text
        assert slide.notes_slide.notes_text_frame.text
        assert all(shape.text for shape in slide.placeholders)
        for shape in slide.shapes:
            inherited = shape.is_placeholder
            assert inherited or shape.left >= 0
            assert inherited or shape.left + shape.width <= (WIDTH + 1) * POINT
            assert inherited or shape.top + shape.height <= HEIGHT * POINT
    used = {one.get("lang") for slide in deck.slides for one in slide.element.iter(qn("a:rPr"))}
    assert used == {TAGS[language]}
    assert deck.core_properties.language == TAGS[language]


def test_charts_and_tables_are_described(snapshot, no_browser):
    deck = opened(report_of(snapshot), snapshot)

    shown = [one for slide in deck.slides for one in slide.shapes if one.has_chart or one.has_table]
    assert all(one.element.xpath(".//p:cNvPr")[0].get("descr") for one in shown)


def test_the_last_slide_states_who_made_it_and_how_to_cite(snapshot, no_browser):
    report = report_of(snapshot)

    deck = opened(report, snapshot)

    last = words_of(deck.slides[len(deck.slides) - 1])
    for label, text in report.imprint.lines:
        assert f"{label}: {text}" in last
    assert deck.core_properties.author == "Smart V4 Strategies"
    assert deck.core_properties.title == report.title


def test_notes_hold_all_sentences_the_filters_and_the_live_view(snapshot, no_browser):
    report = one_slide(snapshot, "country_heatmap", "overview?country=PL", language="pl")

    deck = opened(report, snapshot)

    notes = deck.slides[1].notes_slide.notes_text_frame.text
    for sentence in report.parts[0].block.sentences:
        assert sentence in notes
    assert "Polska" in notes
    assert report.address_of(report.parts[0]) in notes
    assert report.parts[0].block.words.source in notes


def test_without_a_browser_a_map_is_its_table_and_says_so(snapshot, no_browser):
    report = one_slide(snapshot, "map_regions", "map?country=PL")

    deck = opened(report, snapshot)

    assert "could not be drawn" in all_words(deck)
    assert any(one.has_table for one in deck.slides[1].shapes)


def test_a_view_that_holds_nothing_is_said(snapshot, no_browser):
    report = one_slide(snapshot, "city_profile", "city?place=gn:1")

    deck = opened(report, snapshot)

    assert "Nothing in view" in words_of(deck.slides[1])


@pytest.mark.parametrize("parts", [(SENTENCES,), (TABLE,), (CHART,), ("sentence:2", CHART)])
def test_any_part_can_be_chosen(parts, snapshot, no_browser):
    report = one_slide(snapshot, "gap_ranking", "gaps?country=SK", parts=parts)

    deck = opened(report, snapshot)

    assert len(deck.slides) == 3
    assert len(words_of(deck.slides[1])) > 50


def test_words_of_an_author_stay_words(snapshot, no_browser):
    comment = "=cmd() <b>Žďár</b> & Příbram\x0b\x00 " + "hosszú megjegyzés " * 150
    heading = "Győr \x1f <i>2030</i>"
    report = one_slide(
        snapshot, "country_heatmap", "overview", heading=heading, comment=comment, language="hu"
    )

    deck = opened(replace(report, title="Łódź\x00"), snapshot)

    assert "<b>Žďár</b> & Příbram" in all_words(deck)
    assert "Győr  <i>2030</i>" in all_words(deck)
    assert deck.slides[0].shapes.title.text == "Łódź"


def test_a_short_comment_stands_on_the_slide_of_its_chart(snapshot, no_browser):
    report = one_slide(
        snapshot, "country_heatmap", "overview?framework=GD", comment="Ask Žďár how."
    )

    deck = opened(report, snapshot)

    assert "Comment: Ask Žďár how." in words_of(deck.slides[1])
    assert len(deck.slides) == 3


def test_links_lead_to_the_web_only(snapshot, no_browser):
    report = one_slide(snapshot, "country_heatmap", "overview")

    deck = opened(replace(report, address="javascript:alert(1)"), snapshot)

    assert not list(deck.slides[1].element.iter(qn("a:hlinkClick")))


@pytest.mark.slow
def test_a_map_is_a_picture_where_there_is_a_browser(snapshot):
    report = one_slide(snapshot, "map_regions", "map?country=PL", parts=(SENTENCES, CHART))
    if not drawings.is_available():
        pytest.skip("no browser on this machine")

    deck = opened(report, snapshot)

    assert [one.name for one in deck.slides[1].shapes if one.element.tag == qn("p:pic")] == [
        report.parts[0].block.words.title
    ]
