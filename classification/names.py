"""Words that are names or figures of speech and therefore prove nothing."""

from collections.abc import Iterator
from functools import cache

from classification.patterns import WordPattern, parse, parse_words
from classification.phrase_index import PhraseIndex
from classification.reading import Reading
from domain.vocabulary import read


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
    for side, step in (("after", 1), ("before", -1)):
        cues = _name_cues(reading.language, side)
        for position, token in enumerate(tokens):
            if any(cue.matches(token) for cue in cues):
                neighbour = position + step
                while 0 <= neighbour < len(tokens) and tokens[neighbour].is_capitalised:
                    yield neighbour
                    neighbour += step


@cache
def _guards(language: str) -> PhraseIndex[str]:
    return PhraseIndex(
        (pattern, row["kind"])
        for row in read("vocabulary/guards")
        if row["language"] == language
        for pattern in parse(row["phrase"], language)
    )


@cache
def _name_cues(language: str, side: str) -> tuple[WordPattern, ...]:
    rows = read("vocabulary/name_cues")
    words = [row["word"] for row in rows if (row["language"], row["side"]) == (language, side)]
    return parse_words(";".join(words), language)
