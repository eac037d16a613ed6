"""Rough stems for words no dictionary lists, so that their inflections still meet."""

from functools import cache, lru_cache

from domain.folding import fold
from domain.vocabulary import read

STEM = "~"  # marks a key that is a stem
SHORTEST_WORD = 6  # letters; shorter ones are too easily mistaken
SHORTEST_STEM = 5
ROUNDS = 2  # endings taken off one after the other


@lru_cache(maxsize=200_000)
def stem_keys(word: str, language: str) -> frozenset[str]:
    """“~stem” of a word, folded and without its endings; empty where too little would remain.

    >>> stem_keys("ścieżek", "pl") == stem_keys("ścieżka", "pl")
    True
    """
    rest = fold(word)
    if len(rest) < SHORTEST_WORD:
        return frozenset()
    for _ in range(ROUNDS):
        rest = _shortened(rest, _endings(language))
    if rest[-2:-1] == "e" and len(rest) > SHORTEST_STEM:
        rest = rest[:-2] + rest[-1]
    return frozenset({f"{STEM}{rest}"})


def _shortened(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@cache
def _endings(language: str) -> tuple[str, ...]:
    """Folded endings of the language, longest first."""
    rows = read("vocabulary/endings")
    endings = {fold(row["ending"]) for row in rows if row["language"] == language}
    return tuple(sorted(endings, key=lambda ending: (-len(ending), ending)))
