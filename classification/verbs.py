"""Promising verbs: which of them stand, which are past, which a “not” takes back."""

from functools import lru_cache

from classification.cues import cue_index
from classification.reading import Reading
from classification.settings import settings
from classification.tokens import Token, Word, tokenize
from domain.folding import fold

PROMISES = ("commit", "pledge")
SHORTEST_VERB = 3  # letters, also behind a glued prefix


@lru_cache(maxsize=1_000)
def promises(reading: Reading) -> frozenset[int]:
    """Positions of promises that are neither past nor taken back."""
    denied = denied_promises(reading)
    return frozenset(
        cue.first
        for cue in reading.cued(*PROMISES)
        if cue.first not in denied and not is_past(reading.tokens[cue.first].word, reading.language)
    )


@lru_cache(maxsize=1_000)
def denied_promises(reading: Reading) -> frozenset[int]:
    """Positions of promises with a “not” before them or glued to them.

    “Nobody will be turned away” denies a harm and promises something.
    """
    if reading.has("nobody"):
        return frozenset()
    negators = {cue.last + 1 for cue in reading.cued("negator")}
    preceded = {
        cue.first
        for cue in reading.cued(*PROMISES)
        if cue.first in negators and not is_past(reading.tokens[cue.first].word, reading.language)
    }
    prefix = settings().negative_prefix.get(reading.language, "")
    if not prefix:
        return frozenset(preceded)
    glued = {
        position
        for position, token in enumerate(reading.tokens)
        if token.word.folded.startswith(prefix) and _is_denied(token, prefix, reading.language)
    }
    return frozenset(preceded | glued)


@lru_cache(maxsize=50_000)
def is_past(word: Word, language: str) -> bool:
    """Whether a verb stands in the past: by its ending, and an infinitive as dictionary form."""
    endings = tuple(settings().past_endings.get(language, []))
    if len(word.folded) < SHORTEST_VERB or not word.folded.endswith(endings):
        return False
    infinitives = tuple(settings().infinitive_endings.get(language, []))
    bases = {fold(base) for base in word.lemmas} - {word.folded}
    return any(base.endswith(infinitives) and base[:-1] != word.folded for base in bases)


def _is_denied(token: Token, prefix: str, language: str) -> bool:
    if len(token.word.folded) < len(prefix) + SHORTEST_VERB:
        return False
    return not is_past(token.word, language) and _is_promise(token.text[len(prefix) :], language)


@lru_cache(maxsize=50_000)
def _is_promise(word: str, language: str) -> bool:
    hits = cue_index(language).find(tokenize(word, language))
    return any(hit.entry in PROMISES for hit in hits)
