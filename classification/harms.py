"""Measures that work against a criterion: new roads, car parks, fossil boilers, sealed fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from classification.patterns import parse, parse_list
from classification.phrase_index import Hit, PhraseIndex, Rule
from classification.reading import Reading
from classification.scope import negated_words, replaced_words
from domain.vocabulary import read

RELIEF_DISTANCE = 4  # words between “replacement of” and the harmful thing


@dataclass(frozen=True, slots=True)
class Harm:
    """One phrase for something harmful."""

    kind: str


def find_harms(reading: Reading) -> Iterator[Hit[Harm]]:
    """Harmful things the sentence means to do, not those it ends, replaces or rules out."""
    for hit in _harms(reading.language).find(reading.tokens):
        is_refused = hit.is_blocked or _is_location(reading, hit) or _is_ended(reading, hit)
        if not is_refused and not negated_words(reading).keys() >= set(hit.words):
            yield hit


def _is_ended(reading: Reading, hit: Hit[Harm]) -> bool:
    """Whether the harmful thing makes way or a word such as “end” stands near, on either side."""
    near = range(hit.first - RELIEF_DISTANCE, hit.last + RELIEF_DISTANCE + 1)
    is_relieved = any(
        cue.last in near and cue.last not in hit.words for cue in reading.cued("cease")
    )
    return is_relieved or not replaced_words(reading).isdisjoint(hit.words)


def _is_location(reading: Reading, hit: Hit[Harm]) -> bool:
    """Whether the harmful thing only says where: “bus lanes on the bypass”."""
    before = any(cue.last == hit.first - 1 for cue in reading.cued("at"))
    return before or any(cue.first - hit.last in (1, 2) for cue in reading.cued("at_after"))


def criteria_against(harm: str) -> tuple[str, ...]:
    """Criteria ``harm`` works against."""
    return _criteria(harm, "against")


def cancelled_criteria(harm: str) -> tuple[str, ...]:
    """Criteria that earn nothing in a sentence with ``harm``."""
    return _criteria(harm, "cancels")


@cache
def _harms(language: str) -> PhraseIndex[Harm]:
    return PhraseIndex(
        Rule(pattern, Harm(row["harm"]), blocks=parse_list(row["blocks"], language))
        for row in read("vocabulary/harms")
        if row["language"] == language
        for pattern in parse(row["phrase"], language)
    )


@cache
def _criteria(harm: str, effect: str) -> tuple[str, ...]:
    rows = read("vocabulary/harm_criteria")
    return tuple(row["criterion"] for row in rows if (row["harm"], row["effect"]) == (harm, effect))
