"""Tells the rows of a table from what people write between them: totals, headings, remarks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from domain.vocabulary import read
from etl.intake.workbook import RawCell, RawRow
from etl.tables.headers import Header
from etl.values.spelling import fold

_MARK_ALONE = re.compile(r"[\s:.\d%]*")
_LEAST_NUMBERED = 3  # columns numbered 1, 2, 3 below their headings


@dataclass(frozen=True, slots=True)
class RoledRow:
    """A row below the headings, and what it is for."""

    raw: RawRow
    role: str  # data, total, remark, heading, section
    section: str  # text of the section heading above; empty where there is none


def roled_rows(rows: Sequence[RawRow], header: Header) -> Iterator[RoledRow]:
    """Yield the rows with their roles; one lone text between data heads the rows below it."""
    section = ""
    last_data = max((row.number for row in rows if len(row.cells) > 1), default=0)
    for row in rows:
        role = _role(row, header)
        if role == "section" and row.number > last_data:
            role = "remark"
        if role == "section":
            section = next(iter(row.cells.values())).text.strip()
        yield RoledRow(row, role, section)


def _role(row: RawRow, header: Header) -> str:
    cells = list(row.cells.values())
    if _repeats_headings(row, header) or _is_numbering(row, header):
        return "heading"
    texts = [cell for cell in cells if cell.kind == "text"]
    if texts and _is_marked(texts, "total"):
        return "total"
    if len(texts) == len(cells) == 1:
        return "remark" if _is_marked(texts, "remark") else "section"
    return "data"


def _is_marked(texts: Sequence[RawCell], mark: str) -> bool:
    """Whether the first text is such a word, alone or with nothing beside it but figures."""
    first = fold(texts[0].text)
    found = next((word for word in _marks(mark) if first.startswith(word)), "")
    if not found:
        return False
    is_alone = bool(_MARK_ALONE.fullmatch(first[len(found) :]))
    ends_there = not first[len(found) : len(found) + 1].isalnum()
    return is_alone or (ends_there and len(texts) == 1)


@cache
def _marks(mark: str) -> tuple[str, ...]:
    """Folded words of the kind, the longest first."""
    words = {fold(row["spelling"]) for row in read("vocabulary/row_marks") if row["mark"] == mark}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _repeats_headings(row: RawRow, header: Header) -> bool:
    """Whether the headings stand here again, as on a second printed page."""
    same = [cell for letter, cell in row.cells.items() if cell.text == header.texts.get(letter)]
    return len(same) > 1 and 2 * len(same) > len(row.cells)


def _is_numbering(row: RawRow, header: Header) -> bool:
    """Whether the columns are numbered below their headings, as in official tables."""
    if row.number != header.last_row + 1 or len(row.cells) < _LEAST_NUMBERED:
        return False
    texts = [cell.text.strip("().") for cell in row.cells.values()]
    return texts == [str(number) for number in range(1, len(texts) + 1)]
