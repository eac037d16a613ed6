"""Rows that say what an earlier one says."""

import pytest

from tests.etl.written_sheets import codes, read, sheet_of, told

HEADINGS = ["Název", "Město", "Období od", "Období do"]
BRNO = ["Smart City Brno", "Brno", 2017, 2050]


def test_a_second_row_without_a_code_that_says_the_same_is_held_back():
    result = read(sheet_of("Strategie", HEADINGS, BRNO, BRNO))

    found = told(result, "duplicate_row")
    assert (found.severity, found.cell, found.details["first_row"]) == ("error", "A3", "2")
    assert (result.rows_read, result.rows_accepted, result.rows_rejected) == (2, 1, 1)


@pytest.mark.parametrize(
    "other",
    [
        ["Smart City Brno", "Zlín", 2017, 2050],
        ["Plán mobility", "Brno", 2017, 2050],
        ["Smart City Brno", "Brno", 2030, 2050],
        ["Smart City Brno", "Brno", 2017, 2030],
    ],
    ids=["place", "title", "start", "end"],
)
def test_rows_that_differ_in_one_thing_are_both_taken(other):
    assert len(read(sheet_of("Strategie", HEADINGS, BRNO, other)).strategies) == 2


def test_editions_adopted_in_different_years_are_both_taken():
    headings = ["Název", "Město", "Rok schválení"]
    rows = ["Adaptační strategie", "Zlín", 2015], ["Adaptační strategie", "Zlín", 2022]

    assert len(read(sheet_of("Strategie", headings, *rows)).strategies) == 2


def test_a_copy_on_another_sheet_names_that_sheet():
    others = [["Smart City Zlín", "Zlín", 2019, 2030], ["Plán mobility", "Zlín", 2019, 2030]]

    result = read(sheet_of("2023", HEADINGS, BRNO), sheet_of("2024", HEADINGS, BRNO, *others))

    found = told(result, "duplicate_row")
    assert (found.sheet, found.details["first_row"]) == ("2024", "2023!2")


def test_rows_with_different_codes_are_no_copies_and_with_one_code_they_are():
    headings = ["Kód strategie", *HEADINGS]

    apart = read(sheet_of("Strategie", headings, ["CZ-1", *BRNO], ["CZ-2", *BRNO]))
    same = read(sheet_of("Strategie", headings, ["CZ-1", *BRNO], ["CZ-1", "Jiný plán", "Brno"]))

    assert len(apart.strategies) == 2
    assert told(same, "duplicate_code").cell == "A3"


def test_measures_are_copies_only_where_all_that_is_written_is_the_same():
    strategies = sheet_of("Strategie", HEADINGS, BRNO)
    headings = ["Č.", "Název", "Cílový rok", "Odpovídá", "Náš tým"]
    rows = [
        [1, "Chytré lampy", 2030, "TSB", "Jana"],
        [2, "Chytré lampy", 2030, "TSB", "Jana"],
        [3, "Chytré lampy", 2035, "TSB", "Jana"],
        [4, "Chytré lampy", 2030, "TSB", "Petr"],
    ]

    result = read(strategies, sheet_of("Opatření", headings, *rows))

    assert len(result.measures) == 3
    assert "duplicate_row" in codes(result)
    assert told(result, "duplicate_row").row == 3


def test_a_row_held_back_for_another_reason_makes_no_copy_of_a_good_one():
    headings = [*HEADINGS, "Stát"]

    result = read(sheet_of("Strategie", headings, [*BRNO, "Rakousko"], [*BRNO, "Česko"]))

    assert [one.source.row for one in result.strategies] == [3]
    assert "duplicate_row" not in codes(result)
