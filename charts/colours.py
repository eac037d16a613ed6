"""The colours of the product, from data/look/colours.toml and the reference tables."""

import tomllib
from functools import cache
from typing import Any

from domain import vocabulary
from domain.vocabulary import DATA


@cache
def colours() -> dict[str, dict[str, Any]]:
    """Sections levels, status, missing and lines of the colour file."""
    return tomllib.loads((DATA / "look" / "colours.toml").read_text(encoding="utf-8"))


def country_colour(country: str) -> str:
    """The colour of one of the four countries; quiet grey for all of V4."""
    countries = vocabulary.by_key("reference/countries", "country")
    quiet: str = colours()["lines"]["quiet"]
    return countries[country]["colour"] if country in countries else quiet


def criterion_colour(criterion: str) -> str:
    """The colour of a goal, for swatches only; empty for everything else."""
    row = vocabulary.by_key("reference/criteria", "criterion").get(criterion, {})
    return row.get("colour", "")
