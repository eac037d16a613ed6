"""Finds the rows of a sheet that hold its headings: one, or several with grouped columns."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from openpyxl.utils import column_index_from_string, get_column_letter

from etl.fields import readable_fields
from etl.intake.limits import limits
from etl.intake.workbook import RawCell, RawRow, RawSheet
from etl.tables.column_contents import LOOKED_AT, field_by_contents, fits, states_figures
from etl.tables.heading_words import Meanings, in_language, likely_meanings, meanings, misspelt

_LEAST = 2  # headings that make a row a header
_BY_CONTENTS = {
    "strategies": ("source_urls", "place", "title"),
    "measures": ("source_url", "strategy_title", "title"),
}
_INDICATOR = "monitoring"  # its column holds the figures to reach where no other does
_TARGETS = frozenset({"target_text", "target_value"})
_DEEPEST = 3  # rows of a header
_LONGEST = 150  # characters of a heading


@dataclass(frozen=True)
class HeaderRows:
    """Consecutive rows of headings, read for strategies or measures."""

    kind: str
    rows: tuple[RawRow, ...]
    headings: Mapping[str, tuple[str, ...]]  # column letter -> its own texts, from top to bottom
    groups: Mapping[str, str]  # column letter -> the heading that spans it and others
    below: tuple[RawRow, ...]  # the rows that follow, as far as they are looked at

    @property
    def last(self) -> int:
        """Number of the lowest row."""
        return self.rows[-1].number

    @cached_property
    def known(self) -> Mapping[str, Meanings]:
        """Column letter -> what its headings mean, by language; empty where nobody knows."""
        return {
            letter: _meaning(texts, self.groups.get(letter, ""), self.kind)
            for letter, texts in self.headings.items()
        }

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the headings, the commonest first."""
        counts = Counter(language for found in self.known.values() for language in found)
        return tuple(language for language, _ in counts.most_common())

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """Column letter -> field, for the columns that are known."""
        named = {letter: in_language(one, self.languages) for letter, one in self.known.items()}
        found = {letter: field for letter, field in named.items() if field}
        if _TARGETS & set(found.values()):
            return found
        return {
            letter: field
            for letter, field in found.items()
            if field != _INDICATOR or not states_figures(self._cells(letter))
        }

    @cached_property
    def hints(self) -> Mapping[str, tuple[str, ...]]:
        """Column letter -> fields its heading hints at, where it names none."""
        found = {
            letter: likely_meanings(texts[-1], self.kind, self.languages)
            for letter, texts in self.headings.items()
            if letter not in self.fields
        }
        return {letter: fields for letter, fields in found.items() if fields}

    @cached_property
    def likely(self) -> Mapping[str, str]:
        """Column letter -> the first field hinted at that is free and that the contents fit."""
        fields = {field.name: field for field in readable_fields(self.kind)}
        found: dict[str, str] = {}
        for letter, texts in self.headings.items():
            if letter in self.fields:
                continue
            slip = misspelt(texts[-1], self.kind, self.languages)
            names = (slip, *self.hints.get(letter, ())) if slip else self.hints.get(letter, ())
            taken = {*self.fields.values(), *found.values()}
            cells = self._cells(letter)
            fitting = (n for n in names if n not in taken and fits(fields[n], cells))
            if name := next(fitting, ""):
                found[letter] = name
        return found

    @cached_property
    def by_contents(self) -> Mapping[str, str]:
        """Column letter -> field, where nothing but the contents speaks for it."""
        found: dict[str, str] = {}
        for letter in self.headings:
            taken = {*self.fields.values(), *self.likely.values(), *found.values()}
            wanted = [name for name in _BY_CONTENTS[self.kind] if name not in taken]
            if letter in self.fields or letter in self.likely or not wanted:
                continue
            if name := field_by_contents(self.kind, self._cells(letter), wanted):
                found[letter] = name
        return found

    @cached_property
    def columns(self) -> Mapping[str, str]:
        """Column letter -> field, by all that speaks for it, in the order of the sheet."""
        found = {**self.fields, **self.likely, **self.by_contents}
        return {letter: found[letter] for letter in self.headings if letter in found}

    def limited(self, letters: Collection[str]) -> "HeaderRows":
        """The same rows without the other columns."""
        headings = {letter: one for letter, one in self.headings.items() if letter in letters}
        return replace(self, headings=headings)

    def cells_of(self, field: str) -> list[RawCell]:
        """The first cells below the heading of the field."""
        letters = (letter for letter, name in self.columns.items() if name == field)
        return self._cells(next(letters, ""))

    def _cells(self, letter: str) -> list[RawCell]:
        return [row.cells[letter] for row in self.below if letter in row.cells]

    @cached_property
    def weight(self) -> float:
        """How much speaks for these rows being headings: fields known, half for the likely."""
        return len(set(self.fields.values())) + len(self.hints) / 2


def header_rows(sheet: RawSheet, kind: str) -> HeaderRows | None:
    """The headings of ``sheet``, read as ``kind``; None where no row looks like headings."""
    first = sheet.rows[0].number if sheet.rows else 0
    rows = [row for row in sheet.rows if row.number < first + limits().search_rows]
    candidates = [found for found in _candidates(sheet, rows, kind) if found.weight >= _LEAST]
    return max(candidates, key=lambda found: found.weight, default=None)


def _candidates(sheet: RawSheet, rows: Sequence[RawRow], kind: str) -> Iterator[HeaderRows]:
    for at, row in enumerate(rows):
        alone = _header(sheet, [row], kind)
        yield _extended(sheet, rows[at + 1 : at + _DEEPEST], alone) or alone


def _extended(sheet: RawSheet, below: Sequence[RawRow], header: HeaderRows) -> HeaderRows | None:
    """The header with the rows below that belong to it: keys and labels, groups and their parts."""
    for count in range(len(below), 0, -1):
        rows = (*header.rows, *below[:count])
        if rows[-1].number - rows[0].number == count and all(
            _continues(sheet, row, header) for row in below[:count]
        ):
            return _header(sheet, rows, header.kind)
    return None


def _continues(sheet: RawSheet, row: RawRow, header: HeaderRows) -> bool:
    if any(cell.kind != "text" or len(cell.text) > _LONGEST for cell in row.cells.values()):
        return False
    if _reaches_down(sheet, header.rows[0].number, row.number):
        return True
    alone = _header(sheet, [row], header.kind)
    fields = set(alone.fields.values())
    return len(fields) >= max(_LEAST, len(row.cells) / 2, len(set(header.fields.values())) / 2)


def _reaches_down(sheet: RawSheet, first: int, last: int) -> bool:
    """Whether a heading is merged with the cells below it, down to the row ``last``."""
    return any(first <= m.first_row < last <= m.last_row for m in sheet.merges)


def _header(sheet: RawSheet, rows: Sequence[RawRow], kind: str) -> HeaderRows:
    headings: dict[str, tuple[str, ...]] = {}
    groups: dict[str, str] = {}
    for row in rows:
        groups |= _groups(sheet, row)
        for letter, cell in row.cells.items():
            if (
                cell.kind == "text"
                and len(cell.text) <= _LONGEST
                and groups.get(letter) != cell.text
            ):
                headings[letter] = (*headings.get(letter, ()), cell.text)
    if len(rows) == 1:
        headings |= {letter: (text,) for letter, text in groups.items() if letter not in headings}
    ordered = sorted(headings.items(), key=lambda item: (len(item[0]), item[0]))
    return HeaderRows(kind, tuple(rows), dict(ordered), groups, _below(sheet, rows[-1].number))


def _below(sheet: RawSheet, last: int) -> tuple[RawRow, ...]:
    start = bisect_right(sheet.rows, last, key=lambda row: row.number)
    return sheet.rows[start : start + LOOKED_AT]


def _groups(sheet: RawSheet, row: RawRow) -> dict[str, str]:
    """Texts of the row that are merged over several columns, by each of these columns."""
    found: dict[str, str] = {}
    for merge in sheet.merges:
        cell = row.cells.get(merge.first_column)
        if merge.first_row == row.number and cell and merge.first_column != merge.last_column:
            first = column_index_from_string(merge.first_column)
            last = min(column_index_from_string(merge.last_column), limits().columns)
            found |= {get_column_letter(column): cell.text for column in range(first, last + 1)}
    return found


def _meaning(texts: Sequence[str], group: str, kind: str) -> Meanings:
    """Of group and heading together, else of the lowest heading that is known."""
    joined = [f"{group} {texts[-1]}", f"{texts[-1]} {group}"] if group else []
    forms = (*joined, *reversed(texts))
    return next((found for form in forms if (found := meanings(form, kind))), {})
