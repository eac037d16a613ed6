"""Lower case without diacritics, to meet words that lost them."""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter with a mark.
STROKES = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss"})


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Lower case without diacritics; may change the length of the word.

    >>> fold("Żółć"), fold("Győr"), fold("CO₂")
    ('zolc', 'gyor', 'co2')
    """
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(STROKES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
