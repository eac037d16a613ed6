"""Finds out which column holds which field, whatever a partner did to the headings."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from domain.errors import WorkbookError
from domain.model import Problem, Source
from etl.fields import fields
from etl.intake.workbook import RawSheet
from etl.problems import problem
from etl.tables.header_rows import HeaderRows, header_rows
from etl.tables.heading_units import HeadingUnit, heading_unit
from etl.tables.heading_words import similar_label

_AMOUNT = "budget_amount"


@dataclass(frozen=True, slots=True)
class Header:
    """Where the fields of a sheet stand."""

    columns: Mapping[str, str]  # field -> column letter
    extras: Mapping[str, str]  # column letter -> heading, of columns that hold no field
    units: Mapping[str, HeadingUnit]  # field -> what its heading says of the unit
    repeated: Mapping[str, str]  # column letter -> field, of columns that hold a field once more
    texts: Mapping[str, str]  # column letter -> lowest heading, as written
    language: str  # of most headings; empty where only keys are known
    last_row: int  # data begins below
    problems: tuple[Problem, ...]


def read_header(
    workbook: str, sheet: RawSheet, kind: str, only: Collection[str] | None = None
) -> Header:
    """The columns of ``sheet``, which holds ``kind`` (strategies or measures).

    ``only``: letters of the columns to read; all of them where it is None.

    Headings may be the hidden keys, labels in any of the five languages or known aliases, in the
    first rows of the sheet. Raises WorkbookError where no row looks like headings.
    """
    rows = header_rows(sheet, kind)
    if not rows:
        raise WorkbookError("no_header", workbook, sheet=sheet.name)
    if only is not None:
        rows = rows.limited(only)
    source = Source(workbook, sheet.name, rows.last, rows.rows[-1].addresses)
    texts = {letter: found[-1] for letter, found in rows.headings.items()}
    known = rows.columns
    columns = _first_columns(known)
    problems = [*_unsure(source, rows, known), *_conflicts(source, rows)]
    return Header(
        columns=columns,
        extras={letter: text for letter, text in texts.items() if letter not in columns.values()},
        units=_units(sheet, rows, columns),
        repeated=_repeated(known, columns),
        texts=texts,
        language=next(filter(None, rows.languages), ""),
        last_row=rows.last,
        problems=(*problems, *_duplicates(source, known, columns)),
    )


def _units(
    sheet: RawSheet, rows: HeaderRows, columns: Mapping[str, str]
) -> Mapping[str, HeadingUnit]:
    """The unit of each column; amounts may have theirs in a note above: “Sumy v tis. €”."""
    units = {field: _unit(rows, letter) for field, letter in columns.items()}
    own = units.get(_AMOUNT)
    if own and not own.currency:
        above = [row for row in sheet.rows if row.number < rows.rows[0].number]
        notes = (heading_unit(cell.text) for row in above for cell in row.cells.values())
        noted = next((unit for unit in notes if unit.currency), own)
        units[_AMOUNT] = noted if own.factor == 1 else replace(own, currency=noted.currency)
    return units


def _unit(rows: HeaderRows, letter: str) -> HeadingUnit:
    """The unit in the lowest heading that states one, else in that of its group."""
    texts = (*reversed(rows.headings[letter]), rows.groups.get(letter, ""))
    units = [heading_unit(text) for text in texts]
    return next(
        (unit for unit in units if unit.factor != 1 or unit.currency or unit.unit), units[0]
    )


def _repeated(known: Mapping[str, str], columns: Mapping[str, str]) -> Mapping[str, str]:
    """Column letter -> field, of the columns that hold a field once more."""
    return {letter: field for letter, field in known.items() if columns[field] != letter}


def _first_columns(by_column: Mapping[str, str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for letter, field in by_column.items():
        columns.setdefault(field, letter)
    return columns


def _at(source: Source, letter: str, field: str = "") -> Source:
    """The heading of a column; ``source.columns`` holds the addresses of a turned table."""
    address = source.columns.get(letter, letter)
    return Source(source.workbook, source.sheet, source.row, {field: address})


def _unsure(source: Source, rows: HeaderRows, known: Mapping[str, str]) -> Iterator[Problem]:
    """Headings that were guessed, and those that nobody understands."""
    for letter, texts in rows.headings.items():
        if letter in rows.fields:
            continue
        field = known.get(letter, "")
        similar = "" if field else similar_label(texts[-1], rows.kind)
        code = "header_guessed" if field else "unknown_header"
        code = "unknown_header_similar" if similar else code
        yield problem(code, _at(source, letter, field), field, texts[-1], nearest=similar)


def _conflicts(source: Source, rows: HeaderRows) -> Iterator[Problem]:
    """Columns whose hidden key says another field than their label."""
    keys = {field.name for field in fields(rows.kind)}
    for letter, field in rows.fields.items():
        if (set(rows.headings[letter][:-1]) & keys) - {field}:
            yield problem("header_conflict", _at(source, letter, field), field)


def _duplicates(
    source: Source, known: Mapping[str, str], columns: Mapping[str, str]
) -> Iterator[Problem]:
    for letter, field in known.items():
        if columns[field] != letter:
            first = f"{columns[field]}{source.row}"
            yield problem("duplicate_header", _at(source, letter, field), field, first=first)
