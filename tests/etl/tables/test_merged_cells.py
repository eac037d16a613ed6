"""Cells that Excel shows as one."""

from etl.intake.workbook import Merge
from etl.tables.merged_cells import with_merged_values
from tests.etl.written_sheets import read, sheet_of

HEADINGS = ["Název", "Město", "Rok schválení"]


def texts(sheet):
    rows = with_merged_values(sheet, sheet.rows)
    return [{letter: cell.text for letter, cell in row.cells.items()} for row in rows]


def test_every_row_beside_a_merged_cell_has_its_value():
    sheet = sheet_of(
        "Strategie",
        HEADINGS,
        ["Smart City", "Brno", 2017],
        ["Plán mobility", None, 2018],
        ["Územní plán", None, 2024],
        merges=[Merge("B", 2, "B", 4)],
    )

    assert [strategy.place for strategy in read(sheet).strategies] == ["Brno"] * 3


def test_the_row_below_a_merged_cell_does_not_have_its_value():
    rows = (["Smart City", "Brno"], ["Plán mobility"], ["Územní plán"])

    assert texts(sheet_of("Strategie", *rows, merges=[Merge("B", 1, "B", 2)]))[2] == {
        "A": "Územní plán"
    }


def test_a_cell_merged_sideways_fills_no_other_column():
    rows = (["Smart City", "Brno"], ["Plán mobility"])

    assert texts(sheet_of("Strategie", *rows, merges=[Merge("B", 1, "D", 1)])) == [
        {"A": "Smart City", "B": "Brno"},
        {"A": "Plán mobility"},
    ]


def test_a_cell_merged_both_ways_fills_its_first_column_downwards():
    rows = (["Smart City", "Brno"], ["Plán mobility"])

    assert texts(sheet_of("Strategie", *rows, merges=[Merge("B", 1, "C", 2)]))[1] == {
        "A": "Plán mobility",
        "B": "Brno",
    }


def test_what_stands_in_a_cell_is_not_overwritten():
    rows = (["Smart City", "Brno"], ["Plán mobility", "Zlín"])

    assert texts(sheet_of("Strategie", *rows, merges=[Merge("B", 1, "B", 2)]))[1]["B"] == "Zlín"


def test_an_empty_merged_cell_and_one_above_the_rows_fill_nothing():
    rows = (["Smart City"], ["Plán mobility"])
    merges = [Merge("B", 3, "B", 4), Merge("A", 1, "A", 3)]

    assert texts(sheet_of("Strategie", *rows, first=3, merges=merges)) == [
        {"A": "Smart City"},
        {"A": "Plán mobility"},
    ]
