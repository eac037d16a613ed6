"""Gives every row below a merged cell the value that people see there."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from etl.intake.workbook import RawCell, RawRow, RawSheet


def with_merged_values(sheet: RawSheet, rows: Sequence[RawRow]) -> list[RawRow]:
    """``rows`` of ``sheet`` with the cells of upright merges filled from their first row."""
    numbers = [row.number for row in rows]
    added: dict[int, dict[str, RawCell]] = {}
    for merge in sheet.merges:
        if merge.last_row == merge.first_row:
            continue
        first, last = bisect_left(numbers, merge.first_row), bisect_right(numbers, merge.last_row)
        covered = rows[first:last]
        top = covered[0] if covered and covered[0].number == merge.first_row else None
        cell = top.cells.get(merge.first_column) if top else None
        if cell:
            for row in covered[1:]:
                added.setdefault(row.number, {})[merge.first_column] = cell
    return [_with_cells(row, added.get(row.number, {})) for row in rows]


def _with_cells(row: RawRow, added: dict[str, RawCell]) -> RawRow:
    if not added:
        return row
    cells = dict(row.cells) | {
        letter: one for letter, one in added.items() if letter not in row.cells
    }
    return replace(row, cells=dict(sorted(cells.items(), key=lambda one: (len(one[0]), one[0]))))
