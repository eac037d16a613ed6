"""Lower case without diacritics, to meet words that lost them."""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter with a mark.
STROKES = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss"})


VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=200_000)
def fold_vowels(word: str) -> str:
    """Lower case without the accents of vowels, which come and go as a word is inflected.

    >>> fold_vowels("škôl"), fold_vowels("škol"), fold_vowels("plášť")
    ('škol', 'škol', 'plašť')
    """
    return "".join(
        plain if (plain := fold(letter)) in VOWELS else letter for letter in word.lower()
    )


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Lower case without diacritics; may change the length of the word.

    >>> fold("Żółć"), fold("Győr"), fold("CO₂")
    ('zolc', 'gyor', 'co2')
    """
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(STROKES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
