"""Cuts a passage into sentences without moving a single character."""

import re
from collections.abc import Iterator
from functools import cache

from domain.vocabulary import read

# A full stop with space after it, a line break, or a bullet inside a line.
BOUNDARY = re.compile(r"[.!?…]+[)”\"'»]*(?=\s|$)|\n+|(?=[•▪●◦‣])")
LAST_WORD = re.compile(r"((?:\w\.)*\w+)\.$")
LONGEST = 2_000  # characters; what goes on for longer is a table or a list
LIST_MARK = re.compile(r"\s*(?:[-–—*•▪●◦‣]|\(?\d{1,2}[.)]|[a-zA-Z][.)])\s*$")


def split_sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence of ``text``, without the white space around it.

    >>> text = "Otevření 27. 5. 2028. Odpovídá odbor dopravy."
    >>> [text[start:end] for start, end in split_sentences(text, "cs")]
    ['Otevření 27. 5. 2028.', 'Odpovídá odbor dopravy.']
    """
    spans = []
    start = 0
    for end in _boundaries(text, language):
        if text[start:end].strip() and not LIST_MARK.fullmatch(text, start, end):
            spans += [_trimmed(text, *part) for part in _pieces(text, start, end)]
            start = end
    return tuple(spans)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch itself, or pieces of it where it is too long to be a sentence."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end


def _boundaries(text: str, language: str) -> Iterator[int]:
    for found in BOUNDARY.finditer(text):
        if _ends_sentence(text, found, language):
            yield found.end()
    yield len(text)


def _ends_sentence(text: str, mark: re.Match[str], language: str) -> bool:
    rest = text[mark.end() :].lstrip()
    if not rest or not mark.group():
        return True
    if mark.group().startswith("\n"):
        return _starts_anew(rest) or "\n\n" in mark.group()
    if not (_starts_anew(rest) or _has_no_capitals(text, mark.start())):
        return False
    return mark.group() != "." or _may_end(text[: mark.end()], rest, language)


def _has_no_capitals(text: str, end: int) -> bool:
    """Whether nobody can ask for a capital letter; behind a number that is not enough."""
    return text == text.lower() and not text[end - 1 : end].isdigit()


def _starts_anew(rest: str) -> bool:
    """Whether what follows looks like the beginning of a sentence or of a list item."""
    first = rest[0]
    return first.isupper() or first.isdigit() or not (first.isalnum() or first in ",;)")


def _may_end(before: str, rest: str, language: str) -> bool:
    """Whether the full stop at the end of ``before`` is more than an abbreviation's."""
    found = LAST_WORD.search(before[-40:])
    if not found:
        return True
    word = found.group(1).lower()
    if word.isdigit():
        return len(word) > 2 and not rest[0].isdigit()
    known = _abbreviations(language)
    if word in known:
        return known[word] and rest[0].isupper()
    return len(word) > 1


@cache
def _abbreviations(language: str) -> dict[str, bool]:
    """Abbreviation -> whether a sentence may end with it."""
    return {
        row["abbreviation"]: bool(row["may_end"])
        for row in read("vocabulary/abbreviations")
        if row["language"] == language
    }


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
