"""Says of every word which of many word patterns it matches."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from classification.patterns import NUMBER, OPEN, View, WordPattern
from classification.tokens import Token, Word

MOST_WORDS = 200_000  # remembered; more are forgotten all at once


class WordTable(dict[Word, frozenset[WordPattern]]):
    """The patterns each word matches; a word is looked up when it is first met."""

    def __init__(self, patterns: Iterable[WordPattern]) -> None:
        """Take all patterns a word may be asked for."""
        self._by_shape: defaultdict[str, list[WordPattern]] = defaultdict(list)
        for pattern in frozenset(patterns):
            for shape in pattern:
                self._by_shape[shape].append(pattern)
        stems = [shape for shape in self._by_shape if OPEN in shape]
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
        shapes = [*word.keys, *self._open_shapes(word.folded)]
        if word.is_number:
            shapes.append(NUMBER)
        matched = frozenset(
            pattern for shape in shapes for pattern in self._by_shape.get(shape, ())
        )
        self[word] = matched
        return matched

    def _open_shapes(self, word: str) -> Iterator[str]:
        """“w*”, “*d” and so on as far as any stem goes; “*or*” only in the sizes there are."""
        for size in range(1, min(len(word), self._longest) + 1):
            yield word[:size] + OPEN
            yield OPEN + word[-size:]
        for size in self._inner_sizes:
            for start in range(len(word) - size + 1):
                yield OPEN + word[start : start + size] + OPEN
