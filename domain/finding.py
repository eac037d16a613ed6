"""Where folded words stand in a text as it is written."""

from collections.abc import Iterator, Sequence

from domain.folding import fold


def occurrences(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Start and end, in characters of ``text``, of every occurrence of the folded ``words``.

    >>> list(occurrences("Łódź Kreuje, łódki", ["lod"]))
    [(0, 3), (13, 16)]
    """
    letters = [(folded, place) for place, letter in enumerate(text) for folded in fold(letter)]
    folded = "".join(letter for letter, _ in letters)
    for word in filter(None, words):
        start = folded.find(word)
        while start >= 0:
            last = start + len(word) - 1
            yield letters[start][1], letters[last][1] + 1
            start = folded.find(word, last + 1)


def holds_all(text: str, words: Sequence[str]) -> bool:
    """Whether each of the folded ``words`` occurs in ``text``.

    >>> holds_all("Otevřená data města", ["data", "otevrena"])
    True
    """
    folded = fold(text)
    return all(word in folded for word in words)
