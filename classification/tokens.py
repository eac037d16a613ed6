"""Words of a text with their exact place in it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from classification.lemmas import is_known, lemma, lemma_keys
from classification.stems import stem_keys
from domain.folding import fold, fold_vowels

WORD = re.compile(r"[^\W_]+")
ACCENTED = re.compile(r"[^\W\d_a-zA-Z]")
LITERAL = "="  # marks a key that stands for exactly this form
FOLDED = "?"  # marks a key without diacritics


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a language; the same object wherever it occurs, so it is analysed once."""

    folded: str  # lower case, without diacritics
    lemmas: frozenset[str]  # itself and its dictionary forms
    keys: frozenset[str]  # the same, “=word”, “~stem”, and “?key” where diacritics may be lost
    is_number: bool  # made of digits only
    skeleton: str  # ``folded`` with its consonants as written; empty where these may be lost


class Token(NamedTuple):
    """One word as written."""

    text: str
    start: int  # characters from the beginning of the passage
    end: int
    word: Word

    @property
    def is_capitalised(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_number(self) -> bool:
        """Whether the word is made of digits only."""
        return self.word.is_number


def tokenize(text: str, language: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of ``text`` between ``start`` and ``end`` (default: all), in order.

    >>> [(token.text, token.start) for token in tokenize("Do roku 2030-ig", "en")]
    [('Do', 0), ('roku', 3), ('2030', 8), ('ig', 13)]
    """
    stop = len(text) if end is None else end
    is_plain = not ACCENTED.search(text)
    found = [(word[0], *word.span()) for word in WORD.finditer(text, start, stop)]
    return tuple([Token(*place, _word(place[0].lower(), language, is_plain)) for place in found])


@lru_cache(maxsize=200_000)
def _word(word: str, language: str, is_plain: bool) -> Word:
    """``word`` in lower case; ``is_plain``: the text around holds no diacritics at all."""
    lemmas = lemma_keys(word, language, is_plain) | {word}
    keys = lemmas | {f"{LITERAL}{word}"}
    if lemma(word, language) == word:
        keys |= stem_keys(word, language)
    folded, skeleton = fold(word), fold_vowels(word)
    if is_plain or not is_known(word, language):
        keys |= {f"{FOLDED}{fold(key)}" for key in keys}
        skeleton = ""
    if len(skeleton) != len(folded):
        skeleton = ""
    return Word(folded, lemmas, keys, word.isdecimal(), skeleton)
