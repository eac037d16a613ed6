"""Finds out which column holds which field, whatever a partner did to the headings."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from domain.errors import WorkbookError
from domain.model import Problem, Source
from domain.vocabulary import LANGUAGES, read
from etl.fields import fields
from etl.limits import limits
from etl.problems import problem
from etl.spelling import fold, nearest
from etl.workbook import RawRow, RawSheet

_LEAST = 2  # headings that make a row a header
_Spellings = Mapping[str, Mapping[str, str]]  # folded spelling -> language -> field
_Matches = Mapping[str, str]  # column letter -> field; empty where the heading is unknown


@dataclass(frozen=True, slots=True)
class Header:
    """Where the fields of a sheet stand."""

    columns: Mapping[str, str]  # field -> column letter
    last_row: int  # data begins below
    problems: tuple[Problem, ...]


def read_header(workbook: str, sheet: RawSheet, kind: str) -> Header:
    """The columns of ``sheet``, which holds ``kind`` (strategies or measures).

    Headings may be the hidden keys, labels in any of the five languages or known aliases, in the
    first rows of the sheet. Raises WorkbookError where no row looks like headings.
    """
    found = _header_rows(sheet, kind)
    if not found:
        raise WorkbookError("no_header", workbook, sheet=sheet.name)
    label_row = found[-1][0]
    source = Source(workbook, sheet.name, label_row.number)
    by_column = _by_column([matches for _, matches in found])
    columns = _first_columns(by_column)
    headings = {letter: cell.text for row, _ in found for letter, cell in row.cells.items()}
    problems = [
        *_unknown(source, kind, headings, by_column),
        *_conflicts(source, [matches for _, matches in found]),
        *_duplicates(source, by_column, columns),
        *_missing(source, kind, columns),
    ]
    return Header(columns, label_row.number, tuple(problems))


def recognised(sheet: RawSheet, kind: str) -> frozenset[str]:
    """Names of the fields of ``kind`` that the headings of ``sheet`` name."""
    rows = _header_rows(sheet, kind)
    return frozenset(field for _, matches in rows for field in matches.values() if field)


def _header_rows(sheet: RawSheet, kind: str) -> list[tuple[RawRow, _Matches]]:
    near_top = [row for row in sheet.rows if row.number <= limits().search_rows]
    matched = [(row, _match(row, kind)) for row in near_top]
    counts = [len(set(filter(None, matches.values()))) for _, matches in matched]
    least = max(_LEAST, max(counts, default=0) / 2)
    is_header = [count >= least for count in counts]
    if True not in is_header:
        return []
    first = is_header.index(True)
    length = sum(1 for _ in takewhile(bool, is_header[first:]))
    return matched[first : first + length]


def _match(row: RawRow, kind: str) -> _Matches:
    known = {letter: _lookup(cell.text, kind) for letter, cell in row.cells.items()}
    languages = Counter(language for found in known.values() for language in found)
    order = [language for language, _ in languages.most_common()]
    return {letter: _resolve(found, order) for letter, found in known.items()}


def _lookup(text: str, kind: str) -> Mapping[str, str]:
    without_brackets = re.sub(r"[(\[].*?[)\]]", " ", text)
    return _spellings(kind).get(fold(text)) or _spellings(kind).get(fold(without_brackets)) or {}


def _resolve(found: Mapping[str, str], order: Sequence[str]) -> str:
    """The field meant in the language most headings of the row are in.

    "Kraj" is a country in Polish and a region in Czech.
    """
    return next((found[language] for language in order if language in found), "")


@cache
def _spellings(kind: str) -> _Spellings:
    table: dict[str, dict[str, str]] = {}
    for spelling, language, field in _all_spellings(kind):
        table.setdefault(fold(spelling), {}).setdefault(language, field)
    return table


def _all_spellings(kind: str) -> Iterator[tuple[str, str, str]]:
    names = {field.name for field in fields(kind)}
    for field in fields(kind):
        yield field.name, "", field.name
        for language in LANGUAGES:
            yield field.labels[language], language, field.name
    for row in read("vocabulary/header_aliases"):
        if row["field"] in names:
            yield row["spelling"], row["language"], row["field"]


def _by_column(rows: Sequence[_Matches]) -> dict[str, str]:
    """The lowest row that knows a column decides: it is the one people see."""
    merged: dict[str, str] = {}
    for matches in rows:
        merged |= {letter: field for letter, field in matches.items() if field}
    return dict(sorted(merged.items(), key=lambda item: (len(item[0]), item[0])))


def _first_columns(by_column: Mapping[str, str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for letter, field in by_column.items():
        columns.setdefault(field, letter)
    return columns


def _at(source: Source, letter: str, field: str = "") -> Source:
    return Source(source.workbook, source.sheet, source.row, {field: letter})


def _unknown(
    source: Source, kind: str, headings: Mapping[str, str], by_column: Mapping[str, str]
) -> Iterator[Problem]:
    labels = tuple(label for field in fields(kind) for label in field.labels.values())
    for letter, text in headings.items():
        if letter in by_column:
            continue
        similar = nearest(text, labels)
        code = "unknown_header_similar" if similar else "unknown_header"
        yield problem(code, _at(source, letter), value=text, nearest=similar)


def _conflicts(source: Source, rows: Sequence[_Matches]) -> Iterator[Problem]:
    for letter, field in rows[-1].items():
        others = {matches[letter] for matches in rows[:-1] if matches.get(letter)} - {field}
        if field and others:
            yield problem("header_conflict", _at(source, letter, field), field)


def _duplicates(
    source: Source, by_column: Mapping[str, str], columns: Mapping[str, str]
) -> Iterator[Problem]:
    for letter, field in by_column.items():
        if columns[field] != letter:
            first = f"{columns[field]}{source.row}"
            yield problem("duplicate_header", _at(source, letter, field), field, first=first)


def _missing(source: Source, kind: str, columns: Mapping[str, str]) -> Iterator[Problem]:
    for field in fields(kind):
        if field.is_required and field.name not in columns:
            yield problem("missing_column", Source(source.workbook, source.sheet, 0), field.name)
