"""Looks into a column to tell whether it can hold what its heading hints at."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from domain.vocabulary import by_key
from etl.fields import Field
from etl.geography.place_index import place_index
from etl.intake.workbook import RawCell
from etl.values import lists
from etl.values.cleaning import clean

LOOKED_AT = 30  # cells of a column
_ENOUGH = 0.5  # share of them that must fit
_LONGEST_UNIT, _LONGEST_NAME = 25, 80  # characters
_NAME = re.compile(r"[^\W\d_a-z][\w.]+(?:[ -](?:nad |pod |na )?[^\W\d_a-z][\w.]+){0,3}")
_TEXTS = ("text", "long_text", "identifier")


def fits(field: Field, cells: Sequence[RawCell]) -> bool:
    """Whether at least half of the cells can be values of the field; an empty column fits."""
    fitting = sum(_can_be(field, cell) for cell in cells)
    return fitting >= _ENOUGH * len(cells)


def field_by_contents(kind: str, cells: Sequence[RawCell], wanted: Sequence[str]) -> str:
    """The first of the ``wanted`` fields that most cells speak for; empty where none."""
    enough = _ENOUGH * max(1, len(cells))
    return next((name for name in wanted if sum(map(_sign(kind, name), cells)) > enough), "")


def states_figures(cells: Sequence[RawCell]) -> bool:
    """Whether most cells hold digits."""
    with_digits = sum(any(letter.isdigit() for letter in cell.text) for cell in cells)
    return with_digits > _ENOUGH * max(1, len(cells))


def _can_be(field: Field, cell: RawCell) -> bool:
    has_letters = any(letter.isalpha() for letter in cell.text)
    if field.name == "unit":
        return len(cell.text) <= _LONGEST_UNIT and (has_letters or "%" in cell.text)
    if field.name in ("place", "responsible"):
        return has_letters and len(cell.text) <= _LONGEST_NAME
    if field.type in _TEXTS and field.name != "number":
        return cell.kind == "text" and has_letters
    return not clean(field, cell).findings or _is_understood(field, cell)


def _is_understood(field: Field, cell: RawCell) -> bool:
    severities = by_key("vocabulary/problem_severities", "code")
    codes = (found.code for found in clean(field, cell).findings)
    return all(severities[code]["severity"] == "info" for code in codes)


def _is_address(cell: RawCell) -> bool:
    return "http" in cell.text or cell.text.startswith("www.")


def _is_title(cell: RawCell) -> bool:
    return bool(lists.find_within("reference/strategy_types", cell.text))


def _is_place(cell: RawCell) -> bool:
    return cell.kind == "text" and names_a_place(cell.text)


def names_in(title: str) -> Iterator[str]:
    """Runs of words that begin with a capital, the longest first, then their single words."""
    runs = _NAME.findall(title)
    yield from runs
    for run in runs:
        yield from run.split()


def titles_name_places(cells: Sequence[RawCell]) -> bool:
    """Whether most titles name a place themselves: “Mesto Trenčín: Smart plán”."""
    naming = sum(any(map(names_a_place, names_in(cell.text))) for cell in cells)
    return naming > _ENOUGH * max(1, len(cells))


def names_a_place(text: str) -> bool:
    """Whether a place of any of the countries is called so."""
    if len(text) > _LONGEST_NAME:
        return False
    return any(place_index(country).find(text) for country in _countries())


@cache
def _countries() -> tuple[str, ...]:
    return tuple(by_key("reference/countries", "country"))


def _is_phrase(cell: RawCell) -> bool:
    return cell.kind == "text" and len(cell.text.split()) > 1 and not _is_address(cell)


def _sign(kind: str, name: str) -> Callable[[RawCell], bool]:
    if name == "title":
        return _is_title if kind == "strategies" else _is_phrase
    return _SIGNS[name]


_SIGNS: Mapping[str, Callable[[RawCell], bool]] = MappingProxyType(
    {
        "source_urls": _is_address,
        "source_url": _is_address,
        "place": _is_place,
        "strategy_title": _is_title,
    }
)
