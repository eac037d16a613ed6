"""Reads the goals and areas partners declare themselves: “SDG 7, 11 a 13”, “GD5; X1c”."""

import re
from functools import cache
from typing import NamedTuple

from domain.vocabulary import LANGUAGES, Row, read
from etl.values.spelling import fold

SEPARATOR = re.compile(r"[;\n]")
NUMBERS = {
    "SDG": re.compile(r"(?<![\w.])(?:sdg\s*)?(\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?)(?![\w.]*\w)"),
    "GD": re.compile(r"(?<![\w.])(?:gd\s*)?(x?\d[a-h]?)(?!\w)"),
}


class Tags(NamedTuple):
    """What a cell declares, and the parts of it nobody could read."""

    criteria: tuple[str, ...]
    unknown: tuple[str, ...]


def read_tags(text: str, framework: str) -> Tags:
    """Ids of ``framework`` (SDG or GD) in ``text``, by number or by name, each once.

    >>> read_tags("SDG 7, 11.2 a 13", "SDG").criteria
    ('SDG7', 'SDG11.2', 'SDG13')
    """
    criteria: list[str] = []
    unknown: list[str] = []
    for part in (piece.strip() for piece in SEPARATOR.split(text)):
        found = _by_name(framework).get(fold(part)) or _numbered(part, framework)
        criteria += [found] if isinstance(found, str) else found
        if part and not found:
            unknown.append(part)
    return Tags(tuple(dict.fromkeys(criteria)), tuple(unknown))


def _numbered(part: str, framework: str) -> list[str]:
    """Known ids among the numbers of ``part``; none where any number is unknown."""
    numbers = NUMBERS[framework].findall(part.lower())
    ids = [_known(framework).get(f"{framework}{number}".lower(), "") for number in numbers]
    return ids if all(ids) else []


@cache
def _known(framework: str) -> dict[str, str]:
    rows = read("reference/criteria")
    return {row["criterion"].lower(): row["criterion"] for row in rows if _is_in(row, framework)}


@cache
def _by_name(framework: str) -> dict[str, str]:
    """Names of the criteria in every language, folded."""
    return {
        fold(row[f"name_{language}"]): row["criterion"]
        for row in read("reference/criteria")
        for language in LANGUAGES
        if _is_in(row, framework) and row[f"name_{language}"]
    }


def _is_in(row: Row, framework: str) -> bool:
    return row["framework"] == framework
