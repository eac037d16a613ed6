"""Reads one workbook in a process of its own: ``python -m etl.child WORKBOOK ANSWER``.

A hostile file may exhaust memory or time here without harm to the server. The answer is JSON in
the file ANSWER, because openpyxl sometimes prints to standard output.
"""

import json
import math
import re
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    # openpyxl would import both if it could: half of the start-up time, and unused here.
    sys.modules.update(dict.fromkeys(("numpy", "PIL")))  # type: ignore[arg-type]

from openpyxl import load_workbook  # noqa: E402
from openpyxl.utils import get_column_letter  # noqa: E402

from etl.limits import Limits, limits  # noqa: E402

Cell = tuple[str, str, str]  # column letter, kind, text
_ESCAPED = re.compile("_x00(?:0[0-8B-F]|1[0-9A-F])_")  # how Excel stores control characters
Formulas = dict[tuple[str, int, int], str]  # sheet, row, column -> formula


class _ExcessError(Exception):
    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.answer = {"error": code, "values": values}


def main(workbook: Path, answer: Path) -> None:
    """Write what ``workbook`` holds, or the code of what is wrong with it, to ``answer``."""
    _limit_resources(limits())
    try:
        content = _read(workbook)
    except _ExcessError as excess:
        content = excess.answer
    except MemoryError:
        content = {"error": "too_much_memory", "values": {}}
    except Exception as broken:  # openpyxl answers damage with many kinds of exception
        content = {"error": "unreadable", "values": {"reason": type(broken).__name__}}
    answer.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def _limit_resources(bounds: Limits) -> None:
    try:
        import resource  # noqa: PLC0415
    except ImportError:  # Windows: the parent's clock is the only limit there
        return
    for kind, bound in (
        (resource.RLIMIT_AS, bounds.memory_bytes),
        (resource.RLIMIT_CPU, bounds.cpu_seconds),
    ):
        with suppress(ValueError, OSError):  # macOS refuses some limits
            resource.setrlimit(kind, (bound, bound + 1))


def _read(path: Path) -> dict[str, Any]:
    book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    formulas = _formulas(path) if _has_formulas(path) else {}
    return {
        "template_version": _template_version(book),
        "sheets": [_sheet(sheet, formulas) for sheet in book.worksheets],
    }


def _template_version(book: Any) -> str:
    stamp = next((p.value for p in book.custom_doc_props.props if p.name == "sv4_template"), "")
    name = book.defined_names.get("sv4_template")
    return str(stamp) or (name.value.strip('"') if name else "")


def _sheet(sheet: Any, formulas: Formulas) -> dict[str, Any]:
    rows: list[tuple[int, list[Cell]]] = []
    cut = ""
    blank = 0
    for number, cells in enumerate(_all_rows(sheet), start=1):
        content = list(_cells(sheet.title, number, cells, formulas))
        blank = 0 if content else blank + 1
        if content:
            rows.append((number, content))
        if blank > limits().blank_rows or len(rows) > limits().rows:
            cut = str(number)
            break
    if len(rows) > limits().rows:
        raise _ExcessError("too_many_rows", sheet=sheet.title, limit=limits().rows)
    return {"name": sheet.title, "state": sheet.sheet_state, "rows": rows, "cut": cut}


def _all_rows(sheet: Any) -> Iterator[Any]:
    sheet.reset_dimensions()  # the size a file declares is sometimes too small
    return iter(sheet.iter_rows(max_col=limits().columns))


def _cells(title: str, row: int, cells: Any, formulas: Formulas) -> Iterator[Cell]:
    for column, cell in enumerate(cells, start=1):
        if cell.value is not None:
            kind, text = _text(cell)
        elif (title, row, column) in formulas:
            kind, text = "formula", formulas[title, row, column]
        else:
            continue
        if len(text) > limits().characters:
            where = f"{get_column_letter(column)}{row}"
            raise _ExcessError("cell_too_long", sheet=title, cell=where, limit=limits().characters)
        if text.strip():
            yield get_column_letter(column), kind, text


def _text(cell: Any) -> tuple[str, str]:
    value = cell.value
    if cell.data_type == "e":
        return "error", str(value)
    if isinstance(value, bool):
        return "boolean", str(value).upper()
    if isinstance(value, int | float):
        return _number(value, is_percent="%" in cell.number_format)
    if isinstance(value, datetime | date):
        return "date", value.isoformat()[:10]
    return "text", unicodedata.normalize("NFC", _ESCAPED.sub("", str(value)))


def _number(value: float, *, is_percent: bool) -> tuple[str, str]:
    if not math.isfinite(value):
        return "error", str(value)
    if is_percent:  # Excel keeps the 40 % of a screen as 0.4
        return "percent", f"{value * 100:.12g}%"
    return "number", str(value) if isinstance(value, int) else f"{value:.15g}"


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        sheets = [name for name in package.namelist() if "worksheets/" in name]
        return any(re.search(rb"<(\w+:)?f[ >]", package.read(name)) for name in sheets)


def _formulas(path: Path) -> Formulas:
    found: Formulas = {}
    book = load_workbook(path, read_only=True, keep_links=False)
    for sheet in book.worksheets:
        for row, cells in enumerate(_all_rows(sheet), start=1):
            for column, cell in enumerate(cells, start=1):
                if cell.data_type == "f":
                    found[sheet.title, row, column] = str(cell.value)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
