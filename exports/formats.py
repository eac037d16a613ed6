"""The formats a report can be written in; a writer is loaded only when it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from exports.blocks.block import Snapshot
from exports.report.report import Progress, Report, Writer


@dataclass(frozen=True, slots=True)
class Format:
    """How a report leaves the dashboard."""

    module: str  # holds a function ``write`` that is a Writer
    extension: str
    media_type: str


OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS: Mapping[str, Format] = {
    "pptx": Format("exports.deck.deck", "pptx", f"{OFFICE}.presentationml.presentation"),
    "docx": Format("exports.document.document", "docx", f"{OFFICE}.wordprocessingml.document"),
    "xlsx": Format("exports.workbook.workbook", "xlsx", f"{OFFICE}.spreadsheetml.sheet"),
    "html": Format("exports.web.page", "html", "text/html"),
    "pdf": Format("exports.web.pdf", "pdf", "application/pdf"),
    "zip": Format("exports.bundle.bundle", "zip", "application/zip"),
}


def write(
    name: str, report: Report, snapshot: Snapshot, progress: Progress = lambda _: None
) -> bytes:
    """The report in the format ``name``; raises ExportError where this machine cannot write it."""
    writer: Writer = import_module(FORMATS[name].module).write
    return writer(report, snapshot, progress)
