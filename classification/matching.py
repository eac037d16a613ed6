"""Finds lexicon phrases in a sentence and says of each whether it may count."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from classification.criteria import parents_of
from classification.lexicon import STRENGTHS, Lexicon, Phrase
from classification.names import guarded_words
from classification.phrase_index import Hit
from classification.reading import Reading
from classification.scope import negated_words
from classification.settings import settings

ITEM_END = re.compile(r"[,;:]\s")
STATUSES = ("counted", "negated", "blocked")


class Match(NamedTuple):
    """A phrase found, with its place and the first rule that refused it."""

    phrase: Phrase
    start: int  # characters from the beginning of the passage
    end: int
    status: str  # counted, blocked, negated
    rule: str  # what refused it; empty while nothing did


def find_matches(reading: Reading, lexicon: Lexicon) -> tuple[Match, ...]:
    """Phrases of the sentence; where several cover the same words the longest stays."""
    found = lexicon.index(reading.language).find(reading.tokens)
    hits = [hit for hit in found if not _crosses_items(hit, reading)]
    if not hits:
        return ()
    judge = Judge(reading)
    return _best_per_concept(judge.match(hit) for hit in _longest(hits, lexicon))


def _crosses_items(hit: Hit[Phrase], reading: Reading) -> bool:
    """Whether a gap of the phrase runs from one item of a list into the next.

    A word right behind the comma may still belong to it: “counting of birds, bats”; and so may a
    relative clause: “women, who found a firm”.
    """
    return any(
        _ends_item(reading, position)
        for before, after in pairwise(hit.words)
        for position in range(before, after - 1)
    )


def _ends_item(reading: Reading, position: int) -> bool:
    here, following = reading.tokens[position : position + 2]
    if not ITEM_END.search(reading.text, here.end, following.start):
        return False
    relative = tuple(settings().relative.get(reading.language, ()))
    return not following.word.folded.startswith(relative)


class Judge:
    """Knows which words of one sentence are guarded, negated or harmful."""

    def __init__(self, reading: Reading) -> None:
        """Read the sentence once for all its phrases."""
        self._reading = reading
        self._guarded = guarded_words(reading)
        self._negated = negated_words(reading)

    def match(self, hit: Hit[Phrase]) -> Match:
        """The match behind ``hit`` with its status."""
        start, end = self._reading.span(hit)
        status, rule = self._verdict(hit)
        return Match(hit.entry, start, end, status, rule)

    def _verdict(self, hit: Hit[Phrase]) -> tuple[str, str]:
        guards = [self._guarded.get(position) for position in hit.words]
        if all(guards):
            return "blocked", f"{guards[0]}"
        if hit.is_blocked:
            return "blocked", "blocks"
        negations = [self._negated.get(position) for position in hit.words]
        if all(negations):
            return "negated", f"{negations[0]}"
        return "counted", ""


def _best_per_concept(matches: Iterable[Match]) -> tuple[Match, ...]:
    """One match per concept and place: the one that counts, then the strongest."""
    best: dict[tuple[str, int, int], Match] = {}
    for match in sorted(matches, key=_order):
        best.setdefault((match.phrase.concept, match.start, match.end), match)
    return tuple(sorted(best.values(), key=lambda match: (match.start, match.end)))


def _order(match: Match) -> tuple[int, int]:
    return STATUSES.index(match.status), STRENGTHS.index(match.phrase.strength)


def _longest(hits: list[Hit[Phrase]], lexicon: Lexicon) -> Iterator[Hit[Phrase]]:
    """Drop a phrase all of whose words belong to a longer one that is at least as strong.

    A longer phrase hides nothing where it is blocked, or where the shorter one says the same more
    exactly: a target of the goal the longer one names.
    """
    covers = [(set(hit.words), hit) for hit in hits if not hit.is_blocked]
    for hit in hits:
        words = set(hit.words)
        longer = (other for others, other in covers if words < others)
        hiding = (other.entry for other in longer if _rank(other) <= _rank(hit))
        if all(_is_vaguer(other, hit.entry, lexicon) for other in hiding):
            yield hit


def _is_vaguer(one: Phrase, other: Phrase, lexicon: Lexicon) -> bool:
    """Whether all that ``one`` speaks for are goals or areas above what ``other`` speaks for."""
    above = {top for criterion in lexicon.criteria(other.concept) for top in parents_of(criterion)}
    spoken = lexicon.criteria(one.concept)
    return bool(spoken) and above.issuperset(spoken)


def _rank(hit: Hit[Phrase]) -> int:
    return STRENGTHS.index(hit.entry.strength)
