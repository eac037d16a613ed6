"""Compares spellings the way a person would: case, accents and spaces do not matter."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz, process

from domain.folding import fold as fold_letters
from etl.intake.limits import limits

_SHORT = 200  # characters of a text worth remembering
_DASHES = str.maketrans({"’": "'", "–": "-", "—": "-"})


def fold(text: str) -> str:
    """``text`` in lower case without accents, asterisks, line breaks and double spaces.

    >>> fold("  Rok  Přijetí * ")
    'rok prijeti'
    >>> fold("Łódź")
    'lodz'
    """
    return _remembered(text) if len(text) <= _SHORT else _folded_once(text)


@lru_cache(maxsize=20_000)
def _remembered(text: str) -> str:
    return _folded_once(text)


def _folded_once(text: str) -> str:
    plain = fold_letters(unicodedata.normalize("NFKC", text).translate(_DASHES))
    return re.sub(r"[\s_*]+", " ", plain).strip(" :")


def nearest(text: str, spellings: tuple[str, ...], *, similarity: float = 0) -> str:
    """The one of ``spellings`` most like ``text``; empty where none comes near.

    ``similarity``: 0..1, from which it counts as near; without it the usual limit.
    """
    least = 100 * (similarity or limits().similarity)
    keys = _folded(spellings)
    found = process.extractOne(fold(text), keys, scorer=fuzz.ratio, score_cutoff=least)
    return spellings[found[2]] if found else ""


@lru_cache(maxsize=200)
def _folded(spellings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, spellings))
