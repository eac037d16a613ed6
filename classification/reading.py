"""One sentence taken apart: its words, its cues and its clauses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from classification.cues import cue_index
from classification.phrase_index import Hit
from classification.tokens import Token, tokenize

STRONG_BREAK = re.compile(r"[;:!?\n]")  # a full stop inside a sentence is an abbreviation's
WEAK_BREAK = re.compile(r",(?!\d)|[()–—]|\s-\s")

VOID = "void"  # phrases whose words are no cue although they look like one
LATE_TURN = 3  # words after a comma among which “however” still turns the whole clause
GIVEN_UP = ("dropped", "unplanned", "out_of_scope", "contradiction")


class Clause(NamedTuple):
    """A stretch of words between two breaks."""

    first: int  # position of the first word
    last: int
    is_new: bool  # a strong break or a word such as “but” stands before it


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence with all that the rules ask of it; they may remember answers about it."""

    text: str  # the whole passage
    field: str
    start: int
    end: int
    language: str
    tokens: tuple[Token, ...]
    cues: tuple[Hit[str], ...]
    kinds: frozenset[str]  # of the cues

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in order; together they hold every word."""
        return tuple(_clauses(self))

    @cached_property
    def is_shouted(self) -> bool:
        """Whether the sentence is written in capitals only, so that they mean nothing."""
        return self.text[self.start : self.end].isupper()

    def cued(self, *kinds: str) -> list[Hit[str]]:
        """Cues of the given kinds, in order."""
        return [cue for cue in self.cues if cue.entry in kinds] if self.has(*kinds) else []

    def has(self, *kinds: str) -> bool:
        """Whether any cue of the given kinds occurs."""
        return not self.kinds.isdisjoint(kinds)

    def span(self, hit: Hit[Any]) -> tuple[int, int]:
        """Where the words of ``hit`` begin and end in the passage."""
        return self.tokens[hit.first].start, self.tokens[hit.last].end

    def words_of(self, index: int) -> range:
        """Positions of the words of the clause at ``index``."""
        return range(self.clauses[index].first, self.clauses[index].last + 1)

    def clause_of(self, position: int) -> int:
        """Index of the clause that holds the word at ``position``."""
        return next(i for i, clause in enumerate(self.clauses) if position <= clause.last)


def read_sentence(field: str, text: str, span: tuple[int, int], language: str) -> Reading:
    """Take apart the sentence of ``text`` that lies at ``span``."""
    tokens = tokenize(text, language, *span)
    cues = cue_index(language).find(tokens)
    void = {position for cue in cues if cue.entry == VOID for position in cue.words}
    live = tuple(cue for cue in cues if void.isdisjoint(cue.words))
    kinds = frozenset([cue.entry for cue in live])
    return Reading(text, field, *span, language, tokens, live, kinds)


def _clauses(reading: Reading) -> Iterator[Clause]:
    breaks = _breaks(reading)
    starts = [0, *sorted(breaks)]
    for first, following in zip(starts, [*starts[1:], len(reading.tokens)], strict=True):
        if first < following:
            yield Clause(first, following - 1, breaks.get(first, True))


def _breaks(reading: Reading) -> dict[int, bool]:
    """Positions before which a clause ends, and whether the break is a strong one."""
    breaks: dict[int, bool] = {}
    refused = {cue.last for cue in reading.cued(*GIVEN_UP)}
    for position in range(1, len(reading.tokens)):
        before, here = reading.tokens[position - 1 : position + 1]
        between = reading.text[before.end : here.start]
        if STRONG_BREAK.search(between):
            breaks[position] = position - 1 not in refused  # “Dropped: the cycle path”
        elif WEAK_BREAK.search(between):
            breaks[position] = False
    for position in _turns(reading):
        near = [start for start in breaks if 0 <= position - start <= LATE_TURN]
        breaks[max(near, default=position)] = True
    breaks.pop(0, None)
    return breaks


def _turns(reading: Reading) -> Iterator[int]:
    """Positions of “but” and its kin, unless they belong to a refusal: “remains suspended”."""
    refusals = list(reading.cued(*GIVEN_UP))
    taken = {position for cue in refusals for position in (cue.first - 1, *cue.words)}
    return (cue.first for cue in reading.cued("flip") if cue.last not in taken)
