"""Finds many phrases in one pass, looking only for those whose words all occur."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from classification.patterns import Pattern, View, WordPattern
from classification.tokens import Token
from classification.word_table import WordTable

Entry = TypeVar("Entry")
Candidate = tuple[int, frozenset[WordPattern]]  # number of a phrase and its words


@dataclass(frozen=True, slots=True)
class Rule(Generic[Entry]):
    """A phrase to look for, what it means, and the conditions under which it does."""

    pattern: Pattern
    entry: Entry
    needs: tuple[WordPattern, ...] = ()  # one of them must stand elsewhere in the sentence
    blocks: tuple[Pattern, ...] = ()  # none of them may stand in the sentence

    @property
    def words(self) -> Iterator[WordPattern]:
        """Every word the rule asks for."""
        blocking = (word for block in self.blocks for word in block.words)
        return chain(self.pattern.words, self.needs, blocking)

    def is_met(self, place: tuple[int, ...], view: View) -> bool:
        """Whether one of the words the phrase needs stands elsewhere in the sentence."""
        if not self.needs or view.present.isdisjoint(self.needs):
            return not self.needs
        others = (matched for position, matched in enumerate(view.words) if position not in place)
        return not all(matched.isdisjoint(self.needs) for matched in others)

    def is_blocked(self, view: View) -> bool:
        """Whether the sentence holds words that give the phrase another meaning."""
        return bool(self.blocks) and any(block.occurs(view) for block in self.blocks)


class Hit(NamedTuple, Generic[Entry]):
    """A phrase found: what was looked for and which words it took."""

    entry: Entry
    words: tuple[int, ...]  # positions in the tokens
    is_blocked: bool  # whether the sentence gives it another meaning

    @property
    def first(self) -> int:
        """Position of the first word."""
        return self.words[0]

    @property
    def last(self) -> int:
        """Position of the last word."""
        return self.words[-1]


class PhraseIndex(Generic[Entry]):
    """Phrases of one language by their longest word, which is as a rule the rarest."""

    def __init__(self, rules: Iterable[Rule[Entry]]) -> None:
        """Index ``rules``, keeping their order."""
        self._rules = tuple(rules)
        self._table = WordTable(word for rule in self._rules for word in rule.words)
        self._by_longest: defaultdict[WordPattern, list[Candidate]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            words = rule.pattern.words
            self._by_longest[max(words, key=_length)].append((number, frozenset(words)))

    def find(self, tokens: Sequence[Token]) -> list[Hit[Entry]]:
        """Every phrase at every place, in the order of the text."""
        view = self._table.view(tokens)
        found = [
            (place[0], number, place)
            for number in self._possible(view)
            for place in self._rules[number].pattern.places(view)
        ]
        return [
            Hit(rule.entry, place, rule.is_blocked(view))
            for _, number, place in sorted(found)
            if (rule := self._rules[number]).is_met(place, view)
        ]

    def _possible(self, view: View) -> list[int]:
        """Numbers of the phrases all of whose words stand somewhere in the sentence."""
        return [
            number
            for word in view.present
            for number, words in self._by_longest.get(word, ())
            if words <= view.present
        ]


def _length(word: WordPattern) -> int:
    """Letters of the shortest shape of ``word``."""
    return min(map(len, word))
