"""Words that say what a sentence does: promise, describe, give up, name a year or an office."""

from collections.abc import Iterable, Iterator
from functools import cache

from classification.patterns import parse
from classification.phrase_index import PhraseIndex, Rule
from domain.vocabulary import Row, read

TABLE = "vocabulary/cues"


@cache
def cue_index(language: str) -> PhraseIndex[str]:
    """All cues of ``language``; what is found is the kind of cue."""
    rows = [row for row in read(TABLE) if row["language"] == language]
    return PhraseIndex(_rules(rows, language))


def _rules(rows: Iterable[Row], language: str) -> Iterator[Rule[str]]:
    for row in rows:
        for pattern in parse(row["phrase"], language, is_literal=True):
            yield Rule(pattern, row["kind"])
