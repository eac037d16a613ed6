"""Finds lexicon phrases in a sentence and says of each whether it may count."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from classification.lexicon import STRENGTHS, Lexicon, Phrase
from classification.names import guarded_words
from classification.phrase_index import Hit
from classification.reading import Reading
from classification.scope import negated_words

STATUSES = ("counted", "negated", "blocked")


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found, with its place and the first rule that refused it."""

    phrase: Phrase
    start: int  # characters from the beginning of the passage
    end: int
    status: str  # counted, blocked, negated
    rule: str  # what refused it; empty while nothing did


def find_matches(reading: Reading, lexicon: Lexicon) -> tuple[Match, ...]:
    """Phrases of the sentence; where several cover the same words the longest stays."""
    hits = [
        hit for hit in lexicon.index(reading.language).find(reading.tokens) if _met(hit, reading)
    ]
    free = [hit for hit in hits if not _is_blocked(hit, reading)]
    judge = Judge(reading)
    return _best_per_concept(judge.match(hit) for hit in _longest(hits, free))


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
        if _is_blocked(hit, self._reading):
            return "blocked", "blocks"
        negations = [self._negated.get(position) for position in hit.words]
        if all(negations):
            return "negated", f"{negations[0]}"
        return "counted", ""


def _met(hit: Hit[Phrase], reading: Reading) -> bool:
    """Whether one of the words the phrase needs stands elsewhere in the sentence."""
    needs = hit.entry.needs
    if not needs:
        return True
    others = (token for i, token in enumerate(reading.tokens) if i not in hit.words)
    return any(need.matches(token) for token in others for need in needs)


def _is_blocked(hit: Hit[Phrase], reading: Reading) -> bool:
    """Whether the sentence holds words that give the phrase another meaning."""
    return any(block.found_in(reading.tokens) for block in hit.entry.blocks)


def _best_per_concept(matches: Iterable[Match]) -> tuple[Match, ...]:
    """One match per concept and place: the one that counts, then the strongest."""
    best: dict[tuple[str, int, int], Match] = {}
    for match in sorted(matches, key=_order):
        best.setdefault((match.phrase.concept, match.start, match.end), match)
    return tuple(sorted(best.values(), key=lambda match: (match.start, match.end)))


def _order(match: Match) -> tuple[int, int]:
    return STATUSES.index(match.status), STRENGTHS.index(match.phrase.strength)


def _longest(hits: list[Hit[Phrase]], free: list[Hit[Phrase]]) -> Iterator[Hit[Phrase]]:
    """Drop a phrase all of whose words belong to a longer one that is at least as strong.

    A longer phrase that is blocked hides nothing.
    """
    for hit in hits:
        words = set(hit.words)
        if not any(words < set(other.words) and _rank(other) <= _rank(hit) for other in free):
            yield hit


def _rank(hit: Hit[Phrase]) -> int:
    return STRENGTHS.index(hit.entry.strength)
