"""The table of a problem report that gathers the problems by their codes."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby, islice

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from domain.model import Problem
from etl.answer.report_outcome import Outcome
from etl.answer.report_table import add_link, write_headings, write_row
from etl.problems import describe

_CELLS = 6  # addresses shown of a kind
_COLUMNS = ("severity", "count", "cells", "example", "remedy", "code")
_COUNT, _PLACES = 2, 3  # columns; the places reach to where the sentences begin
_SENTENCES = 3  # what is wrong, what to do, code


def write_kinds(sheet: Worksheet, row: int, outcome: Outcome, widths: Sequence[float]) -> int:
    """Write the table from ``row`` on and return the number of its last row.

    ``widths``: of the columns in characters; the last three hold what is wrong, what to do, code.
    """
    last = len(widths) - _SENTENCES  # column
    blank = [""] * (last - _PLACES)
    room = [*widths[: _PLACES - 1], sum(widths[_PLACES - 1 : last]), *widths[_PLACES:]]
    labels = [outcome.say(f"column_{name}") for name in _COLUMNS]
    write_headings(sheet, row, [*labels[:_PLACES], *blank, *labels[_PLACES:]], room)
    sheet.merge_cells(None, row, _PLACES, row, last)
    for kind in _kinds(outcome.problems):
        row += 1
        first = kind[0]
        texts = [outcome.say(first.severity), "", _places(kind), *blank]
        texts += [*describe(first, outcome.language), first.code]
        write_row(sheet, row, texts, room, first.severity)
        _write_count(sheet.cell(row, _COUNT), len(kind))
        add_link(sheet.cell(row, _PLACES), first, outcome.copies.names)
        sheet.merge_cells(None, row, _PLACES, row, last)
    return row


def _write_count(cell: Cell | MergedCell, count: int) -> None:
    cell.value = count
    cell.alignment = Alignment(horizontal="left", vertical="top")


def _kinds(problems: Sequence[Problem]) -> list[list[Problem]]:
    """The problems of each code, in the order of ``problems``: causes before consequences."""
    kinds: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        kinds[problem.severity, problem.code].append(problem)
    return list(kinds.values())


def _places(kind: Sequence[Problem]) -> str:
    """The first cells, sheet by sheet: “Strategie: C14, C17; Opatření: B2 …”."""
    first = islice(kind, _CELLS)
    parts = []
    for name, here in groupby(first, key=lambda one: one.sheet or one.workbook):
        cells = ", ".join(filter(None, (one.cell for one in here)))
        parts.append(f"{name}: {cells}" if cells else name)
    return "; ".join(parts) + (" …" if len(kind) > _CELLS else "")
