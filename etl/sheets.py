"""Finds the sheets of a submission by their names in five languages."""

from collections.abc import Sequence
from functools import cache

from domain.vocabulary import read
from etl.spelling import fold
from etl.workbook import RawSheet


@cache
def sheet_label(sheet: str, language: str) -> str:
    """What the template calls ``sheet`` in ``language``.

    >>> sheet_label("measures", "cs")
    'Opatření'
    """
    rows = read("vocabulary/sheet_names")
    found = (row for row in rows if (row["sheet"], row["language"]) == (sheet, language))
    return next(row["spelling"] for row in found if row["is_label"])


def sheet_kind(name: str) -> str:
    """strategies, measures, read_me or lists; empty for a sheet of the partner's own."""
    kinds = {fold(row["spelling"]): row["sheet"] for row in read("vocabulary/sheet_names")}
    return kinds.get(fold(name), "")


def named(sheets: Sequence[RawSheet], kind: str) -> tuple[RawSheet, ...]:
    """The sheets whose name says that they hold ``kind``, visible ones first."""
    found = [sheet for sheet in sheets if sheet_kind(sheet.name) == kind]
    return tuple(sorted(found, key=lambda sheet: sheet.is_hidden))
