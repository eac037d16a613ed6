from html import unescape

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from charts.frame import Words
from domain.phrases import phrase
from domain.report import MOST_PIECES, Piece, Plan
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Block
from ui.report_basket import Basket
from ui.take_along import frame_html
from ui.take_along_pictures import picture_buttons_html

EVIL = '"><script>alert(1)</script>'
LINK = "gaps?country=SK"


def tab():
    from datetime import UTC, datetime

    from domain.links import view_from
    from exports.blocks.gaps import gap_ranking
    from ui.built import built
    from ui.filters import adopt_language
    from ui.take_along import offer

    adopt_language()
    view = view_from("gaps?country=SK", year=datetime.now(UTC).year, language="sk")
    offer(built(gap_ranking, view), view)


def empty_tab():
    from domain.view import View
    from exports.blocks.block import nothing
    from ui.filters import adopt_language
    from ui.take_along import offer

    adopt_language()
    offer(nothing("strategy_levels"), View("strategies"))


@pytest.fixture
def open_tab(real_store, monkeypatch):
    """The tab of a block with three sentences, a chart and a table."""
    monkeypatch.setenv("SV4_STORE", real_store)

    def show(basket=None):
        app = AppTest.from_function(tab, default_timeout=60)
        app.query_params["lang"] = "sk"
        if basket:
            app.session_state["report_basket"] = basket
        return app.run()

    return show


def add(app, part):
    return app.button(key=f"take_gap_ranking_{part}").click().run()


def pieces_of(app):
    return app.session_state["report_basket"].plan.pieces


def a_block(title="Čo chýba?"):
    return Block("gap_ranking", (), Words(title, "", ""), {}, pd.DataFrame, 0, is_empty=True)


@pytest.mark.parametrize(
    ("part", "parts"),
    [
        ("all", ("sentences", "chart", "table")),
        ("chart", ("chart",)),
        ("table", ("table",)),
        ("sentences", ("sentences",)),
        ("sentence:2", ("sentence:2",)),
    ],
)
def test_one_click_puts_a_part_into_the_report(part, parts, open_tab):
    app = add(open_tab(), part)

    assert pieces_of(app) == (Piece(LINK, "gap_ranking", parts),)
    assert [one.value for one in app.toast] == [phrase("take.added", "sk")]


def test_parts_of_one_block_stand_together_in_the_order_they_are_printed(open_tab):
    app = open_tab()

    for part in ("chart", "sentence:3", "sentence:1"):
        app = add(app, part)
    assert pieces_of(app) == (Piece(LINK, "gap_ranking", ("sentence:1", "sentence:3", "chart")),)

    app = add(app, "sentences")
    assert pieces_of(app) == (Piece(LINK, "gap_ranking", ("sentences", "chart")),)


def test_what_is_there_already_is_said_and_not_repeated(open_tab):
    app = add(add(open_tab(), "all"), "chart")

    assert len(pieces_of(app)) == 1
    assert [one.value for one in app.toast] == [phrase("take.there", "sk")]


def test_a_full_report_takes_no_more_and_says_so(open_tab):
    full = Plan("Plná", "sk", tuple(Piece(comment=str(one)) for one in range(MOST_PIECES)))

    app = add(open_tab(Basket(full)), "all")

    assert len(pieces_of(app)) == MOST_PIECES
    assert [one.value for one in app.toast] == [phrase("take.full", "sk", most=MOST_PIECES)]


def test_the_report_begins_in_the_language_of_the_screen(open_tab):
    app = add(open_tab(), "all")

    plan = app.session_state["report_basket"].plan
    assert (plan.language, plan.title) == ("sk", phrase("builder.untitled", "sk"))


def test_the_sentences_can_be_added_one_by_one_by_what_they_say(open_tab):
    app = open_tab()
    labels = [one.label for one in app.button if "_sentence:" in str(one.key)]

    assert len(labels) == 3
    assert labels[0].startswith("Zobrazené (Slovensko)")


def test_the_table_comes_as_csv_and_as_a_workbook(open_tab):
    labels = [one.label for one in open_tab().get("download_button")]

    assert labels == [phrase("block.csv", "sk"), phrase("take.xlsx", "sk")]


def test_a_block_that_no_report_knows_offers_no_report(real_store, monkeypatch):
    monkeypatch.setenv("SV4_STORE", real_store)

    app = AppTest.from_function(empty_tab, default_timeout=60).run()

    assert not app.exception
    assert len(app.button) == 0


def test_the_frame_shows_the_view_in_its_language_and_nothing_escapes_from_it():
    view = View("gaps", "hu", selection=Selection(("HU",))).with_choices(place=EVIL)

    html = frame_html("https://v4.example/smart", view, EVIL)

    assert html.count("<") == 2
    assert "<script" not in html
    [source] = [one for one in html.split('"') if one.startswith("https://")]
    assert unescape(source).startswith("https://v4.example/smart/gaps?lang=hu&country=HU&")
    assert unescape(source).endswith("&embed=true")


def test_the_start_page_is_framed_by_the_address_it_has():
    assert 'src="https://v4.example/?lang=en&amp;embed=true"' in frame_html(
        "https://v4.example", View("overview"), "Prehľad"
    )


def test_the_picture_buttons_name_the_chart_they_save():
    html = picture_buttons_html(a_block())

    assert html.count('data-of="gap_ranking"') == 2
    assert 'data-picture="svg"' in html
    assert "PNG – Čo chýba?" in html


def test_a_title_full_of_mark_up_stays_text_on_a_picture_button():
    assert "<script" not in picture_buttons_html(a_block(EVIL))
