"""Says of every word which of many word patterns it matches."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from classification.patterns import NUMBER, OPEN, View, WordPattern
from classification.tokens import Token, Word
from domain.folding import fold

MOST_WORDS = 200_000  # remembered; more are forgotten all at once


class WordTable(dict[Word, frozenset[WordPattern]]):
    """The patterns each word matches; a word is looked up when it is first met."""

    def __init__(self, patterns: Iterable[WordPattern]) -> None:
        """Take all patterns a word may be asked for."""
        self._by_shape: defaultdict[str, list[WordPattern]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[tuple[str, WordPattern]]] = defaultdict(list)
        for pattern in frozenset(patterns):
            for shape in pattern:
                if OPEN in shape:
                    self._by_stem[fold(shape)].append((shape.strip(OPEN), pattern))
                else:
                    self._by_shape[shape].append(pattern)
        stems = list(self._by_stem)
        self._longest = max(map(len, stems), default=0)
        self._inner_sizes = {len(stem) - 2 for stem in stems if stem[0] == stem[-1] == OPEN}

    def view(self, tokens: Sequence[Token]) -> View:
        """The sentence of ``tokens`` by the patterns its words match."""
        words = [self[token.word] for token in tokens]
        return View(words, frozenset().union(*words))

    def __missing__(self, word: Word) -> frozenset[WordPattern]:
        """Look up a word for the first time."""
        if len(self) >= MOST_WORDS:
            self.clear()
        shapes = [*word.keys, NUMBER] if word.is_number else word.keys
        whole = [pattern for shape in shapes for pattern in self._by_shape.get(shape, ())]
        matched = frozenset([*whole, *self._open(word)])
        self[word] = matched
        return matched

    def _open(self, word: Word) -> Iterator[WordPattern]:
        """Patterns one of whose stems the word has."""
        for start, shape in self._open_shapes(word.folded):
            for stem, pattern in self._by_stem.get(shape, ()):
                if not word.skeleton or _agrees(stem, word.skeleton[start : start + len(stem)]):
                    yield pattern

    def _open_shapes(self, word: str) -> Iterator[tuple[int, str]]:
        """“w*”, “*d” and so on as far as any stem goes; “*or*” only in the sizes there are.

        Each with the place in the word where the stem begins.
        """
        for size in range(1, min(len(word), self._longest) + 1):
            yield 0, word[:size] + OPEN
            yield len(word) - size, OPEN + word[-size:]
        for size in self._inner_sizes:
            for start in range(len(word) - size + 1):
                yield start, OPEN + word[start : start + size] + OPEN


def _agrees(stem: str, part: str) -> bool:
    """Whether the consonants agree as well: “plast*” is not in “plášť”.

    The last letter of a stem may change before an ending: “zeleň*” is in “zelení”.
    """
    return stem[:-1] == part[:-1]
