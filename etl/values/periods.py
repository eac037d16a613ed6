"""Reads the period of a strategy: its first and last year and the year it looks out to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from domain.vocabulary import read
from etl.values.dates import LONGEST, month_names, with_years_alone
from etl.values.plain_text import plain
from etl.values.spelling import fold

_PART = re.compile(r"(?<!\d)(?P<year>(?:19|20|21)\d\d)(?!\d)|[^\W\d_]+|\d+|[-+/]")
_BRACKETS = re.compile(r"\([^()]*\)")
_SHORT_END = re.compile(r"\b((?:19|20|21)\d\d)( ?[-/] ?)(\d\d)(?![\d./-])")


@dataclass(frozen=True, slots=True)
class Period:
    """The years a text names for a strategy."""

    start: int | None = None
    end: int | None = None
    outlook: int | None = None  # a year beyond the end that the vision looks to
    is_open: bool = False  # it goes on: “2021+”, “bezterminowo”
    code: str = ""  # the problem, if any


@dataclass(frozen=True, slots=True)
class _Year:
    """A year with the words and signs around it, in lower case without accents."""

    year: int
    before: tuple[str, ...]
    after: tuple[str, ...]


def read_period(text: str, *, today: date | None = None) -> Period:
    """The period ``text`` names; ``today`` tells coming years from past ones (default: the clock).

    A lone year is an end where a word says so or where it is still to come; with a plus it is an
    end only after next year. Any other lone year needs a word such as “od” or is unreadable.

    >>> read_period("2019 – 2024, s výhledem do 2030")
    Period(start=2019, end=2024, outlook=2030, is_open=False, code='')
    >>> read_period("2021 – bezterminowo").is_open, read_period("2027-2021").code
    (True, 'period_reversed')
    """
    if len(text) > LONGEST:
        return Period(code="period_unreadable")
    this_year = (today or date.today()).year
    period = _read(text, this_year)
    bare = _BRACKETS.sub(" ", text)
    return _read(bare, this_year) if period.code == "period_unreadable" and bare.strip() else period


def _read(text: str, this_year: int) -> Period:
    years = _years(_SHORT_END.sub(_long_end, with_years_alone(plain(text))))
    outlooks = [year for at, year in enumerate(years) if _is_outlook(at, years)]
    rest = [year for year in years if year not in outlooks]
    if len(outlooks) > 1 or (not rest and not outlooks):
        return Period(code="period_unreadable")
    period = _period(rest, this_year)
    return replace(period, outlook=outlooks[0].year) if outlooks and not period.code else period


def _long_end(found: re.Match[str]) -> str:
    """“2021-27” with both years in full; other digits, such as a month, as they stand."""
    start, mark, end = found.groups()
    return start + mark + start[:2] + end if end > start[2:] else found.group()


def _years(text: str) -> list[_Year]:
    parts = [(part["year"], part.group()) for part in _PART.finditer(fold(text))]
    places = [at for at, (year, _) in enumerate(parts) if year]
    words = [word for _, word in parts]
    edges = [-1, *places, len(parts)]
    return [
        _Year(int(words[at]), tuple(words[before + 1 : at]), tuple(words[at + 1 : after]))
        for before, at, after in zip(edges, places, edges[2:], strict=False)
    ]


def _is_outlook(at: int, years: Sequence[_Year]) -> bool:
    """Whether “výhled”, “perspektywa” or their kin speak of this year and of no span."""
    year = years[at]
    is_last = at == len(years) - 1
    if is_last and _has(year.after, "outlook_behind"):
        return True
    return _has(year.before, "outlook") and (is_last or not _joins(year.after))


def _period(years: Sequence[_Year], this_year: int) -> Period:
    if not years:
        return Period()
    if len(years) == 1:
        return _of_one(years[0], this_year)
    if len(years) > 2 or not _joins(years[0].after):
        return Period(code="period_unreadable")
    start, end = years
    if _are_horizons(start, end, this_year):
        return Period(code="period_unreadable")
    if start.year > end.year:
        return Period(code="period_reversed")
    return Period(start.year, end.year, is_open=_goes_on(end.after))


def _are_horizons(start: _Year, end: _Year, this_year: int) -> bool:
    """Whether “2030 a 2050” are two years to come rather than the ends of a span."""
    is_pair = all(_is(word, "pair") for word in start.after)
    return is_pair and start.year > this_year + 1 and not _has(end.after, "pair_behind")


def _of_one(year: _Year, this_year: int) -> Period:
    said = [word for word in year.before if not _is(word, "filler")][-1:]
    suffix = year.after[1:2] if year.after[:1] == ("-",) else ()
    if _goes_on(year.after) or year.after == ("-",):
        is_end = year.after[:1] == ("+",) and year.year > this_year + 1
        return Period(end=year.year, is_open=True) if is_end else Period(year.year, is_open=True)
    if _has((*said, *suffix), "since"):
        return Period(year.year, is_open=True)
    if _has((*said, *suffix), "until") or year.year > this_year:
        return Period(end=year.year)
    return Period(code="period_unreadable")


def _goes_on(after: Sequence[str]) -> bool:
    return after[:1] == ("+",) or _has([word for word in after if word != "+"], "open")


def _joins(between: Sequence[str]) -> bool:
    """Whether nothing but words of a span stands between two years."""
    empty = month_names() | set(filter(str.isdecimal, between))
    words = [word for word in between if not _is(word, "filler") and word not in empty]
    return bool(words) and all(_is(word, "join", "until", "since") for word in words)


def _has(words: Sequence[str], kind: str) -> bool:
    return any(_is(word, kind) for word in words)


def _is(word: str, *kinds: str) -> bool:
    exact, stems = _words()
    known = exact.get(word, set()).union(*(kind for stem, kind in stems if word.startswith(stem)))
    return not known.isdisjoint(kinds)


@cache
def _words() -> tuple[dict[str, set[str]], tuple[tuple[str, set[str]], ...]]:
    """Kinds of the words spelled out, then of stems with an open end."""
    exact: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for row in read("vocabulary/period_words"):
        table = stems if row["spelling"].endswith("*") else exact
        table.setdefault(fold(row["spelling"].rstrip("*")), set()).add(row["kind"])
    return exact, tuple(stems.items())
