"""Tables as untidy as partners leave them, which say what the tidy ones say."""

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from etl.fields import SHEETS
from tests.etl.planted.plain import Plain, letter_of, plain


def untidy(language: str, path: Path) -> Plain:
    """Shouted headings, spaces around all texts, figures as texts, sheets without names."""
    made = plain(language, path)
    for name in SHEETS:
        sheet = made.sheet(name)
        _change(sheet, lambda text: f"\u00a0 {text}  ")
        _rename(sheet, lambda head, _: head.strip().upper().replace(" ", "\n", 1) + ": *")
    for number, sheet in enumerate(made.book.worksheets, start=1):
        sheet.title = f"List{number}"
    return made


def gaps_and_numbers(language: str, path: Path) -> Plain:
    """An empty column before the table, empty rows in it, the columns numbered below the heads."""
    made = plain(language, path)
    for name in SHEETS:
        sheet = made.sheet(name)
        sheet.insert_rows(4, 3)
        sheet.insert_rows(2)
        for column in range(1, sheet.max_column + 1):
            sheet.cell(2, column).value = column
        sheet.insert_cols(1)
        made.expect("row_heading", "info", sheet, "B2")
    return made


def merged_codes(language: str, path: Path) -> Plain:
    """One cell for the strategy of all its measures."""
    made = plain(language, path)
    sheet = made.sheet("measures")
    letter = letter_of(sheet, "strategy_code", language)
    for first, last in _runs(made):
        sheet.merge_cells(f"{letter}{first}:{letter}{last}")
    return made


def codes_as_sections(language: str, path: Path) -> Plain:
    """The code of the strategy in a row of its own above its measures, and in no column."""
    made = plain(language, path)
    sheet = made.sheet("measures")
    letter = letter_of(sheet, "strategy_code", language)
    runs = list(_runs(made))
    for number, (first, _) in reversed(list(enumerate(runs))):
        code = sheet[f"{letter}{first}"].value
        sheet.insert_rows(first)
        sheet[f"A{first}"] = code
        made.expect("row_section", "info", sheet, f"A{first + number}")
    sheet.delete_cols(column_index_from_string(letter))
    return made


def numbered_heads(language: str, path: Path) -> Plain:
    """“1. Kod strategii”, “2. Państwo” and so on."""
    made = plain(language, path)
    for name in SHEETS:
        _rename(made.sheet(name), lambda head, at: f"{at}. {head}")
    return made


def measures_below(language: str, path: Path) -> Plain:
    """Both tables on the sheet of strategies, one below the other."""
    made = plain(language, path)
    sheet, measures = made.sheet("strategies"), made.sheet("measures")
    sheet.append([])
    for row in measures.iter_rows(values_only=True):
        sheet.append(row)
    made.book.remove(measures)
    return made


def measures_copied(language: str, path: Path) -> Plain:
    """Last year's sheet of measures left in the workbook."""
    made = plain(language, path)
    made.expect("sheet_twice", "warning", made.book.copy_worksheet(made.sheet("measures")))
    return made


def turned(language: str, path: Path) -> Plain:
    """One column a strategy, the headings below each other."""
    made = plain(language, path)
    sheet = made.sheet("strategies")
    columns = list(sheet.iter_cols(values_only=True))
    sheet.delete_rows(1, sheet.max_row)
    for column in columns:
        sheet.append(column)
    return made


def _runs(made: Plain) -> list[tuple[int, int]]:
    """First and last row of the measures of each strategy, several as they are."""
    codes = enumerate((row["strategy_code"] for row in made.rows["measures"]), start=2)
    runs = [[at for at, _ in own] for _, own in groupby(codes, key=lambda one: one[1])]
    return [(run[0], run[-1]) for run in runs]


def _change(sheet: Worksheet, changed: Callable[[str], str]) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                cell.value = changed(str(cell.value))


def _rename(sheet: Worksheet, renamed: Callable[[str, int], str]) -> None:
    for at, cell in enumerate(sheet[1], start=1):
        cell.value = renamed(str(cell.value), at)
