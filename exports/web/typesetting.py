"""The report as PDF without a browser: Typst sets it from data, in which no word is mark-up."""

import json
from dataclasses import asdict
from typing import Any

import typst

from domain.phrases import phrase
from exports.native.axes import legend
from exports.native.native import native_of
from exports.pictures.drawable import cleaned
from exports.report.report import Part, Report
from exports.web.columns import columns_of
from exports.web.drawings import drawing_of
from exports.web.shell import HERE
from exports.web.tables import LINKED


def typeset(report: Report) -> bytes:
    """The report as tagged PDF; charts that are no rows or grids stand as their tables."""
    data = json.dumps(cleaned(_report(report)), ensure_ascii=False, allow_nan=False)
    written: bytes = typst.compile(
        HERE / "report.typ", root=HERE, format="pdf", sys_inputs={"report": data}
    )
    return written


def _report(report: Report) -> dict[str, Any]:
    language, imprint = report.language, report.imprint
    return {
        "language": language,
        "product": phrase("app.name", language),
        "title": report.title,
        "subtitle": report.subtitle,
        "short": imprint.short,
        "notes": [
            note for note in (imprint.excerpts, phrase("web.without_browser", language)) if note
        ],
        "contents": phrase("report.contents", language),
        "parts": list(_parts(report)),
        "about": phrase("imprint.heading", language),
        "imprint": imprint.lines,
    }


def _parts(report: Report) -> list[dict[str, Any]]:
    parts, has_chapter = [], False
    for part in report.parts:
        has_chapter = has_chapter or bool(part.piece.heading)
        parts.append(_part(report, part, level=2 if has_chapter else 1))
    return parts


def _part(report: Report, part: Part, *, level: int) -> dict[str, Any]:
    block, language, address = part.block, report.language, report.address_of(part)
    chart = drawing_of(native_of(block)) if part.has_chart else None
    has_table = part.has_table or (part.has_chart and chart is None)
    nothing = [phrase("report.nothing", language)] if part.is_missing else []
    is_known = address.startswith(LINKED)
    return {
        "chapter": part.piece.heading,
        "level": level,
        "title": block.words.title,
        "subtitle": block.words.subtitle,
        "said": [*part.sentences, *nothing],
        "legend": [asdict(key) for key in legend(block.figure)],
        "chart": chart,
        "source": block.words.source,
        "comment": part.piece.comment,
        "comment-label": phrase("report.comment", language) if part.piece.block else "",
        "address": address if is_known else "",
        "address-label": phrase("report.live", language),
        "table": _table(part, language) if has_table else None,
    }


def _table(part: Part, language: str) -> dict[str, Any]:
    table = part.block.table
    columns = columns_of(table, language)
    return {
        "title": phrase("web.rows", language, count=len(table)),
        "head": columns.heads,
        "rows": columns.rows,
        "numeric": columns.numeric,
        "widths": columns.shares,
        "broad": columns.is_broad,
    }
