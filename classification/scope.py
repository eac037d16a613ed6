"""Which words of a sentence a refusal, a “without” or an “instead of” reaches."""

from collections.abc import Iterator

import classification.tokens as words
from classification.phrase_index import Hit
from classification.reading import Reading
from classification.settings import settings

GIVEN_UP = ("dropped", "unplanned", "out_of_scope", "contradiction")
SHORTEST_VERB = 4  # letters behind a negative prefix


def negated_words(reading: Reading) -> dict[int, str]:
    """Positions of words that are expressly not promised, with the kind of cue that says so."""
    negated: dict[int, str] = {}
    for position in denied_commitments(reading):
        negated.update(dict.fromkeys(_reach_of_refusal(reading, position), "unplanned"))
    for cue in reading.cued(*GIVEN_UP):
        negated.update(dict.fromkeys(_reach_of_refusal(reading, cue.first), cue.entry))
    for cue in reading.cued("without", "instead"):
        negated.update(dict.fromkeys(_reach_of_exclusion(reading, cue), cue.entry))
    return negated


def denied_commitments(reading: Reading) -> frozenset[int]:
    """Positions of promising verbs that a glued or preceding “not” takes back."""
    prefix = settings().negative_prefix.get(reading.language)
    if not prefix:
        return frozenset()
    return frozenset(
        position
        for position, token in enumerate(reading.tokens)
        if _is_denied_verb(token, prefix, reading.language)
    )


def _is_denied_verb(token: words.Token, prefix: str, language: str) -> bool:
    return (
        token.folded.startswith(prefix)
        and len(token.folded) >= len(prefix) + SHORTEST_VERB
        and words.is_commitment(token.text[len(prefix) :], language)
    )


def _reach_of_refusal(reading: Reading, position: int) -> Iterator[int]:
    """The clause of the refusal and its neighbours up to a break or to a promise of their own."""
    home = reading.clause_of(position)
    yield from _words_of(reading, home)
    for step in (1, -1):
        index = home + step
        while 0 <= index < len(reading.clauses):
            is_cut = reading.clauses[index if step > 0 else index + 1].is_new
            if is_cut or _promises(reading, index):
                break
            yield from _words_of(reading, index)
            index += step
