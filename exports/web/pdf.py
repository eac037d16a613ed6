"""A report as PDF: the page printed by Chrome, or set by Typst where there is no Chrome."""

from exports.blocks.block import Snapshot
from exports.pictures.chrome import is_available
from exports.report.report import Progress, Report
from exports.web.page import page_html
from exports.web.printing import printed
from exports.web.typesetting import typeset


def write(report: Report, snapshot: Snapshot, progress: Progress) -> bytes:
    """The report as PDF; ``snapshot`` is not asked, as every part brings its block along.

    Raises ExportError where Chrome does not finish in time.
    """
    written = printed(page_html(report)) if is_available() else typeset(report)
    progress(1.0)
    return written
