"""Reads one workbook in a process of its own: ``python -m etl.intake.child WORKBOOK ANSWER``.

A hostile file may exhaust memory or time here without harm to the server. The answer goes to the
file ANSWER, because openpyxl sometimes prints to standard output: one JSON value a line, so that
the server never holds all of it twice. A row is a list; the object of a sheet follows its rows;
the last line is the object of the whole workbook, or of what is wrong with it.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    # openpyxl would import them if it could: half of the start-up time, and unused here. lxml,
    # besides, reads entities that Python's own parser refuses.
    sys.modules.update(dict.fromkeys(("numpy", "PIL", "lxml")))  # type: ignore[arg-type]

from openpyxl.reader.excel import ExcelReader  # noqa: E402
from openpyxl.utils import get_column_letter  # noqa: E402

from etl.intake.child_cells import written  # noqa: E402
from etl.intake.child_failures import RefusalError, failure  # noqa: E402
from etl.intake.child_limits import limit_resources  # noqa: E402
from etl.intake.child_openpyxl import skip_the_unneeded  # noqa: E402
from etl.intake.child_scan import Scan, scan  # noqa: E402
from etl.intake.limits import limits  # noqa: E402

Cell = tuple[str, str, str]  # column letter, kind, text
_LETTERS = [get_column_letter(number) for number in range(1, limits().columns + 1)]
_ROW_BYTES = 350  # a row, a cell and a merge in the server's memory, their texts apart
_CELL_BYTES = 100
_VERSION_LENGTH = 40  # characters
_TITLE_LENGTH = 100


class _Budget:
    """What the server's memory may still take."""

    def __init__(self) -> None:
        self._left = limits().content_bytes

    def spend(self, size: int) -> None:
        """Raise RefusalError once the whole content is too much."""
        self._left -= size
        if self._left < 0:
            raise RefusalError("too_much_content", limit=limits().content_bytes // 1024**2)


def main(workbook: Path, answer: Path) -> None:
    """Write what ``workbook`` holds, or the code of what is wrong with it, to ``answer``."""
    limit_resources(limits())
    with answer.open("w", encoding="utf-8", errors="replace") as stream:
        for line in _lines(workbook):
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _lines(workbook: Path) -> Iterator[Any]:
    try:
        yield from _read(workbook)
    except Exception as broken:  # openpyxl answers damage with many kinds of exception
        yield failure(broken)


def _read(path: Path) -> Iterator[Any]:
    skip_the_unneeded()
    with path.open("rb") as stream:  # openpyxl would believe the ending of a path
        reader: Any = ExcelReader(stream, read_only=True, data_only=True, keep_links=False)
        reader.read()
        _refuse_missing_sheets(reader)
        budget = _Budget()
        for sheet in reader.wb.worksheets:
            sheet.title = sheet.title[:_TITLE_LENGTH]
            yield from _sheet(sheet, scan(reader.archive, sheet._worksheet_path), budget)
        yield {"template_version": _template_version(reader.wb)}


def _refuse_missing_sheets(reader: Any) -> None:
    """Raise RefusalError for a sheet without content, which openpyxl leaves out in silence."""
    for _, relation in reader.parser.find_sheets():
        if relation.target not in reader.valid_files:
            raise RefusalError("part_missing", part=relation.target)


def _template_version(book: Any) -> str:
    stamp = next((p.value for p in book.custom_doc_props.props if p.name == "sv4_template"), "")
    name = book.defined_names.get("sv4_template")
    return (str(stamp) or (name.value.strip('"') if name else ""))[:_VERSION_LENGTH]


def _sheet(sheet: Any, scanned: Scan, budget: _Budget) -> Iterator[Any]:
    budget.spend(sys.getsizeof(sheet.title) + _ROW_BYTES * (1 + len(scanned.merges)))
    hidden, cut = [], 0
    for number, content in _filled_rows(sheet, scanned):
        if not content:
            cut = number
            break
        budget.spend(_size(content))
        hidden += [number] if number in scanned.hidden_rows else []
        yield [number, content]
    facts = {"name": sheet.title, "state": sheet.sheet_state, "cut": cut}
    yield {**facts, "merges": scanned.merges, "hidden_rows": hidden}


def _filled_rows(sheet: Any, scanned: Scan) -> Iterator[tuple[int, list[Cell]]]:
    """Rows with content; one without it at the end of very many empty ones, if there are."""
    filled, last = 0, 0
    for number, cells in enumerate(_all_rows(sheet), start=1):
        content = list(_cells(sheet.title, number, cells, scanned))
        if content:
            filled, last = filled + 1, number
        if filled > limits().rows:
            raise RefusalError("too_many_rows", sheet=sheet.title, limit=limits().rows)
        if content or number - last > limits().blank_rows:
            yield number, content


def _size(content: list[Cell]) -> int:
    return _ROW_BYTES + sum(_CELL_BYTES + sys.getsizeof(text) for _, _, text in content)


def _all_rows(sheet: Any) -> Iterator[Any]:
    sheet.reset_dimensions()  # the size a file declares is sometimes too small
    return iter(sheet.iter_rows(max_col=limits().columns))


def _cells(title: str, row: int, cells: Any, scanned: Scan) -> Iterator[Cell]:
    for letter, cell in zip(_LETTERS, cells, strict=False):
        if cell.value is not None:
            kind, text = written(cell)
        elif (letter, row) in scanned.formulas:
            kind, text = "formula", scanned.formulas[letter, row]
        else:
            continue
        if len(text) > limits().characters:
            where = f"{letter}{row}"
            raise RefusalError("cell_too_long", sheet=title, cell=where, limit=limits().characters)
        if text.strip():
            yield letter, kind, text


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
