"""A report as a document for Word: headings, contents, captions, native tables and charts."""

from io import BytesIO

from domain.phrases import phrase
from exports.blocks.block import Snapshot
from exports.document.contents import Heading
from exports.document.figures import shown
from exports.document.flow import Flow
from exports.document.opening import closing, has_contents, opening
from exports.document.pages import Stretch, lay_out
from exports.document.parts import add_part
from exports.document.setup import empty_document
from exports.report.report import Progress, Report

DRAWN, WRITTEN = 0.4, 0.9  # of the work
FEW_PARTS = 3  # up to here a report is a briefing, whose figures are lower


def write(report: Report, snapshot: Snapshot, progress: Progress) -> bytes:
    """The report as a DOCX file; ``snapshot`` is not asked, all is in the report."""
    document = empty_document(report)
    flow = Flow(document, report.language)
    drawn = [part for part in report.parts if part.has_chart]
    figures = dict(zip(map(id, drawn), shown([part.block for part in drawn]), strict=True))
    progress(DRAWN)
    is_short = len(report.parts) <= FEW_PARTS
    for number, part in enumerate(report.parts, start=1):
        add_part(flow, part, report, figures.get(id(part)), is_short=is_short)
        progress(DRAWN + (WRITTEN - DRAWN) * number / len(report.parts))
    flow.add(*closing(report, _add_last(flow, report)))
    stretches = _with_opening(report, flow)
    lay_out(document, stretches, title=report.title, imprint=report.imprint.short)
    file = BytesIO()
    document.save(file)
    progress(1.0)
    return file.getvalue()


def _add_last(flow: Flow, report: Report) -> Heading:
    heading = Heading(1, phrase("imprint.heading", report.language), len(flow.headings) + 1)
    flow.headings.append(heading)
    return heading


def _with_opening(report: Report, flow: Flow) -> list[Stretch]:
    """Contents end their page; without them the text follows the title where pages are upright."""
    before = Stretch(elements=list(opening(report, flow.headings)))
    first, *others = [one for one in flow.stretches if one.elements]
    if first.is_wide or has_contents(flow.headings):
        return [before, first, *others]
    return [Stretch(elements=before.elements + first.elements), *others]
