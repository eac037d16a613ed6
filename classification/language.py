"""Tells the five languages apart by their letters and small words."""

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from classification.lemmas import is_known
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
    words = WORD.findall(text.lower())
    marks = _marks_of(words)
    needed = max(marks.values()) - settings().language["close"]
    candidates = [language for language in LANGUAGES if marks[language] >= needed]
    if len(candidates) == 1:
        return candidates[0]
    known = {
        language: sum(is_known(word, language) for word in words) + marks[language] / 2
        for language in candidates
    }
    return max(candidates, key=lambda language: (known[language], language == DEFAULT))


def settle_language(stated: str, text: str) -> str:
    """The stated language unless it is unknown or the text clearly speaks another."""
    if stated not in LANGUAGES:
        return detect_language(text)
    words = sorted(set(WORD.findall(text.lower())))
    marks = _marks_of(words)
    best = max(LANGUAGES, key=lambda language: (marks[language], language == stated))
    limits = settings().language
    needed = limits["margin"] * max(1.0, len(words) / limits["words"])
    return best if marks[best] - marks[stated] >= needed else stated


def _marks_of(words: Sequence[str]) -> dict[str, int]:
    """How much speaks for each language: small words, letters of its own, endings."""
    sums = map(sum, zip(*map(_weights, words or [""]), strict=True))  # a sum even of nothing
    return dict(zip(LANGUAGES, sums, strict=True))


@lru_cache(maxsize=200_000)
def _weights(word: str) -> tuple[int, ...]:
    """What one word says for each of the languages, in their order."""
    shown = [("word", word), ("ending", word[-ENDING:]), *(("letter", sign) for sign in set(word))]
    marks = _marks()
    return tuple(sum(marks[kind, mark, language] for kind, mark in shown) for language in LANGUAGES)


@cache
def _marks() -> Counter[tuple[str, str, str]]:
    """How strongly a mark of a kind speaks for a language."""
    marks: Counter[tuple[str, str, str]] = Counter()
    for row in read("vocabulary/language_marks"):
        marks[row["kind"], row["mark"], row["language"]] += int(row["weight"])
    return marks
