"""The syntax of phrases: words, open ends, alternatives and gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from classification.lemmas import lemma
from classification.stems import stem_keys
from classification.tokens import WORD, Token
from domain.errors import VocabularyError
from domain.folding import fold

GAP = "~"
NUMBER = "#"
LITERAL = "="  # before a word: exactly this form
WIDEST_GAP = 3  # words
SHORTEST_STEM = 3  # letters beside a star in the first word of a phrase


@dataclass(frozen=True, slots=True)
class WordPattern:
    """What one word of a text may look like; stems and folded keys are without diacritics."""

    keys: frozenset[str]  # dictionary forms and surfaces
    folded_keys: frozenset[str]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    infixes: tuple[str, ...]
    is_number: bool

    def matches(self, token: Token) -> bool:
        """Whether ``token`` is one of the words meant."""
        folded = token.folded
        return (
            not self.keys.isdisjoint(token.keys)
            or not self.folded_keys.isdisjoint(token.folded_keys)
            or (self.is_number and token.is_number)
            or folded.startswith(self.prefixes)
            or folded.endswith(self.suffixes)
            or any(infix in folded for infix in self.infixes)
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of words, with a gap allowed before some of them."""

    words: tuple[WordPattern, ...]
    gaps: tuple[int, ...]  # words that may stand before each word; 0 for the first

    def at(self, tokens: Sequence[Token], position: int) -> tuple[int, ...]:
        """Positions of the words of the phrase if it begins at ``position``; else empty."""
        if not self.words[0].matches(tokens[position]):
            return ()
        return self._rest(tokens, (position,))

    def found_in(self, tokens: Sequence[Token]) -> bool:
        """Whether the phrase occurs anywhere in ``tokens``."""
        return any(self.at(tokens, position) for position in range(len(tokens)))

    def _rest(self, tokens: Sequence[Token], so_far: tuple[int, ...]) -> tuple[int, ...]:
        index = len(so_far)
        if index == len(self.words):
            return so_far
        first = so_far[-1] + 1
        for position in range(first, min(first + self.gaps[index] + 1, len(tokens))):
            if self.words[index].matches(tokens[position]):
                rest = self._rest(tokens, (*so_far, position))
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
    return tuple(
        _word(part.strip(), language, is_literal=False) for part in cell.split(";") if part.strip()
    )


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
    first = words[0]
    if any(len(stem) < SHORTEST_STEM for stem in first.prefixes + first.suffixes + first.infixes):
        raise VocabularyError(f"The phrase “{phrase}” begins with too short a stem.")
    return Pattern(tuple(words), tuple(gaps))


def _parts(spelling: str) -> Iterator[str]:
    """Words of a phrase, cut at hyphens as the words of a text are."""
    for part in spelling.split():
        if part in (GAP, NUMBER) or "|" in part or part.startswith(LITERAL):
            yield part
        else:
            yield from (piece for piece in _pieces(part) if piece.strip("*"))


def _pieces(part: str) -> list[str]:
    words = WORD.findall(part)
    if not words:
        return []
    words[0] = "*" + words[0] if part.startswith("*") else words[0]
    words[-1] = words[-1] + "*" if part.endswith("*") else words[-1]
    return words


def _word(part: str, language: str, is_literal: bool) -> WordPattern:
    keys: set[str] = set()
    stems: dict[tuple[bool, bool], list[str]] = {}
    for spelling in part.split("|"):
        stem = spelling.strip("*")
        if spelling == stem:
            keys |= _keys(stem, language, is_literal)
            continue
        stems.setdefault((spelling[0] == "*", spelling[-1] == "*"), []).append(fold(stem))
    return WordPattern(
        keys=frozenset(keys - {NUMBER}),
        folded_keys=frozenset(fold(key) for key in keys - {NUMBER}),
        prefixes=tuple(stems.get((False, True), ())),
        suffixes=tuple(stems.get((True, False), ())),
        infixes=tuple(stems.get((True, True), ())),
        is_number=NUMBER in part,
    )


def _keys(word: str, language: str, is_literal: bool) -> set[str]:
    if word.startswith(LITERAL):
        return {f"{LITERAL}{word[1:].lower()}"}
    base = lemma(word.lower(), language)
    if is_literal:
        return {word, base} if base == word else {f"{LITERAL}{word.lower()}"}
    return {word.lower(), base, *stem_keys(word.lower(), language)}
