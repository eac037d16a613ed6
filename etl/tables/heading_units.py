"""Reads what a heading says of the numbers below it: thousands or millions, currency, unit."""

import re
from dataclasses import dataclass
from functools import cache

from domain.vocabulary import read
from etl.values.currencies import OTHER, currency_of, find_currencies
from etl.values.magnitudes import magnitude_at
from etl.values.plain_text import plain
from etl.values.spelling import fold

_LONGEST = 200  # characters of a heading that are looked at
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_WORD = re.compile(r"[^\W\d_]\w*|[€$£%]")
_EDGES = " -,:/;."
_SUFFIX = 4  # characters that may follow a currency at the end: “Ft-ban”


@dataclass(frozen=True, slots=True)
class HeadingUnit:
    """What a heading says of the numbers below it."""

    factor: int = 1
    currency: str = ""  # CZK, EUR, HUF, PLN
    unit: str = ""  # as written, where it is no currency
    rest: str = ""  # the heading without all that


def heading_unit(text: str) -> HeadingUnit:
    """Magnitude, currency and unit in a heading, in brackets or at its end.

    >>> heading_unit("Budżet w tys. zł")
    HeadingUnit(factor=1000, currency='PLN', unit='', rest='Budżet')
    >>> heading_unit("Snížení emisí (t CO2/rok)").unit
    't CO2/rok'
    """
    written = plain(text[:_LONGEST])
    for brackets in _BRACKETS.finditer(written):
        rest = f"{written[: brackets.start()].strip()} {written[brackets.end() :].strip()}".strip()
        if unit := _unit(brackets[1], rest):
            return unit
    return _in_words(written) or _alone(written) or HeadingUnit(rest=written)


def _alone(text: str) -> HeadingUnit | None:
    """The currency that is the whole heading, as in a column called “Kč” or “tis. EUR”."""
    unit = _unit(text, text)
    return unit if unit and unit.currency else None


def _in_words(text: str) -> HeadingUnit | None:
    """A unit behind “in”, a comma or a dash, or a currency at the very end."""
    mentions = list(find_currencies(text))
    is_money_last = bool(mentions) and len(text) - mentions[-1].end <= _SUFFIX
    for word in _WORD.finditer(text):
        before = text[: word.start()]
        if not before.strip() or not (is_money_last or _is_joint(before)):
            continue
        unit = _unit(text[word.start() :], _without_joint(before))
        if unit and (unit.currency or _is_measured(unit.unit)):
            return unit
    return None


def _unit(text: str, rest: str) -> HeadingUnit | None:
    """What ``text`` says as a unit; None where it is something else."""
    words = text.split()
    bare = " ".join(words[1:]) if words and fold(words[0]) in _joints() else text.strip()
    magnitude = magnitude_at(bare, 0)
    unit = bare[magnitude.end :].strip(_EDGES)
    currencies = {mention.currency for mention in find_currencies(bare)}
    first = _WORD.match(unit)
    is_money = bool(currencies) and first is not None and bool(currency_of(first.group()))
    if is_money:
        known = currencies - {OTHER} if len(currencies) == 1 else set()
        return HeadingUnit(magnitude.factor, "".join(known), "", rest)
    is_unit = first is not None and fold(first.group()) in _kinds()
    if is_unit or magnitude.factor > 1:
        return HeadingUnit(magnitude.factor, "", unit, rest)
    return None


def _is_measured(unit: str) -> bool:
    """Whether it is a measure or nothing; “Kontakt - osoby” states no unit."""
    first = _WORD.match(unit)
    return first is None or _kinds().get(fold(first.group()), "count") != "count"


def _is_joint(before: str) -> bool:
    """Whether a unit may follow: behind “in”, a comma or a dash."""
    return fold(before.split()[-1]) in _joints() or before.rstrip()[-1] in ",:-/;"


def _without_joint(before: str) -> str:
    words = before.rstrip(_EDGES).split()
    return " ".join(words[:-1] if words and fold(words[-1]) in _joints() else words).strip(_EDGES)


@cache
def _joints() -> frozenset[str]:
    return frozenset(fold(row["spelling"]) for row in read("vocabulary/heading_joints"))


@cache
def _kinds() -> dict[str, str]:
    """Kind of every unit a column may have: share, flow, size or count, but no years."""
    rows = read("vocabulary/target_units")
    return {fold(row["spelling"]): row["kind"] for row in rows if row["kind"] != "time"}
