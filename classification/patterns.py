"""The syntax of phrases: words, open ends, alternatives and gaps."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from classification.lemmas import lemma
from classification.stems import stem_keys
from classification.tokens import FOLDED, LITERAL, WORD
from domain.errors import VocabularyError
from domain.folding import fold, fold_vowels

GAP = "~"
NUMBER = "#"
OPEN = "*"  # where a word may go on
WIDEST_GAP = 3  # words
SHORTEST_STEM = 3  # letters beside a star in the first word of a phrase

# Shapes of which a word must have one: a key of tokens.Word, “stem*”, “*stem”, “*stem*” or “#”.
WordPattern = frozenset[str]


class View(NamedTuple):
    """A sentence as the phrases see it: which word patterns its words match."""

    words: list[frozenset[WordPattern]]  # of each word in turn
    present: frozenset[WordPattern]  # of all words together


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of words, with a gap allowed before some of them."""

    words: tuple[WordPattern, ...]
    gaps: tuple[int, ...]  # words that may stand before each word; 0 for the first

    def places(self, view: View) -> list[tuple[int, ...]]:
        """Positions of the words of the phrase, for every word it begins with."""
        starts = [at for at, matched in enumerate(view.words) if self.words[0] in matched]
        return [place for start in starts if (place := self._rest(view, (start,)))]

    def occurs(self, view: View) -> bool:
        """Whether the phrase stands anywhere in the sentence."""
        return view.present.issuperset(self.words) and bool(self.places(view))

    def _rest(self, view: View, so_far: tuple[int, ...]) -> tuple[int, ...]:
        index = len(so_far)
        if index == len(self.words):
            return so_far
        first = so_far[-1] + 1
        for position in range(first, min(first + self.gaps[index] + 1, len(view.words))):
            if self.words[index] in view.words[position]:
                rest = self._rest(view, (*so_far, position))
                if rest:
                    return rest
        return ()


def parse(phrase: str, language: str, *, is_literal: bool = False) -> tuple[Pattern, ...]:
    """Patterns for one phrase; several where an alternative holds a hyphen.

    ``is_literal``: only dictionary forms stand for their inflections; “bude” is not “být”.

    Raises VocabularyError for a phrase without words or with a stem too short to be safe.
    """
    spellings = product(*(_variants(part) for part in phrase.split()))
    return tuple(_pattern(" ".join(parts), phrase, language, is_literal) for parts in spellings)


def parse_words(cell: str, language: str) -> tuple[WordPattern, ...]:
    """Single-word patterns of a cell that lists them separated by ``;``."""
    return tuple(_word(part.strip(), language, False) for part in cell.split(";") if part.strip())


def parse_list(cell: str, language: str) -> tuple[Pattern, ...]:
    """Patterns of a cell that lists phrases separated by ``;``."""
    parts = [part.strip() for part in cell.split(";") if part.strip()]
    return tuple(pattern for part in parts for pattern in parse(part, language))


def _variants(part: str) -> list[str]:
    return part.split("|") if "|" in part and "-" in part else [part]


def _pattern(spelling: str, phrase: str, language: str, is_literal: bool) -> Pattern:
    words: list[WordPattern] = []
    gaps: list[int] = []
    gap = 0
    for part in _parts(spelling):
        if part == GAP:
            gap += WIDEST_GAP
            continue
        words.append(_word(part, language, is_literal))
        gaps.append(gap if len(words) > 1 else 0)
        gap = 0
    if not words:
        raise VocabularyError(f"The phrase “{phrase}” holds no word.")
    stems = [shape.strip(OPEN) for shape in words[0] if OPEN in shape]
    if any(len(stem) < SHORTEST_STEM for stem in stems):
        raise VocabularyError(f"The phrase “{phrase}” begins with too short a stem.")
    return Pattern(tuple(words), tuple(gaps))


def _parts(spelling: str) -> Iterator[str]:
    """Words of a phrase, cut at hyphens as the words of a text are."""
    for part in spelling.split():
        if part in (GAP, NUMBER) or "|" in part or part.startswith(LITERAL):
            yield part
        else:
            yield from (piece for piece in _pieces(part) if piece.strip(OPEN))


def _pieces(part: str) -> list[str]:
    words = WORD.findall(part)
    if not words:
        return []
    words[0] = OPEN + words[0] if part.startswith(OPEN) else words[0]
    words[-1] = words[-1] + OPEN if part.endswith(OPEN) else words[-1]
    return words


@cache
def _word(part: str, language: str, is_literal: bool) -> WordPattern:
    shapes = {NUMBER} if NUMBER in part else set()
    for spelling in part.split("|"):
        stem = spelling.strip(OPEN)
        if spelling == stem:
            keys = _keys(stem, language, is_literal)
            shapes |= keys | {f"{FOLDED}{fold(key)}" for key in keys}
        else:
            shapes.add(spelling.replace(stem, fold_vowels(stem)))
    return frozenset(shapes)


def _keys(word: str, language: str, is_literal: bool) -> set[str]:
    if word.startswith(LITERAL):
        return {f"{LITERAL}{word[1:].lower()}"}
    base = lemma(word.lower(), language)
    if is_literal:
        return {word} if base == word else {f"{LITERAL}{word.lower()}"}
    return {word.lower(), base, *stem_keys(word.lower(), language)}
