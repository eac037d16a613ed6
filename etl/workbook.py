"""Reads the cells of a workbook as written, in a child process that can be stopped."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.errors import WorkbookError
from etl.limits import limits

ROOT = Path(__file__).resolve().parent.parent


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


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A worksheet as it stands; rows without content are left out."""

    name: str
    is_hidden: bool
    rows: tuple[RawRow, ...]
    cut: int = 0  # row at which reading stopped after very many empty ones; 0: read to its end


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """All worksheets of a file."""

    name: str  # file name without folder
    template_version: str  # empty where the file was not made from the template
    sheets: tuple[RawSheet, ...]


def read_workbook(path: Path) -> RawWorkbook:
    """What the worksheets of ``path`` hold. Raises WorkbookError where they cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        code = _run_child(path, answer)
        content = _content(path, answer, code)
    if "error" in content:
        raise WorkbookError(content["error"], path.name, **content["values"])
    sheets = tuple(_sheet(sheet) for sheet in content["sheets"])
    return RawWorkbook(path.name, content["template_version"], sheets)


def _run_child(path: Path, answer: Path) -> int:
    command = [sys.executable, "-m", "etl.child", str(path.resolve()), str(answer)]
    try:
        return subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=limits().wall_seconds,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired as late:
        raise WorkbookError("too_slow", path.name, limit=limits().wall_seconds) from late


def _content(path: Path, answer: Path, code: int) -> dict[str, Any]:
    if code < 0:
        raise WorkbookError("too_slow", path.name, limit=limits().cpu_seconds)
    if not answer.is_file() or answer.stat().st_size > limits().answer_bytes:
        raise WorkbookError("unreadable", path.name, reason=f"exit {code}")
    content: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return content


def _sheet(sheet: dict[str, Any]) -> RawSheet:
    return RawSheet(
        name=sheet["name"],
        is_hidden=sheet["state"] != "visible",
        rows=tuple(_row(number, cells) for number, cells in sheet["rows"]),
        cut=int(sheet["cut"] or 0),
    )


def _row(number: int, cells: list[list[str]]) -> RawRow:
    return RawRow(number, {column: RawCell(kind, text) for column, kind, text in cells})
