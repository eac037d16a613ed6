"""Reads the cells of a workbook as written, in a child process that can be stopped."""

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from domain.errors import WorkbookError
from etl.intake.child_process import run_child

_SHARED = 20_000  # different short cells of which equal ones take memory once
_SHORT = 40  # characters


@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell as written."""

    kind: str  # text, number, percent, date, boolean, error, formula (never calculated)
    text: str  # NFC; numbers with a point, dates as 2026-11-24


@dataclass(frozen=True, slots=True)
class RawRow:
    """The cells of a row that are not empty."""

    number: int  # 1-based, as Excel shows it
    cells: Mapping[str, RawCell]  # by column letter
    addresses: Mapping[str, str] = field(default_factory=dict)  # by letter, of a turned table


class Merge(NamedTuple):
    """Cells shown as one; only the first holds the value."""

    first_column: str
    first_row: int
    last_column: str
    last_row: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A worksheet as it stands; rows without content are left out."""

    name: str
    is_hidden: bool
    rows: tuple[RawRow, ...]
    cut: int = 0  # row at which reading stopped after very many empty ones; 0: read to its end
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()  # those of ``rows`` that Excel does not show


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """All worksheets of a file."""

    name: str  # file name without folder
    template_version: str  # empty where the file was not made from the template
    sheets: tuple[RawSheet, ...]


def read_workbook(path: Path) -> RawWorkbook:
    """What the worksheets of ``path`` hold. Raises WorkbookError where they cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.jsonl"
        run_child(path, answer)
        return _read_answer(path.name, answer)


def _read_answer(name: str, answer: Path) -> RawWorkbook:
    """The workbook as the lines of ``etl.intake.child`` describe it."""
    sheets: list[RawSheet] = []
    rows: list[RawRow] = []
    known = _Cells()
    with answer.open(encoding="utf-8") as stream:
        for line in map(json.loads, stream):
            if isinstance(line, list):
                rows.append(_row(line[0], line[1], known))
            elif "name" in line:
                sheets.append(_sheet(line, rows))
                rows = []
            elif "error" in line:
                raise WorkbookError(line["error"], name, **line["values"])
            else:
                return RawWorkbook(name, line["template_version"], tuple(sheets))
    raise WorkbookError("unreadable", name, reason="answer cut short")


class _Cells(dict[tuple[str, str], RawCell]):
    """Cells by kind and text; short ones that come again and again are kept once."""

    def __missing__(self, key: tuple[str, str]) -> RawCell:
        cell = RawCell(sys.intern(key[0]), key[1])
        if len(cell.text) <= _SHORT and len(self) < _SHARED:
            self[key] = cell
        return cell


def _row(number: int, cells: Sequence[Sequence[str]], known: _Cells) -> RawRow:
    return RawRow(number, {sys.intern(column): known[kind, text] for column, kind, text in cells})


def _sheet(facts: dict[str, Any], rows: Sequence[RawRow]) -> RawSheet:
    return RawSheet(
        name=facts["name"],
        is_hidden=facts["state"] != "visible",
        rows=tuple(rows),
        cut=facts["cut"],
        merges=tuple(Merge(*corners) for corners in facts["merges"]),
        hidden_rows=frozenset(facts["hidden_rows"]),
    )
