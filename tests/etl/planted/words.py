"""Headings and marks of partners' own, in the five languages."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_HEADINGS = Path(__file__).with_name("headings.csv")


def words(use: str, language: str) -> str:
    """A heading or mark of headings.csv."""
    return _words()[use][language]


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    with _HEADINGS.open(encoding="utf-8", newline="") as lines:
        return {row["use"]: row for row in csv.DictReader(lines)}
