"""The figures of a sentence: how much, less or more, against which year and by when."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from classification.numbers import NUMBER, Number, find_numbers
from classification.reading import Reading
from domain.model import Attribute

CHANGES = ("decrease", "increase")
PERCENT = "percent"
SIGNS = (("decrease", re.compile(r"(?<![\w%])[-–−]\s?$")), ("increase", re.compile(r"\+\s?$")))
GROUPS = re.compile(r"\d{1,3}([.,]\d{3})+")
YEAR = re.compile(r"\d{4}")


class Figure(NamedTuple):
    """A number of a sentence and what is said about it."""

    start: int
    end: int
    value: float | None
    unit: str  # percent or empty
    direction: str  # decrease, increase, reach
    is_part: bool  # its clause speaks of a part of the place only
    base_year: int | None = None
    year: int | None = None


class Years(NamedTuple):
    """Base and target year that hold for a whole chain."""

    base: int | None = None
    target: int | None = None


def figures_of(reading: Reading) -> list[Figure]:
    """Numbers that count something; the shares alone where the sentence has any."""
    figures = [
        _figure(number, reading) for number in find_numbers(reading) if _is_counted(number, reading)
    ]
    return [figure for figure in figures if figure.unit] or figures


def is_part(reading: Reading, start: int) -> bool:
    """Whether the clause at ``start`` speaks of buildings, transport or the like."""
    clause = reading.words_of(reading.clause_of(_place(reading, start)))
    return any(cue.first in clause for cue in reading.cued("partial_scope"))


def dated(figures: Sequence[Figure], stated: Sequence[Attribute], years: Years) -> Iterator[Figure]:
    """Yield the figures with the years of their sentence, else with those of the chain.

    As many target years as figures belong to them in order: “40 % by 2030 and 80 % by 2050”.
    """
    targets = list(_years(stated, "deadline"))
    base = _only(year for _, year in _years(stated, "baseline")) or years.base
    for at, figure in enumerate(figures):
        if len(targets) == len(figures):
            year: int | None = targets[at][1]
        else:
            gaps = {abs(start - figure.start): year for start, year in targets}
            year = gaps[min(gaps)] if gaps else years.target
        yield figure._replace(base_year=base, year=year)


def years_of(attributes: Sequence[Attribute], columns: Years) -> Years:
    """What the columns say, else the one base and the one target year named anywhere."""
    base = columns.base or _only(year for _, year in _years(attributes, "baseline"))
    target = columns.target or _only(year for _, year in _years(attributes, "deadline"))
    return Years(base, target)


def _is_counted(number: Number, reading: Reading) -> bool:
    return number.kind == "quantity" and bool(NUMBER.match(reading.text, number.start))


def _figure(number: Number, reading: Reading) -> Figure:
    found = NUMBER.match(reading.text, number.start)
    return Figure(
        start=number.start,
        end=number.end,
        value=_value(found.group()) if found else None,
        unit=PERCENT if _is_percent(number, reading) else "",
        direction=_direction(number, reading),
        is_part=is_part(reading, number.start),
    )


def _value(digits: str) -> float:
    """The number in figures with either decimal sign.

    >>> _value("33,5"), _value("594 000"), _value("1.200")
    (33.5, 594000.0, 1200.0)
    """
    bare = re.sub(r"\s", "", digits)
    if GROUPS.fullmatch(bare):
        return float(re.sub("[.,]", "", bare))
    return float(bare.replace(",", "."))


def _is_percent(number: Number, reading: Reading) -> bool:
    worded = (reading.span(cue)[0] for cue in reading.cued(PERCENT))
    is_worded = any(number.start <= start < number.end for start in worded)
    return is_worded or "%" in reading.text[number.start : number.end]


def _direction(number: Number, reading: Reading) -> str:
    """By the sign, by “to”, else by the nearest word for less or more; a bare share otherwise."""
    before = reading.text[reading.start : number.start]
    signed = next((direction for direction, sign in SIGNS if sign.search(before)), "")
    place = _place(reading, number.start)
    if signed or any(place in cue.words for cue in reading.cued("reach")):
        return signed or "reach"
    gaps = {
        min(abs(place - at) for at in cue.words): cue.entry for cue in reading.cued(*CHANGES)[::-1]
    }
    return gaps[min(gaps)] if gaps else "reach"


def _place(reading: Reading, start: int) -> int:
    """Position of the word that holds or follows the character at ``start``."""
    return next(at for at, token in enumerate(reading.tokens) if token.end > start)


def _years(attributes: Iterable[Attribute], kind: str) -> Iterator[tuple[int, int]]:
    """Where each year of ``kind`` begins, and the year."""
    for one in attributes:
        if one.kind == kind and YEAR.fullmatch(one.surface):
            yield one.start, int(one.surface)


def _only(years: Iterable[int]) -> int | None:
    """The year if it is but one."""
    distinct = set(years)
    return distinct.pop() if len(distinct) == 1 else None
