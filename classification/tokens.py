"""Words of a text with their exact place in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from classification.lemmas import is_known, lemma, lemma_keys
from classification.stems import stem_keys
from domain.folding import fold

WORD = re.compile(r"[^\W_]+")
ACCENTED = re.compile(r"[^\W\d_a-zA-Z]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as written, folded, and the keys by which a phrase finds it."""

    text: str
    start: int  # characters from the beginning of the passage
    end: int
    folded: str  # lower case, without diacritics
    keys: frozenset[str]  # word, dictionary forms, “=word” for this form only, “~stem”
    folded_keys: frozenset[str]  # the same folded, where the word may have lost its diacritics

    @property
    def is_capitalised(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_number(self) -> bool:
        """Whether the word is made of digits only."""
        return self.text.isdecimal()


def tokenize(text: str, language: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of ``text`` between ``start`` and ``end`` (default: all), in order.

    >>> [(token.text, token.start) for token in tokenize("Do roku 2030-ig", "en")]
    [('Do', 0), ('roku', 3), ('2030', 8), ('ig', 13)]
    """
    stop = len(text) if end is None else end
    is_plain = not ACCENTED.search(text)
    return tuple(
        _token(found.group(), found.start(), language, is_plain)
        for found in WORD.finditer(text, start, stop)
    )


def _token(word: str, start: int, language: str, is_plain: bool) -> Token:
    folded, keys, folded_keys = _analysis(word.lower(), language, is_plain)
    return Token(word, start, start + len(word), folded, keys, folded_keys)


@lru_cache(maxsize=200_000)
def _analysis(
    word: str, language: str, is_plain: bool
) -> tuple[str, frozenset[str], frozenset[str]]:
    keys = frozenset({word, f"={word}", *lemma_keys(word, language, is_plain)})
    if lemma(word, language) == word:
        keys |= stem_keys(word, language)
    is_certain = not is_plain and is_known(word, language)
    return fold(word), keys, frozenset() if is_certain else frozenset(map(fold, keys))
