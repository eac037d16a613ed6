"""Numbers of the classifier that experts may want to change, from classification.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from domain.vocabulary import DATA

PATH = DATA / "vocabulary" / "classification.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Weights, reaches and years; the comments of the file say what each one means."""

    version: int
    weights: Mapping[str, float]
    gate: Mapping[str, int]
    years: Mapping[str, int]
    scope: Mapping[str, int]
    language: Mapping[str, float]
    relative: Mapping[str, list[str]]
    change_by: Mapping[str, str]
    negative_prefix: Mapping[str, str]
    past_endings: Mapping[str, list[str]]
    infinitive_endings: Mapping[str, list[str]]
    past_describes: list[str]
    past_ends_clause: list[str]
    postposed: list[str]


@cache
def settings() -> Settings:
    """The settings under data/vocabulary."""
    return Settings(**tomllib.loads(PATH.read_text(encoding="utf-8")))
