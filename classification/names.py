"""Words that are names or figures of speech and therefore prove nothing."""

from collections.abc import Iterator
from functools import cache

from classification.patterns import parse
from classification.phrase_index import PhraseIndex, Rule
from classification.reading import Reading
from domain.vocabulary import read

STEPS = {"after": 1, "before": -1}  # from a cue to the name beside it


def guarded_words(reading: Reading) -> dict[int, str]:
    """Positions of words that must not count: parts of a place, company, idiom or name."""
    guarded: dict[int, str] = {}
    for hit in _guards(reading.language).find(reading.tokens):
        guarded.update(dict.fromkeys(hit.words, hit.entry))
    for position in _named_words(reading):
        guarded.setdefault(position, "name")
    return guarded


def _named_words(reading: Reading) -> Iterator[int]:
    """Capitalised words beside “street”, “square”, “company” and the like."""
    if reading.text.isupper():
        return
    tokens = reading.tokens
    for cue in _name_cues(reading.language).find(tokens):
        neighbour = cue.first + cue.entry
        while 0 <= neighbour < len(tokens) and tokens[neighbour].is_capitalised:
            yield neighbour
            neighbour += cue.entry


@cache
def _guards(language: str) -> PhraseIndex[str]:
    return PhraseIndex(
        Rule(pattern, row["kind"])
        for row in read("vocabulary/guards")
        if row["language"] == language
        for pattern in parse(row["phrase"], language)
    )


@cache
def _name_cues(language: str) -> PhraseIndex[int]:
    """Words beside which a name stands; what is found is the step towards it."""
    return PhraseIndex(
        Rule(pattern, STEPS[row["side"]])
        for row in read("vocabulary/name_cues")
        if row["language"] == language
        for pattern in parse(row["word"], language)
    )
