"""The code lists behind the drop-downs: a cell may hold the code or any of its names."""

import re
from collections.abc import Mapping
from functools import cache

from domain.vocabulary import Row, read
from etl.values.spelling import fold

_LETTERS = re.compile(r"[^a-z0-9]+")
_SHORTEST = 3  # letters of a spelling that is looked for inside a text


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


def find_within(table: str, text: str) -> str:
    """The code whose longest spelling stands in ``text`` as words; empty where none does.

    A spelling the text begins with comes before a longer one further on.

    >>> find_within("reference/strategy_types", "SECAP mesta Žilina 2030")
    'climate_energy_secap'
    """
    padded = f" {_LETTERS.sub(' ', fold(text))} "
    found = [word for word in _words(table) if f" {word} " in padded]
    best = next((word for word in found if padded.startswith(f" {word} ")), next(iter(found), ""))
    return _words(table).get(best, "")


@cache
def _words(table: str) -> Mapping[str, str]:
    """Spellings of at least a few letters as plain words, the longest first."""
    words = {_LETTERS.sub(" ", key).strip(): code for key, code in _spellings(table).items()}
    long_enough = [word for word in words if len(word) >= _SHORTEST]
    return {word: words[word] for word in sorted(long_enough, key=lambda word: (-len(word), word))}


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
