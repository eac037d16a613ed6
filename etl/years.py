"""Reads years out of what people write in a year column."""

import re
from dataclasses import dataclass

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")
_RANGE = re.compile(r"^\s*(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})\s*\+?\s*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """The year a text means."""

    year: int | None
    code: str = ""  # the problem, if any


def read_year(text: str, *, is_end: bool) -> Reading:
    """The year in ``text``; of a span the last one where ``is_end``, else the first.

    >>> read_year("27. 5. 2021", is_end=False)
    Reading(year=2021, code='year_from_text')
    >>> read_year("2021–27", is_end=True)
    Reading(year=2027, code='year_range')
    """
    if re.fullmatch(r"\d{4}", text):
        return Reading(int(text))
    if span := _span(text):
        return Reading(max(span) if is_end else min(span), "year_range")
    years = set(_YEAR.findall(text))
    if len(years) != 1:
        return Reading(None, "year_unreadable")
    return Reading(int(years.pop()), "year_from_text")


def _span(text: str) -> tuple[int, int] | None:
    found = _RANGE.match(text)
    if not found:
        return None
    first, last = found.groups()
    end = int(last) if len(last) == len(first) else int(first[:2] + last)
    return (int(first), end) if end > int(first) else None
