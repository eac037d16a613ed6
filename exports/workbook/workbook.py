"""The workbook of a report: summary, matrix, a sheet for each view, lists, method."""

import io
from collections.abc import Sequence

from openpyxl import Workbook

from domain import vocabulary
from domain.phrases import phrase
from exports.blocks.block import Snapshot
from exports.report.report import Part, Progress, Report
from exports.workbook.about import method_sheet, summary_sheet
from exports.workbook.alternatives import described
from exports.workbook.cells import harmless
from exports.workbook.lists import evidence_sheet, gaps_sheet, strategies_sheet
from exports.workbook.looks import Styles
from exports.workbook.matrix import matrix_sheet
from exports.workbook.names import sheet_names, wanted_names
from exports.workbook.scope import scope_of
from exports.workbook.sheet import Sheet
from exports.workbook.views import view_sheet

LISTED = "strategy_table"  # has a sheet of its own in every workbook
BEFORE, AFTER = ("summary", "matrix"), ("gaps", "strategies", "evidence", "method")
CREATOR = "Smart V4 Strategies"


def write(report: Report, snapshot: Snapshot, progress: Progress) -> bytes:
    """The workbook as XLSX, every sheet with filters, widths and page set-up."""
    language = report.language
    viewed = [part for part in report.parts if _has_sheet(part)]
    fixed = {one: phrase(f"workbook.{one}", language) for one in (*BEFORE, *AFTER)}
    names = sheet_names([*fixed.values(), *wanted_names(viewed, language)])
    own = dict(zip(fixed, names, strict=False))
    of_views = names[len(own) :]
    book = Workbook(write_only=True)
    _describe(book, report)
    styles = Styles(book)
    order = [own[one] for one in BEFORE] + of_views + [own[one] for one in AFTER]
    sheets = {name: Sheet(book, styles, name, report.imprint.short) for name in order}
    _fill_own({one: sheets[own[one]] for one in own}, report, snapshot)
    progress(0.3)
    for number, (part, name) in enumerate(zip(viewed, of_views, strict=True), start=1):
        view_sheet(sheets[name], report, part, number=number, summary=own["summary"])
    linked = _linked(report.parts, viewed, of_views, own["strategies"])
    summary_sheet(sheets[own["summary"]], report, linked, order[1:])
    for done, sheet in enumerate(sheets.values(), start=1):
        sheet.close()
        progress(0.4 + 0.5 * done / len(sheets))
    written = io.BytesIO()
    book.save(written)
    words = [sheet.chart_words for sheet in sheets.values() if sheet.chart_words]
    progress(1)
    return described(written.getvalue(), words)


def _has_sheet(part: Part) -> bool:
    return bool(part.piece.block) and part.piece.block != LISTED


def _linked(
    parts: Sequence[Part], viewed: Sequence[Part], names: Sequence[str], listed: str
) -> list[str]:
    """The sheet of each part; empty for words alone."""
    by_part = {id(part): name for part, name in zip(viewed, names, strict=True)}
    return [by_part.get(id(part), listed if part.piece.block == LISTED else "") for part in parts]


def _fill_own(sheets: dict[str, Sheet], report: Report, snapshot: Snapshot) -> None:
    """The sheets that every workbook has, but the summary."""
    scope = scope_of(snapshot, report.base, report.language)
    matrix_sheet(sheets["matrix"], snapshot, scope)
    gaps_sheet(sheets["gaps"], snapshot, scope)
    strategies_sheet(sheets["strategies"], snapshot, scope)
    evidence_sheet(sheets["evidence"], snapshot, scope)
    method_sheet(sheets["method"], report)


def _describe(book: Workbook, report: Report) -> None:
    locale = vocabulary.by_key("languages/locales", "language")[report.language]["locale"]
    properties = book.properties
    properties.title, properties.subject = harmless(report.title), harmless(report.subtitle)
    properties.creator = properties.lastModifiedBy = CREATOR
    properties.description = f"{report.imprint.short}\n{report.imprint.cite}"
    properties.language = locale.replace("_", "-")
