"""Writes the answer to a partner's workbook: its problems listed, its sheets with them marked.

A partner corrects the marked cells and hands the answer in.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from domain.model import Problem
from domain.phrases import phrase
from etl.answer.report_cells import plain
from etl.answer.report_copy import copy_sheets
from etl.answer.report_list import write_list
from etl.answer.report_outcome import LISTED, Outcome, Rows, rows_of
from etl.intake.workbook import RawWorkbook
from etl.template.template_stamp import STAMP

_SEVERITIES = ("error", "warning", "info")


def write_report(
    path: Path,
    workbooks: Iterable[RawWorkbook],
    problems: Sequence[Problem],
    language: str,
    rows: Rows | None = None,
) -> None:
    """Write ``problems`` of ``workbooks`` to ``path`` in ``language``.

    The report on one workbook holds its sheets, cells at their own addresses and with their
    types, so that it can be corrected and handed in. ``rows``: how many were good; found by
    reading ``workbooks`` once more where it is not given. Raises OSError where it cannot write.
    """
    files = list(workbooks)
    ordered = sorted(problems, key=lambda problem: _SEVERITIES.index(problem.severity))
    book = Workbook()
    overview = book.worksheets[0]
    overview.title = phrase("problem_report.sheet", language)
    names = _names(files, ordered)
    is_answer = len(names) == len(files) == 1
    copied = files if ordered else ()
    copies = copy_sheets(book, copied, ordered[:LISTED], language, is_answer=is_answer)
    write_list(overview, Outcome(names, ordered, copies, rows or rows_of(copied), language))
    if is_answer:
        _stamp(book, files[0].template_version)
    book.save(path)


def _names(files: Sequence[RawWorkbook], problems: Sequence[Problem]) -> tuple[str, ...]:
    """Names of ``files``, of which some may be alike, and of those that could not be read."""
    read = [file.name for file in files]
    others = dict.fromkeys(problem.workbook for problem in problems)
    return (*read, *(name for name in others if name not in read))


def _stamp(book: Workbook, version: str) -> None:
    """Say which template the answer began as, since it is read like the file itself."""
    if version:
        stamp = StringProperty(name=STAMP, value=plain(version))
        book.custom_doc_props.append(stamp)  # type: ignore[attr-defined]
