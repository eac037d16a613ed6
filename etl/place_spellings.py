"""Reads a written place name in every sensible way, the most literal first."""

import re
from collections.abc import Iterator
from functools import cache

from domain.vocabulary import read
from etl.spelling import fold

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_HEAD_AND_TAIL = re.compile(r"^([^,(–]+?)\s*[,(–]\s*([^)]+)\)?$")


def place_key(written: str) -> str:
    """A name as the index keeps it: without case, accents and punctuation.

    >>> place_key("Bielsko–Biała (m.)")
    'bielsko biala m'
    """
    return _NOT_A_LETTER.sub(" ", fold(written)).strip()


def readings(written: str, country: str) -> Iterator[str]:
    """Keys the name may stand under: as written, then without titles, then with words in full.

    >>> list(readings("Gmina Niepołomice", "PL"))
    ['gmina niepolomice', 'niepolomice']
    >>> "usti nad labem" in readings("Statutární město Ústí n/L", "CZ")
    True
    """
    for name in _with_fewer_titles(fold(written)):
        key = place_key(name)
        yield key
        yield from _in_full(key, country)


def head_and_tail(written: str) -> tuple[str, str]:
    """A name and what stands after it in brackets or after a comma; both empty without that.

    >>> head_and_tail("Żory (śląskie)")
    ('Żory', 'śląskie')
    """
    found = _HEAD_AND_TAIL.match(written.strip())
    return (found[1], found[2]) if found else ("", "")


def beginnings(key: str) -> Iterator[str]:
    """The first words of a key of several words, without the whole.

    >>> list(beginnings("dvur kralove nad labem"))
    ['dvur', 'dvur kralove', 'dvur kralove nad']
    """
    words = key.split()
    yield from (" ".join(words[:count]) for count in range(1, len(words)))


def one_slip_away(key: str) -> set[str]:
    """Keys that differ from ``key`` by one letter too many, missing, wrong or swapped.

    >>> "krakow" in one_slip_away("karkow") and "krakow" in one_slip_away("krkow")
    True
    """
    halves = [(key[:place], key[place:]) for place in range(len(key) + 1)]
    swapped = {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    wrong = {a + letter + b[1:] for a, b in halves if b for letter in _LETTERS}
    missing = {a + letter + b for a, b in halves for letter in _LETTERS}
    return {a + b[1:] for a, b in halves if b} | swapped | wrong | missing


def _with_fewer_titles(name: str) -> Iterator[str]:
    yield name
    shorter = _without_one_title(name)
    while shorter != name:
        yield shorter
        name, shorter = shorter, _without_one_title(shorter)


def _without_one_title(name: str) -> str:
    for position, affix in _affixes():
        if position == "prefix" and name.startswith(affix) and len(name) > len(affix):
            return name.removeprefix(affix).strip()
        if position == "suffix" and name.endswith(affix) and len(name) > len(affix):
            return name.removesuffix(affix).strip()
    return name


@cache
def _affixes() -> tuple[tuple[str, str], ...]:
    """Position and affix, the longest first; one that ends in letters must meet a space."""
    affixes = set()
    for row in read("reference/place_prefixes"):
        affix = fold(row["affix"])
        if row["position"] == "prefix" and affix[-1].isalnum():
            affix = f"{affix} "
        if row["position"] == "suffix" and affix[0].isalnum():
            affix = f" {affix}"
        affixes.add((row["position"], affix))
    return tuple(sorted(affixes, key=lambda affix: (-len(affix[1]), affix)))


def _in_full(key: str, country: str) -> Iterator[str]:
    padded = f" {key} "
    for short, full in _abbreviations(country):
        if short in padded:
            yield padded.replace(short, full).strip()


@cache
def _abbreviations(country: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (f" {place_key(row['abbreviation'])} ", f" {place_key(row['expansion'])} ")
        for row in read("reference/place_abbreviations")
        if row["country"] == country
    )
