"""The code lists behind the drop-downs: a cell may hold the code or any of its names."""

from collections.abc import Mapping
from functools import cache

from domain.vocabulary import Row, read
from etl.spelling import fold


@cache
def options(table: str, language: str) -> Mapping[str, str]:
    """Code -> name in ``language``, in the order of the table's position column."""
    rows = sorted(read(table), key=lambda row: int(row.get("position") or 0))
    return {_code(row): _name(row, language) for row in rows}


def find(table: str, text: str) -> str:
    """The code ``text`` stands for; empty where it stands for none.

    >>> find("reference/countries", "česko")
    'CZ'
    """
    return _spellings(table).get(fold(text), "")


def spellings(table: str) -> tuple[str, ...]:
    """Every code and name of the table."""
    return tuple(text for row in read(table) for text in _all_names(row))


@cache
def _spellings(table: str) -> dict[str, str]:
    aliases = [row for row in read("vocabulary/list_aliases") if row["list"] == table]
    found = {fold(row["spelling"]): row["code"] for row in aliases}
    found |= {fold(text): _code(row) for row in read(table) for text in _all_names(row)}
    return found | {fold(_code(row)): _code(row) for row in read(table)}


def _code(row: Row) -> str:
    return next(iter(row.values()))


def _name(row: Row, language: str) -> str:
    return row.get(f"name_{language}") or row.get("name") or row.get("name_en") or _code(row)


def _all_names(row: Row) -> list[str]:
    names = [text for column, text in row.items() if column.partition("_")[0] == "name" and text]
    return [_code(row), *names]
