"""The table of a block as a native table: as many rows and columns as a slide holds."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from domain.phrases import phrase
from exports.columns import texts_of
from exports.deck.cells import MARGIN, Look
from exports.deck.elements import Run
from exports.deck.fitting import LEADING, lines, shortened, width

SIZE = 10.0  # points
MOST_LINES = 2  # of a cell
NARROWEST, WIDEST = 42.0, 250.0  # points of a column


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What of a table stands on a slide."""

    rows: list[list[Look]]  # the head first
    widths: list[float]  # points
    heights: list[float]
    note: str  # which rows and columns are shown; empty where all are


def excerpt(table: pd.DataFrame, room: float, tall: float, language: str) -> Excerpt:
    """The first rows and columns of ``table`` that fit ``room`` × ``tall`` points."""
    texts = [texts_of(table[name], language) for name in table.columns]
    columns = [[str(name), *cells] for name, cells in zip(table.columns, texts, strict=True)]
    widths = _widths(columns, room)
    shown = columns[: len(widths)]
    is_number = [pd.api.types.is_numeric_dtype(table[name]) for name in table.columns]
    rows, heights = _rows(shown, widths, is_number, tall)
    note = _note(len(rows) - 1, len(table), len(widths), len(columns), language)
    return Excerpt(rows, widths, heights, note)


def _widths(columns: Sequence[Sequence[str]], room: float) -> list[float]:
    """Columns from the left while there is room; what is left over widens the long ones."""
    wanted = [_wanted(column) for column in columns]
    kept: list[float] = []
    for one in wanted:
        least = min(one, WIDEST / 2)
        if kept and sum(kept) + least > room:
            break
        kept.append(least)
    spare = room - sum(kept)
    missing = [max(0.0, want - have) for want, have in zip(wanted, kept, strict=False)]
    share = min(1.0, spare / sum(missing)) if sum(missing) else 0.0
    return [have + share * more for have, more in zip(kept, missing, strict=True)]


def _wanted(column: Sequence[str]) -> float:
    longest = max((width(cell, SIZE) for cell in column[1:]), default=0.0)
    head = max(width(word, SIZE, bold=True) for word in column[0].split() or [""])
    return min(WIDEST, max(NARROWEST, longest, head) + 2 * MARGIN + 2)


def _rows(
    columns: Sequence[Sequence[str]],
    widths: Sequence[float],
    is_number: Sequence[bool],
    tall: float,
) -> tuple[list[list[Look]], list[float]]:
    rows: list[list[Look]] = []
    heights: list[float] = []
    for cells in zip(*columns, strict=True):
        is_head = not rows
        most = 4 if is_head else MOST_LINES
        counts = [_lines(cell, one, bold=is_head) for cell, one in zip(cells, widths, strict=True)]
        each = LEADING * SIZE * min(most, max(1, *counts, 1)) + 4
        if sum(heights) + each > tall:
            break
        looks = zip(cells, widths, is_number, strict=False)
        rows.append([_look(cell, one, number, is_head, most) for cell, one, number in looks])
        heights.append(each)
    return rows, heights


def _lines(cell: str, room: float, *, bold: bool) -> int:
    return lines(cell, SIZE, room - 2 * MARGIN, bold=bold)


def _look(cell: str, room: float, is_number: bool, is_head: bool, most: int) -> Look:
    within = (room - 2 * MARGIN) * (most - 0.4 if most > 1 else 1)
    fits = _lines(cell, room, bold=is_head) <= most
    text = cell if fits else shortened(cell, SIZE, within)
    return Look((Run(text, bold=is_head),), align="r" if is_number else "l")


def _note(rows: int, total: int, columns: int, all_columns: int, language: str) -> str:
    parts = []
    if rows < total:
        parts.append(phrase("deck.rows.more", language, first=1, last=rows, total=total))
    if columns < all_columns:
        parts.append(phrase("deck.columns", language, shown=columns, total=all_columns))
    return " · ".join(parts)
