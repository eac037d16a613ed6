"""Measures that work against a criterion: new roads, car parks, fossil boilers, sealed fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from classification.patterns import Pattern, parse, parse_list
from classification.phrase_index import Hit, PhraseIndex
from classification.reading import Reading
from classification.scope import replaced_words
from domain.vocabulary import read

RELIEF_DISTANCE = 4  # words between “replacement of” and the harmful thing


@dataclass(frozen=True, slots=True)
class Harm:
    """One phrase for something harmful."""

    kind: str
    blocks: tuple[Pattern, ...]  # none of them may stand in the same sentence


def find_harms(reading: Reading) -> Iterator[Hit[Harm]]:
    """Harmful things the sentence means to do, not those it ends, replaces or rules out."""
    relief = [cue.last for cue in reading.cued("cease")]
    replaced = replaced_words(reading)
    for hit in _harms(reading.language).find(reading.tokens):
        is_blocked = any(block.found_in(reading.tokens) for block in hit.entry.blocks)
        if is_blocked or _is_location(reading, hit) or not replaced.isdisjoint(hit.words):
            continue
        if not any(_relieves(reading, position, hit) for position in relief):
            yield hit


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


def _relieves(reading: Reading, position: int, hit: Hit[Harm]) -> bool:
    """Whether the ending word stands near the harmful thing, on either side, in its clause."""
    near = hit.first - RELIEF_DISTANCE <= position <= hit.last + RELIEF_DISTANCE
    return near and position not in hit.words


@cache
def _harms(language: str) -> PhraseIndex[Harm]:
    return PhraseIndex(
        (pattern, harm)
        for row in read("vocabulary/harms")
        if row["language"] == language
        for harm in [Harm(row["harm"], parse_list(row["blocks"], language))]
        for pattern in parse(row["phrase"], language)
    )


@cache
def _criteria(harm: str, effect: str) -> tuple[str, ...]:
    rows = read("vocabulary/harm_criteria")
    return tuple(row["criterion"] for row in rows if (row["harm"], row["effect"]) == (harm, effect))
