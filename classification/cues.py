"""Words that say what a sentence does: promise, describe, give up, name a year or an office."""

from collections.abc import Iterable, Iterator
from functools import cache

from classification.patterns import Pattern, parse
from classification.phrase_index import PhraseIndex
from domain.vocabulary import Row, read

TABLE = "vocabulary/cues"


@cache
def cue_index(language: str) -> PhraseIndex[str]:
    """All cues of ``language``; what is found is the kind of cue."""
    rows = [row for row in read(TABLE) if row["language"] == language]
    return PhraseIndex(_entries(rows, language))


def _entries(rows: Iterable[Row], language: str) -> Iterator[tuple[Pattern, str]]:
    for row in rows:
        for pattern in parse(row["phrase"], language, is_literal=True):
            yield pattern, row["kind"]
