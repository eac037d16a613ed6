"""Tells the five languages apart by their letters and small words."""

from collections import Counter
from functools import cache

import simplemma

from classification.settings import settings
from classification.tokens import WORD
from domain.vocabulary import LANGUAGES, read

ENDING = 3  # letters
DEFAULT = "en"  # for a text without a single mark, such as a number


def detect_language(text: str) -> str:
    """The likeliest of the five languages; English where nothing speaks for any.

    >>> detect_language("Výměna svítidel ve městě"), detect_language("Výmena svietidiel v meste")
    ('cs', 'sk')
    """
    marks = _marks_of(text)
    needed = max(marks.values(), default=0) - settings().language["close"]
    candidates = [language for language in LANGUAGES if marks[language] >= needed]
    if len(candidates) == 1:
        return candidates[0]
    known = {language: _known_words(text, language) for language in candidates}
    return max(candidates, key=lambda language: (known[language], language == DEFAULT))


def settle_language(stated: str, text: str) -> str:
    """The stated language unless it is unknown or the text clearly speaks another."""
    marks = _marks_of(text)
    if stated not in LANGUAGES:
        return detect_language(text)
    best = max(LANGUAGES, key=lambda language: (marks[language], language == stated))
    return best if marks[best] - marks[stated] >= settings().language["margin"] else stated


def _known_words(text: str, language: str) -> float:
    """Words of ``text`` that the dictionary of ``language`` lists, and half of what marks say."""
    words = WORD.findall(text.lower())
    return sum(simplemma.is_known(word, language) for word in words) + _marks_of(text)[language] / 2


def _marks_of(text: str) -> Counter[str]:
    """How much speaks for each language: small words, letters of its own, endings."""
    marks = _marks()
    counts: Counter[str] = Counter()
    for word in WORD.findall(text.lower()):
        counts.update(marks["word"].get(word, {}))
        counts.update(marks["ending"].get(word[-ENDING:], {}))
        for letter in set(word):
            counts.update(marks["letter"].get(letter, {}))
    return counts


@cache
def _marks() -> dict[str, dict[str, Counter[str]]]:
    """By kind: marks with the languages they speak for and how strongly."""
    kinds: dict[str, dict[str, Counter[str]]] = {"word": {}, "letter": {}, "ending": {}}
    for row in read("vocabulary/language_marks"):
        table = kinds[row["kind"]].setdefault(row["mark"], Counter())
        table[row["language"]] += int(row["weight"])
    return kinds
