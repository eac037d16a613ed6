"""Names in the order of the reader's alphabet: *Cheb* after *Hradec* in Czech, not in Polish.

The letters of each language stand in data/languages/alphabets.csv. A letter it does not list sorts
as the letter without its mark, and the mark decides only between names otherwise the same.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from domain import vocabulary
from domain.folding import fold

_FIRST_LETTER = 0x100  # ranks begin above every space, mark and digit


class _Alphabet(NamedTuple):
    token: re.Pattern[str]  # the longest letter first: Czech "ch", Hungarian "dzs"
    ranks: Mapping[str, str]  # what a letter sorts as


@lru_cache(maxsize=50_000)
def sort_key(text: str, language: str) -> str:
    """What to sort ``text`` by, as readers of ``language`` expect.

    >>> towns = ["Łódź", "Ostrava", "Čáslav", "Chomutov", "Cheb", "Hradec", "Cvikov", "Lublin"]
    >>> sorted(towns, key=lambda town: sort_key(town, "cs"))
    ['Cvikov', 'Čáslav', 'Hradec', 'Cheb', 'Chomutov', 'Łódź', 'Lublin', 'Ostrava']
    >>> sorted(["Łódź", "Lwówek", "Malbork"], key=lambda town: sort_key(town, "pl"))
    ['Lwówek', 'Łódź', 'Malbork']
    """
    lower = unicodedata.normalize("NFC", text).casefold()
    alphabet = _alphabet(language)
    letters = (_rank(token, alphabet.ranks) for token in alphabet.token.findall(lower))
    return "\0".join(("".join(letters), lower, text.swapcase()))


def _rank(token: str, ranks: Mapping[str, str]) -> str:
    return ranks.get(token) or "".join(ranks.get(letter, letter) for letter in fold(token))


@cache
def _alphabet(language: str) -> _Alphabet:
    row = vocabulary.by_key("languages/alphabets", "language")[language]
    ranks = {
        letter: chr(_FIRST_LETTER + rank)
        for rank, letters in enumerate(row["letters"].split())
        for letter in letters.split("=")
    }
    ranks |= {doubled: 2 * ranks[doubled[1:]] for doubled in row["doubled"].split()}
    several = sorted((letter for letter in ranks if len(letter) > 1), key=len, reverse=True)
    return _Alphabet(re.compile("|".join([*several, "."]), re.DOTALL), ranks)
