"""Reads a target in words: how much of what, less or more, against which year and by when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from classification.attributes import find_attributes
from classification.figures import CHANGES, Figure, figures_of
from classification.language import settle_language
from classification.numbers import find_numbers
from classification.reading import Reading, read_sentence
from etl.values.amounts import Amount, find_amounts
from etl.values.bounds import bound_of
from etl.values.numbers import not_one, with_joined_sign
from etl.values.periods import read_period
from etl.values.plain_text import plain
from etl.values.target_words import (
    COUNTED,
    counts,
    factor_at,
    has_ending,
    is_time_at,
    is_word,
    names_build,
    quantity_of,
    unit_at,
)

_LONGEST = 300  # characters; what is longer is a description
_NEAR = 20  # characters behind a number in which its suffix stands
_DIRECTIONS = {"decrease": "reduce", "increase": "increase", "reach": "reach"}
_YEAR = re.compile(r"\d{4}")
_WORD = re.compile(r"[^\W\d_]+")
_BEHIND_YEAR = re.compile(r"[^\d,;)]{0,40}")


@dataclass(frozen=True, slots=True)
class TargetReading:
    """What the words of a target say; empty where they do not say it."""

    value: float | None = None  # never negative; the direction says which way
    unit: str = ""  # %, t CO2/year, km, pieces and the like
    quantity: str = ""  # code of reference/quantities
    direction: str = ""  # code of reference/directions
    bound: str = ""  # code of reference/bounds
    base_value: float | None = None
    base_year: int | None = None
    target_year: int | None = None
    code: str = ""  # the problem, if any


def read_target(text: str, language: str) -> TargetReading:
    """The one target in ``text``, written in ``language`` unless it clearly speaks another.

    Of two values none is taken, unless the text leads from the first to the second.

    >>> found = read_target("snížení emisí CO2 o 40 % do roku 2030 oproti roku 2010", "cs")
    >>> found.value, found.unit, found.quantity, found.direction
    (40.0, '%', 'ghg_emissions', 'reduce')
    >>> found.base_year, found.target_year
    (2010, 2030)
    """
    if len(text) > _LONGEST or not any(sign.isdecimal() for sign in text):
        return TargetReading(code="target_unreadable")
    written = with_joined_sign(plain(text))
    spoken = settle_language(language, written)
    reading = read_sentence("target_text", written, (0, len(written)), spoken)
    amounts = _amounts(reading)
    dated = _with_years(reading)
    if code := _problem(amounts, written):
        return replace(dated, code=code)
    return _with_value(dated, amounts, reading)


def _amounts(reading: Reading) -> list[Amount]:
    """The amounts of the text that are no years."""
    years = {number.start for number in find_numbers(reading) if number.kind == "year"}
    return [one for one in find_amounts(reading.text) if one.start + one.is_signed not in years]


def _with_years(reading: Reading) -> TargetReading:
    """The base and the target year, where the text names but one of each."""
    stated = list(find_attributes(reading))
    bases = {one.surface for one in stated if one.kind == "baseline" and _is_year(one.surface)}
    bases |= set(_bases_by_words_behind(reading)) if not bases else set()
    ends = {one.surface for one in stated if one.kind == "deadline"} - bases
    base = int(bases.pop()) if len(bases) == 1 else None
    period = read_period(reading.text)
    if period.start and period.end:
        ends = {str(period.end)}
    return TargetReading(base_year=base, target_year=int(ends.pop()) if len(ends) == 1 else None)


def _is_year(surface: str) -> bool:
    return bool(_YEAR.fullmatch(surface))


def _bases_by_words_behind(reading: Reading) -> Iterator[str]:
    """Yield the years behind which a word sets them apart as base: “2015-ös évhez képest”."""
    for number in find_numbers(reading):
        behind = _BEHIND_YEAR.match(reading.text, number.end)
        words = _WORD.findall(behind.group()) if behind else []
        if number.kind == "year" and any(is_word(word, "base_behind") for word in words):
            yield str(number.value)


def _problem(amounts: Sequence[Amount], text: str) -> str:
    """Why no value can be taken; empty where one can."""
    if not amounts:
        return "target_unreadable"
    unread = next((amount.code for amount in amounts if amount.value is None), "")
    if unread or len(amounts) == 1 or _leads(amounts, text):
        return unread
    return "number_range" if not_one(amounts, text) == "number_range" else "target_several"


def _leads(amounts: Sequence[Amount], text: str) -> bool:
    """Whether the text goes from the first of two values to the second."""
    if len(amounts) != 2:
        return False
    first, second = amounts
    before, between, after = text[: first.start], text[first.end : second.start], text[second.end :]
    is_told = is_word(_last_word(before), "from") and is_word(_last_word(between), "to")
    is_suffixed = has_ending(between, "from_behind") and has_ending(after[:_NEAR], "to_behind")
    same_unit = unit_at(text, second.end).startswith(unit_at(text, first.end))
    return (is_told or is_suffixed) and same_unit


def _last_word(text: str) -> str:
    return next(iter(_WORD.findall(text)[-1:]), "")


def _with_value(dated: TargetReading, amounts: Sequence[Amount], reading: Reading) -> TargetReading:
    main, text = amounts[-1], reading.text
    start = main.start + main.is_signed
    figure = next((one for one in figures_of(reading) if one.start == start), None)
    if figure is None or main.value is None or is_time_at(text, main.end):
        return replace(dated, code="target_unreadable")
    is_led = len(amounts) > 1
    is_counted = figure.end > main.end and counts(text, main.end)
    unit = unit_at(text, main.end) or (COUNTED if is_counted else "")
    direction = "reach" if is_led else _direction(figure, main, reading)
    return replace(
        dated,
        value=_scaled(main, text),
        unit=unit,
        quantity=_quantity(text, unit, direction),
        direction=direction,
        bound="" if is_led else _bound(main, reading, direction),
        base_value=_base_value(amounts[0], main, text) if is_led else None,
    )


def _scaled(amount: Amount, text: str) -> float | None:
    """The value without its sign, in the unit named beside it."""
    return None if amount.value is None else abs(amount.value) * factor_at(text, amount.end)


def _base_value(base: Amount, main: Amount, text: str) -> float | None:
    """The value to start from; “z 107,7 na 56,8 kt” names the unit but once."""
    has_unit = bool(unit_at(text, base.end))
    if base.value is None or (not has_unit and base.factor != main.factor):
        return None
    return abs(base.value) * factor_at(text, base.end if has_unit else main.end)


def _quantity(text: str, unit: str, direction: str) -> str:
    """What is measured; a share of the energy used is not less energy."""
    quantity = quantity_of(text, unit)
    return "" if quantity == "final_energy" and direction != "reduce" else quantity


def _direction(figure: Figure, main: Amount, reading: Reading) -> str:
    """By the sign or the words for less and more; a bare number says none."""
    change = _change_of_noun(main, reading)
    if change or figure.direction in CHANGES:
        return _DIRECTIONS[change or figure.direction]
    if has_ending(reading.text, "decrease_ending"):
        return "reduce"
    if names_build(reading.text):
        return "build"
    return "reach" if _is_reached(figure.start, reading) else ""


def _change_of_noun(main: Amount, reading: Reading) -> str:
    """What “40%-os csökkentés” says whatever stands before it."""
    behind = [at for at, token in enumerate(reading.tokens) if token.start >= main.end][:2]
    if len(behind) < 2 or not is_word(reading.tokens[behind[0]].text, "adjective"):
        return ""
    return next((cue.entry for cue in reading.cued(*CHANGES) if cue.first == behind[1]), "")


def _is_reached(start: int, reading: Reading) -> bool:
    place = next(at for at, token in enumerate(reading.tokens) if token.end > start)
    return any(place in cue.words for cue in reading.cued("reach"))


def _bound(main: Amount, reading: Reading, direction: str) -> str:
    """The bound of the value; “do 32 %” behind a rise is where it leads, not a limit."""
    before, after = reading.text[: main.start], reading.text[main.end :]
    bound = bound_of(before, after)
    is_led_to = direction == "reach" and is_word(_last_word(before), "to")
    return "" if bound == "up_to" and is_led_to else bound
