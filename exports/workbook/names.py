"""Names of sheets: short, allowed, and each its own."""

import re
from collections import Counter
from collections.abc import Sequence

from domain.phrases import has_phrase, phrase
from exports.report.report import Part

LONGEST = 31  # characters
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """``wanted`` as Excel takes them: without forbidden signs, not too long, repetitions numbered.

    >>> sheet_names(["Gaps: all", "Gaps: all", ""])
    ['Gaps all', 'Gaps all 2', '–']
    """
    found: list[str] = []
    for name in wanted:
        clean = FORBIDDEN.sub("", name).strip("' ") or "–"
        short, number = _cut(clean), 2
        while short.casefold() in {one.casefold() for one in found}:
            short, number = _cut(clean, f" {number}"), number + 1
        found.append(short)
    return found


def wanted_names(parts: Sequence[Part], language: str) -> list[str]:
    """What the sheet of each part should be called; its framework where a block comes twice."""
    times = Counter(part.piece.block for part in parts)
    return [
        _named(part, language)
        + (f" – {part.view.framework}" if times[part.piece.block] > 1 else "")
        for part in parts
    ]


def _named(part: Part, language: str) -> str:
    key = f"workbook.block.{part.piece.block}"
    return phrase(key, language) if has_phrase(key) else part.block.words.title


def _cut(name: str, ending: str = "") -> str:
    room = LONGEST - len(ending)
    return (name if len(name) <= room else f"{name[: room - 1].rstrip()}…") + ending
