"""Finds many phrases in one pass: every word is asked only for phrases that may begin with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from classification.patterns import SHORTEST_STEM, Pattern
from classification.tokens import Token

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Entry]):
    """A phrase found: what was looked for and which words it took."""

    entry: Entry
    words: tuple[int, ...]  # positions in the tokens

    @property
    def first(self) -> int:
        """Position of the first word."""
        return self.words[0]

    @property
    def last(self) -> int:
        """Position of the last word."""
        return self.words[-1]


class PhraseIndex(Generic[Entry]):
    """Phrases of one language by the word they begin with."""

    def __init__(self, entries: Iterable[tuple[Pattern, Entry]]) -> None:
        """Index ``entries``, keeping their order."""
        self._entries = tuple(entries)
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        self._by_start: defaultdict[str, list[int]] = defaultdict(list)
        self._by_end: defaultdict[str, list[int]] = defaultdict(list)
        self._by_part: defaultdict[str, list[int]] = defaultdict(list)
        self._numeric: list[int] = []
        self._known: dict[tuple[frozenset[str], frozenset[str]], tuple[int, ...]] = {}
        for number, (pattern, _) in enumerate(self._entries):
            self._add(number, pattern)

    def find(self, tokens: Sequence[Token]) -> Iterator[Hit[Entry]]:
        """Every phrase at every place, in the order of the text."""
        for position, token in enumerate(tokens):
            for number in self._candidates(token):
                pattern, entry = self._entries[number]
                words = pattern.at(tokens, position)
                if words:
                    yield Hit(entry, words)

    def _add(self, number: int, pattern: Pattern) -> None:
        word = pattern.words[0]
        for key in word.keys | word.folded_keys:
            self._by_key[key].append(number)
        for stem in word.prefixes:
            self._by_start[stem[:SHORTEST_STEM]].append(number)
        for stem in word.suffixes:
            self._by_end[stem[-SHORTEST_STEM:]].append(number)
        for stem in word.infixes:
            self._by_part[stem[:SHORTEST_STEM]].append(number)
        if word.is_number:
            self._numeric.append(number)

    def _candidates(self, token: Token) -> tuple[int, ...]:
        word = (token.keys, token.folded_keys)
        if word not in self._known:
            self._known[word] = self._matching(token)
        return self._known[word]

    def _matching(self, token: Token) -> tuple[int, ...]:
        folded = token.folded
        numbers = set(self._numeric if token.is_number else ())
        for key in token.keys | token.folded_keys:
            numbers.update(self._by_key.get(key, ()))
        numbers.update(self._by_start.get(folded[:SHORTEST_STEM], ()))
        numbers.update(self._by_end.get(folded[-SHORTEST_STEM:], ()))
        for start in range(len(folded) - SHORTEST_STEM + 1):
            numbers.update(self._by_part.get(folded[start : start + SHORTEST_STEM], ()))
        return tuple(n for n in sorted(numbers) if self._entries[n][0].words[0].matches(token))
