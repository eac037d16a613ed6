"""The numbers of the method, from data/vocabulary/rules.toml."""

import tomllib
from functools import cache

from domain.vocabulary import DATA


@cache
def _rules() -> dict[str, dict[str, int]]:
    return tomllib.loads((DATA / "vocabulary" / "rules.toml").read_text(encoding="utf-8"))


def minimum_words() -> int:
    """Words below which a strategy without measures says too little to judge."""
    return _rules()["no_data"]["minimum_words"]


def few_places() -> int:
    """Number of places below which a share is marked as too few to compare."""
    return _rules()["coverage"]["few_places"]
