"""Reads dates, months and years out of what people write where a date belongs."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from domain.vocabulary import read
from etl.values.plain_text import plain
from etl.values.spelling import fold

LONGEST = 500  # characters; what is longer is prose
_ANY_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")
_Y = r"(?P<year>(?:1[89]|20|21)\d\d)(?!\d)"
_M = r"(?P<month>\d{1,2})"
_D = r"(?<!\d)(?P<day>\d{1,2})"
_WORD = r"(?P<word>[^\W\d_]{3,13})"
_ROMAN = r"(?P<roman>[IVX]{1,4})\b"
_FULL = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d.,/-]){_Y}[-/]{_M}[-/](?P<day>\d{{1,2}})(?!\d)",  # 2021-05-27
        rf"(?<![\d.,/-]){_Y}\. ?{_M}\. ?(?P<day>\d{{1,2}})(?![\d.]?\d)",  # 2021. 09. 28.
        rf"(?<![\d/-]){_D}(?P<mark>[./-]) ?{_M}(?P=mark) ?{_Y}",  # 27. 5. 2021
        rf"{_D}\.? ?{_WORD}\.?,? {_Y}",  # 27 maja 2020
        rf"{_D}[. ] ?{_ROMAN}[. ] ?{_Y}",  # 12 IX 2021
        rf"(?<!\d){_Y}[.,]? {_WORD}\.? (?P<day>\d{{1,2}})(?!\d)",  # 2021. szeptember 28.
        rf"(?<!\d){_Y}\.? ?\(? ?{_ROMAN}\. ?(?P<day>\d{{1,2}})(?!\d)",  # 22/2021. (IX. 28.)
        rf"{_WORD}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_Y}",  # May 27, 2021
    )
)
_NAMED_MONTHS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![^\W_]){_WORD}\.?,? {_Y}",  # květen 2019
        rf"(?<!\d){_Y}[.,]? {_WORD}",  # 2021. szeptember
    )
)
_NUMBERED_MONTHS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d./-]){_M}[./] ?{_Y}",  # 05/2021
        rf"(?<![\d./-]){_Y}-{_M}(?!\d|[-/]\d)",  # 2021-05
    )
)


@dataclass(frozen=True, slots=True)
class DateReading:
    """The date a text means, as exact as the text says it."""

    iso: str  # 2021-05-27, 2021-05, 2021 or empty
    precision: str = ""  # day, month, year
    code: str = ""  # the problem, if any

    @property
    def year(self) -> int | None:
        """The year of the date."""
        return int(self.iso[:4]) if self.iso else None


def read_date(text: str) -> DateReading:
    """The one date in ``text``; a full date outweighs the year of a resolution's number.

    >>> read_date("XIX/365/2015 z dnia 24.09.2015")
    DateReading(iso='2015-09-24', precision='day', code='')
    >>> read_date("květen 2019").iso, read_date("31. 2. 2021").code
    ('2019-05', 'date_unreadable')
    """
    if len(text) > LONGEST:
        return DateReading("", "", "date_unreadable")
    written = plain(text)
    years = set(_ANY_YEAR.findall(written))
    return (
        _one(_found(written, _FULL), "day")
        or _one(_found(written, _NAMED_MONTHS), "month", years)
        or _one(_numbered_months(written), "month", years)
        or _one(years, "year", years)
        or DateReading("", "", "date_unreadable")
    )


def with_years_alone(text: str) -> str:
    """``text``, each full date in it shortened to its year.

    >>> with_years_alone("od 1. 1. 2021 do 31.12.2027")
    'od 2021 do 2027'
    """
    for pattern in _FULL:
        text = pattern.sub(_shortened, text)
    return text


@cache
def month_names() -> frozenset[str]:
    """Names of months in the five languages, in lower case without accents."""
    return frozenset(fold(row["spelling"]) for row in read("vocabulary/months"))


def _shortened(found: re.Match[str]) -> str:
    return found["year"] if any(_iso(found.groupdict())) else found.group()


def _one(found: set[str], precision: str, years: Collection[str] = ()) -> DateReading | None:
    """The date where but one was found; None where none was, so that less exact ones count.

    ``years``: all of the text, where a second one makes the date doubtful.
    """
    if not found:
        return None
    if len(found) > 1 or "" in found or len(years) > 1:
        return DateReading("", "", "date_unreadable")
    return DateReading(found.pop(), precision)


def _numbered_months(text: str) -> set[str]:
    """Months such as “05/2021”; none where such figures number a resolution."""
    exact, stems = _act_words()
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", text)]
    is_act = any(word in exact or word.startswith(stems) for word in words)
    return set() if is_act else _found(text, _NUMBERED_MONTHS)


def _found(text: str, patterns: tuple[re.Pattern[str], ...]) -> set[str]:
    """Every date of one precision; an empty text among them where a day does not exist."""
    matches = (match for pattern in patterns for match in pattern.finditer(text))
    return {iso for match in matches for iso in _iso(match.groupdict())}


def _iso(parts: dict[str, str]) -> Iterator[str]:
    """Yield the date the parts make, or nothing where their word names no month."""
    month = _month(parts)
    if "day" in parts and month:
        yield _day(int(parts["year"]), month, int(parts["day"]))
    elif month in range(1, 13):
        yield f"{parts['year']}-{month:02d}"


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(parts: dict[str, str]) -> int:
    """Number of the month, possibly none of the calendar; 0 where the word names none."""
    if "month" in parts:
        return int(parts["month"])
    name = parts.get("roman") or fold(parts["word"])
    return _months().get(name, 0)


@cache
def _months() -> dict[str, int]:
    """Month of each name in lower case and of each Roman number."""
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
    names = {fold(row["spelling"]): int(row["month"]) for row in read("vocabulary/months")}
    return names | {number: month for month, number in enumerate(roman, 1)}


@cache
def _act_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """Words beside the number of a resolution, then stems with an open end."""
    rows = [row["spelling"] for row in read("vocabulary/act_words")]
    exact = frozenset(fold(spelling) for spelling in rows if not spelling.endswith("*"))
    return exact, tuple(fold(spelling[:-1]) for spelling in rows if spelling.endswith("*"))
