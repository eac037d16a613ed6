"""Headings in several rows, with groups and slips, as partners lay them out."""

import pytest

from etl.intake.workbook import Merge, RawCell
from etl.tables.header_rows import header_rows
from etl.tables.headers import read_header
from tests.etl.written_sheets import sheet_of

BRNO = ["Strategie Brna 2050", "Brno", 2017, 2050, 12.5]


def columns(*rows, merges=(), kind="strategies"):
    return read_header("a.xlsx", sheet_of("Strategie", *rows, merges=merges), kind).columns


def test_a_heading_over_two_columns_completes_those_below_it():
    sheet = sheet_of(
        "Strategie",
        ["Název", "Město", "Období", None, "Rozpočet (mil. Kč)"],
        [None, None, "od", "do"],
        BRNO,
        merges=[Merge("C", 1, "D", 1), Merge("A", 1, "A", 2), Merge("B", 1, "B", 2)],
    )

    header = read_header("a.xlsx", sheet, "strategies")

    assert header.last_row == 2
    assert (header.columns["period_start"], header.columns["period_end"]) == ("C", "D")
    assert (header.columns["title"], header.columns["budget_amount"]) == ("A", "E")


def test_a_unit_in_the_heading_of_the_group_counts_for_its_columns():
    sheet = sheet_of(
        "Strategie",
        ["Název", "Město", "Finance (mil. Kč)", None],
        [None, None, "Rozpočet", "Zdroj"],
        ["Strategie Brna 2050", "Brno", 12.5, "EU"],
        merges=[Merge("C", 1, "D", 1), Merge("A", 1, "A", 2), Merge("B", 1, "B", 2)],
    )

    unit = read_header("a.xlsx", sheet, "strategies").units["budget_amount"]

    assert (unit.factor, unit.currency) == (1_000_000, "CZK")


def test_a_row_of_data_below_the_headings_is_none_of_them():
    found = header_rows(sheet_of("Strategie", ["Název", "Město"], ["Plán", "Praha"]), "strategies")

    assert found.last == 1


def test_of_two_rows_that_look_like_headings_the_fuller_one_counts():
    assert columns(
        ["Tytuł", "Miasto"], [], ["Tytuł", "Miasto", "Rok przyjęcia", "Status", "Wydawca"]
    ) == {"title": "A", "place": "B", "adopted_year": "C", "status": "D", "issuer": "E"}


def test_headings_below_the_rows_that_are_searched_are_not_found():
    sheet = sheet_of("Strategie", *[["Poznámka"]] * 20, ["Název", "Město"])

    assert header_rows(sheet, "strategies") is None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Miasto / Gmina", "place"),
        ("Rok schválení radou města", "adopted_year"),
        ("Naszwa strategii", "title"),
        ("Költségvetés (M Ft)", "budget_amount"),
        ("Jak se plán jmenuje?", "title"),
    ],
)
def test_a_heading_in_other_words_is_understood(heading, field):
    assert field in columns([heading, "Kód strategie", "Stav"])


def test_a_likely_heading_is_not_taken_where_the_cells_do_not_fit():
    headings = ["Název", "Město", "Rozpočet schválený radou"]

    assert "budget_amount" in columns(headings, ["Plán", "Brno", "5 mil. Kč"])
    assert "budget_amount" not in columns(headings, ["Plán", "Brno", "ve zvláštním usnesení rady"])


def test_a_column_of_places_is_found_by_its_contents():
    rows = [["Smart City Brno", "Brno", 2017], ["Smart City Zlín", "Zlín", 2019]]

    header = read_header(
        "a.xlsx", sheet_of("Strategie", ["Název", "XY", "Rok schválení"], *rows), "strategies"
    )

    assert header.columns["place"] == "B"
    [guessed] = header.problems
    assert (guessed.code, guessed.cell, guessed.field) == ("header_guessed", "B1", "place")


def test_of_a_merged_heading_over_numbers_every_column_has_its_own_letter():
    sheet = sheet_of(
        "Strategie",
        ["Název", "Město", "Poznámky", None],
        ["Plán", "Brno", "a", "b"],
        merges=[Merge("C", 1, "D", 1)],
    )

    extras = read_header("a.xlsx", sheet, "strategies").extras

    assert extras == {"C": "Poznámky", "D": "Poznámky"}


def test_a_long_text_is_no_heading():
    remark = RawCell("text", "Název " * 40)

    assert "title" not in columns(["Kód strategie", "Město", remark])
