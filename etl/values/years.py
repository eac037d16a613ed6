"""Reads years out of what people write in a year column."""

import re
from dataclasses import dataclass

from etl.values.dates import LONGEST, read_date
from etl.values.periods import read_period

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Reading:
    """The year a text means."""

    year: int | None
    code: str = ""  # the problem, if any


def read_year(text: str, *, is_end: bool) -> Reading:
    """The year in ``text``; of a span the last one where ``is_end``, else the first.

    >>> read_year("XIX/365/2015 z dnia 24.09.2016", is_end=False)
    Reading(year=2016, code='year_from_text')
    >>> read_year("2021–27", is_end=True)
    Reading(year=2027, code='year_range')
    """
    if re.fullmatch(r"\d{4}", text):
        return Reading(int(text))
    if len(text) > LONGEST:
        return Reading(None, "year_unreadable")
    if (span := _of_span(text, is_end)) is not None:
        return Reading(span, "year_range")
    found = read_date(text).year or _only_year(text)
    return Reading(found, "year_from_text") if found else Reading(None, "year_unreadable")


def _of_span(text: str, is_end: bool) -> int | None:
    period = read_period(text)
    if period.start is None or period.end is None or read_date(text).precision == "day":
        return None
    return period.end if is_end else period.start


def _only_year(text: str) -> int | None:
    years = set(_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None
