"""Compares spellings the way a person would: case, accents and spaces do not matter."""

import re
import unicodedata
from difflib import get_close_matches
from functools import lru_cache

from domain.folding import fold as fold_letters
from etl.limits import limits

_DASHES = str.maketrans({"’": "'", "–": "-", "—": "-"})


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """``text`` in lower case without accents, asterisks, line breaks and double spaces.

    >>> fold("  Rok  Přijetí * ")
    'rok prijeti'
    >>> fold("Łódź")
    'lodz'
    """
    plain = fold_letters(unicodedata.normalize("NFKC", text).translate(_DASHES))
    return re.sub(r"[\s_*]+", " ", plain).strip(" :")


def nearest(text: str, spellings: tuple[str, ...]) -> str:
    """The one of ``spellings`` most like ``text``; empty where none comes near."""
    by_fold = {fold(spelling): spelling for spelling in spellings}
    found = get_close_matches(fold(text), by_fold, n=1, cutoff=limits().similarity)
    return by_fold[found[0]] if found else ""
