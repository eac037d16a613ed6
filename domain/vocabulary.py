"""Reads the tables under ``data/``: one fact a row, every cell a text."""

import csv
from functools import cache
from pathlib import Path

from domain.errors import VocabularyError

DATA = Path(__file__).resolve().parent.parent / "data"
LANGUAGES = ("en", "pl", "cs", "sk", "hu")

Row = dict[str, str]


@cache
def read(name: str) -> tuple[Row, ...]:
    """Rows of ``data/<name>.csv``, for example ``read("reference/countries")``.

    Raises VocabularyError when there is no such table.
    """
    path = DATA / f"{name}.csv"
    if not path.is_file():
        raise VocabularyError(f"The table data/{name}.csv is missing.")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def by_key(name: str, key: str) -> dict[str, Row]:
    """Rows of a table by the value of one column, which must be unique."""
    rows = read(name)
    table = {row[key]: row for row in rows}
    if len(table) < len(rows):
        raise VocabularyError(f"data/{name}.csv holds the same {key} twice.")
    return table


def label(name: str, key: str, code: str, language: str) -> str:
    """The name of ``code`` in ``language``; the code itself where the table has none.

    >>> label("reference/countries", "country", "HU", "hu")
    'Magyarország'
    """
    row = by_key(name, key).get(code, {})
    return row.get(f"name_{language}") or row.get("name_en") or code
