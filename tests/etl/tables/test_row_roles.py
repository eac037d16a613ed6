"""What people write between the rows of a table."""

import pytest

from etl.tables.headers import read_header
from etl.tables.row_roles import roled_rows
from tests.etl.written_sheets import read, sheet_of, told

HEADINGS = ["Název", "Město", "Rozpočet (Kč)"]
BRNO = ["Smart City Brno", "Brno", 5_000_000]
ZLIN = ["Smart City Zlín", "Zlín", 3_000_000]


def roles(*rows):
    sheet = sheet_of("Strategie", HEADINGS, *rows)
    header = read_header("a.xlsx", sheet, "strategies")
    return [one.role for one in roled_rows(sheet.rows[1:], header)]


@pytest.mark.parametrize(
    "word", ["Celkem", "Spolu:", "RAZEM", "Łącznie", "Összesen", "Total", "Mezisoučet 1"]
)
def test_a_total_is_no_row(word):
    assert roles(BRNO, ZLIN, [word, None, 8_000_000]) == ["data", "data", "total"]
    assert roles(BRNO, ZLIN, [None, word, 8_000_000]) == ["data", "data", "total"]


@pytest.mark.parametrize(
    "title", ["Sumarizace dopravy", "Total Smart Brno", "Celková strategie", "Zdroje obnovitelné"]
)
def test_a_title_that_begins_like_a_total_or_a_remark_is_a_row(title):
    assert roles([title, "Brno", 5_000_000]) == ["data"]


@pytest.mark.parametrize("word", ["Zdroj: web města", "Pozn. stav k 1. 1. 2024", "Źródło: GUS"])
def test_a_remark_is_no_row(word):
    assert roles([word], BRNO) == ["remark", "data"]


def test_a_lone_text_below_the_last_row_is_a_remark_and_above_it_a_heading_of_a_section():
    assert roles(["Jihomoravský kraj"], BRNO, ["Jana Nováková"]) == ["section", "data", "remark"]


def test_the_headings_once_more_and_their_numbers_are_no_rows():
    assert roles(["1", "2", "3"], BRNO, HEADINGS, ZLIN) == ["heading", "data", "heading", "data"]
    assert roles(["(1)", "(2)", "(3)"], BRNO) == ["heading", "data"]


def test_numbers_of_columns_count_only_right_below_the_headings():
    assert roles(BRNO, ["1", "2", "3"]) == ["data", "data"]


def test_what_is_left_out_is_told_as_a_note_with_its_cell_and_counted_nowhere():
    result = read(
        sheet_of(
            "Strategie",
            HEADINGS,
            ["Jihomoravský kraj"],
            BRNO,
            HEADINGS,
            ZLIN,
            ["Celkem", None, 8_000_000],
            ["Zdroj: města"],
        )
    )

    assert (result.rows_read, result.rows_accepted, result.rows_rejected) == (2, 2, 0)
    notes = ["row_section", "row_heading", "row_total", "row_remark"]
    assert [(told(result, one).severity, told(result, one).cell) for one in notes] == [
        ("info", "A2"),
        ("info", "A4"),
        ("info", "A6"),
        ("info", "A7"),
    ]


def test_a_section_that_names_a_country_gives_it_to_the_rows_below():
    result = read(
        sheet_of(
            "Strategies",
            ["Title", "Place", "Year adopted"],
            ["Slovensko"],
            ["Klimatický plán", "Nové Mesto", 2020],
            ["Česko"],
            ["Plán mobility", "Nové Město", 2017],
        )
    )

    assert [strategy.country for strategy in result.strategies] == ["SK", "CZ"]
