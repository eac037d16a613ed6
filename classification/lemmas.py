"""Dictionary forms of words, also of words typed without their diacritics."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, product

import simplemma

from domain.vocabulary import read

MOST_ACCENTS = 3  # restored in one word; more would cost thousands of look-ups
LONGEST_WORD = 18  # letters; longer ones are compounds no dictionary lists
FRUGAL = True  # loads the same dictionaries sooner, in a quarter of the memory; a look-up is slower


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form of a lower-case word; the word itself where none is known.

    >>> lemma("pieców", "pl"), lemma("sníží", "cs")
    ('piec', 'snížit')
    """
    return simplemma.lemmatize(word, language, low_memory=FRUGAL)


@lru_cache(maxsize=200_000)
def is_known(word: str, language: str) -> bool:
    """Whether the dictionary of the language lists the word in this spelling."""
    return simplemma.is_known(word, language, low_memory=FRUGAL)


def lemma_keys(word: str, language: str, is_plain: bool) -> frozenset[str]:
    """Dictionary forms of ``word``; in a plain text also of the words it may stand for.

    ``is_plain``: the text around holds no diacritics at all, so they were probably lost.

    >>> sorted(lemma_keys("sciezki", "pl", is_plain=True))
    ['sciezki', 'ścieżka']
    """
    found = {lemma(word, language)}
    if _may_be_stripped(word) and (is_plain or not is_known(word, language)):
        found.update(lemma(form, language) for form in _restored(word, language))
    return frozenset(found)


def _may_be_stripped(word: str) -> bool:
    return word.isascii() and word.isalpha() and len(word) <= LONGEST_WORD


def _restored(word: str, language: str) -> Iterator[str]:
    """Known words that differ from ``word`` by their diacritics only."""
    accents = _accents(language)
    places = [index for index, letter in enumerate(word) if letter in accents]
    for count in range(1, MOST_ACCENTS + 1):
        for chosen in combinations(places, count):
            for letters in product(*(accents[word[place]] for place in chosen)):
                form = _replaced(word, chosen, letters)
                if is_known(form, language):
                    yield form


def _replaced(word: str, places: tuple[int, ...], letters: tuple[str, ...]) -> str:
    changed = list(word)
    for place, letter in zip(places, letters, strict=True):
        changed[place] = letter
    return "".join(changed)


@cache
def _accents(language: str) -> dict[str, str]:
    """Plain letter -> the accented letters of the language it may stand for."""
    return {
        row["letter"]: row["accented"]
        for row in read("vocabulary/accents")
        if row["language"] == language
    }
