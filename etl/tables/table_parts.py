"""Cuts sheets that hold several tables: one below the other, or strategies beside measures."""

from collections.abc import Iterator
from dataclasses import replace

from openpyxl.utils import column_index_from_string, get_column_letter

from etl.fields import NAMING, SHEETS
from etl.intake.workbook import RawRow, RawSheet
from etl.tables.header_rows import HeaderRows, header_rows
from etl.tables.heading_words import is_spelling, likely_meanings, meanings, speaks_of
from etl.tables.turned_tables import is_form

_LONGEST = 60  # characters of a heading
_LEAST = 3  # headings that begin a further table
_OF_STRATEGIES = ("place", "admin1", "country", "partner", "place_kind", "type", "status")
_MOST = 0.6  # share of a column's cells that stand where a strategy begins
_MOSTLY = 0.6  # share of a row's cells that are headings


def tables_below(sheet: RawSheet) -> Iterator[RawSheet]:
    """Yield the tables of a sheet that stand one below the other, as sheets of their own."""
    start = 0
    last = -1  # position of the last row of headings
    seen: set[tuple[str, ...]] = set()
    for at, row in enumerate(sheet.rows):
        texts = tuple(cell.text for cell in row.cells.values())
        above = sheet.rows[at - 1] if at else row
        follows_gap = row.number - above.number > 1 or (at > 0 and len(above.cells) == 1)
        if texts in seen or not _is_heading_row(row, follows_gap=follows_gap):
            continue
        is_further = at > last + 1 if seen else is_form(replace(sheet, rows=sheet.rows[start:at]))
        if is_further:
            yield replace(sheet, rows=sheet.rows[start:at])
            start = at
        seen.add(texts)
        last = at
    yield replace(sheet, rows=sheet.rows[start:])


def _is_heading_row(row: RawRow, *, follows_gap: bool) -> bool:
    """Whether most cells are known headings; below a gap hints of headings are enough."""
    texts = {cell.text for cell in row.cells.values()}
    if len(texts) < _LEAST or any(cell.kind != "text" for cell in row.cells.values()):
        return False
    least = max(_LEAST, _MOSTLY * len(row.cells))
    return any(
        sum(_is_heading(text, kind, or_hint=follows_gap) for text in texts) >= least
        for kind in SHEETS
    )


def _is_heading(text: str, kind: str, *, or_hint: bool) -> bool:
    if len(text) > _LONGEST:
        return False
    is_hint = or_hint and bool(meanings(text, kind) or likely_meanings(text, kind, ()))
    return is_hint or is_spelling(text, kind)


def columns_of(sheet: RawSheet, kind: str) -> frozenset[str]:
    """Letters of the columns that describe ``kind`` where a row names strategy and measure."""
    strategies, measures = (header_rows(sheet, one) for one in SHEETS)
    if not strategies or not measures:
        return frozenset()
    letters = {**strategies.headings, **measures.headings}
    sides = _Sides(sheet, strategies, measures)
    return frozenset(letter for letter in letters if sides.kind_of(letter) == kind)


class _Sides:
    """Tells the columns of the strategy from those of its measures."""

    def __init__(self, sheet: RawSheet, strategies: HeaderRows, measures: HeaderRows) -> None:
        self._headers = {one.kind: one for one in (strategies, measures)}
        self._first = column_index_from_string(_column(strategies, "title") or "A")
        letters = (_column(measures, name, not_at=self._first) for name in NAMING)
        self._second = column_index_from_string(next(filter(None, letters), "A"))
        measure = get_column_letter(self._second)
        below = (row for row in sheet.rows if row.number > strategies.last)
        self._below = [row for row in below if measure in row.cells]
        first = get_column_letter(self._first)
        named = [row for row in self._below if first in row.cells]
        self._starts = {row.number for row in named}
        self._is_repeated = len({row.cells[first].text for row in named}) < len(named)

    def kind_of(self, letter: str) -> str:
        """By group and heading, by what only one of the two has, by rows, by side."""
        strategies, measures = self._headers.values()
        texts = strategies.headings.get(letter) or measures.headings.get(letter) or ("",)
        at = column_index_from_string(letter)
        if at in (self._first, self._second):
            return SHEETS[0] if at == self._first else SHEETS[1]
        named = speaks_of(strategies.groups.get(letter, "")) or speaks_of(texts[-1])
        if named:
            return named
        if strategies.columns.get(letter) in _OF_STRATEGIES:
            return SHEETS[0]
        sure = [kind for kind, one in self._headers.items() if letter in one.fields]
        if len(sure) == 1:
            return sure[0]
        return SHEETS[0] if self._stands_with_strategies(letter, at) else SHEETS[1]

    def _stands_with_strategies(self, letter: str, at: int) -> bool:
        filled = [row.number for row in self._below if letter in row.cells]
        if filled and not self._is_repeated:
            return sum(number in self._starts for number in filled) >= _MOST * len(filled)
        values = self._values_by_strategy(letter)
        if any(values):
            return all(len(set(own)) == 1 for own in values)
        is_left = at < max(self._first, self._second)
        return is_left == (self._first < self._second)

    def _values_by_strategy(self, letter: str) -> list[list[str]]:
        """What the column says in the rows of each strategy that has several."""
        first = get_column_letter(self._first)
        texts: dict[str, list[str]] = {}
        for row in self._below:
            if first in row.cells and letter in row.cells:
                texts.setdefault(row.cells[first].text, []).append(row.cells[letter].text)
        return [own for own in texts.values() if len(own) > 1]


def _column(header: HeaderRows, name: str, not_at: int = 0) -> str:
    """Letter of the first column that holds the field; empty where none does."""
    letters = [letter for letter, field in header.columns.items() if field == name]
    others = [one for one in letters if column_index_from_string(one) != not_at]
    return next(iter(others), "")
