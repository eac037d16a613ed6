"""Hears the words that make a number a floor, a ceiling, an estimate or one end of a range."""

import re
from functools import cache

from domain.vocabulary import read
from etl.values.spelling import fold

_NEAR = 40  # characters beside a number in which its bound stands


def bound_of(before: str, after: str) -> str:
    """Bound of a number by the text directly before and after it: at_least, up_to, about or "".

    >>> bound_of("redukcja o co najmniej ", " %"), bound_of("do ", " mil. Kč"), bound_of("", "+")
    ('at_least', 'up_to', 'at_least')
    """
    found = _before().search(fold(before[-_NEAR:]))
    if found:
        return _bounds("before")[found[1]]
    found = _after().match(fold(after[:_NEAR]))
    return _bounds("after")[found[1]] if found else ""


def parts_range(between: str) -> bool:
    """Whether what stands between two numbers makes them the ends of a range.

    >>> parts_range(" až "), parts_range(" % - "), parts_range(" a ")
    (True, True, False)
    """
    words = fold(between).replace("-", " - ").split()
    return bool(words) and words[-1] in _bounds("between")


@cache
def _before() -> re.Pattern[str]:
    link = rf"(?:\W{{1,2}}(?:{_alternatives('link')}))?"
    return re.compile(rf"(?:^|(?<![^\W\d_]))({_alternatives('before')}){link}[^\w%)\]]*$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[^\w+]*({_alternatives('after')})(?!\w)")


def _alternatives(place: str) -> str:
    """Longest first: “nie mniej niż” says another thing than “mniej niż”."""
    return "|".join(map(re.escape, sorted(_bounds(place), key=len, reverse=True)))


@cache
def _bounds(place: str) -> dict[str, str]:
    rows = [row for row in read("vocabulary/bound_words") if row["place"] == place]
    return {fold(row["spelling"]): row["bound"] for row in rows}
