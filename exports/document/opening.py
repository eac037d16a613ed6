"""What stands before the first chapter and after the last one."""

from collections.abc import Iterator, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from domain.phrases import phrase
from exports.document.contents import Heading, contents, heading_line
from exports.document.elements import paragraph, run, said
from exports.report.report import Report

FEW_HEADINGS = 6  # up to here a reader sees all of it without a table of contents


def has_contents(headings: Sequence[Heading]) -> bool:
    """Whether a table of contents helps, which then ends the opening pages."""
    return len(headings) > FEW_HEADINGS


def opening(report: Report, headings: Sequence[Heading]) -> Iterator[BaseOxmlElement]:
    """Title, date, project with partners, the excerpt badge, and contents where they help."""
    yield said("Title", report.title)
    if report.subtitle:
        yield said("Subtitle", report.subtitle)
    stated = dict(report.imprint.lines)
    for name in ("date", "project"):
        label = phrase(f"imprint.{name}", report.language)
        yield _fact("TitleFacts", label, stated[label])
    notice = " ".join(one for one in (report.imprint.caution, report.imprint.excerpts) if one)
    yield said("Notice", notice)
    if has_contents(headings):
        yield contents(headings, phrase("report.contents", report.language))


def closing(report: Report, heading: Heading) -> Iterator[BaseOxmlElement]:
    """The imprint, how to cite at its end."""
    yield heading_line(heading)
    *lines, last = report.imprint.lines
    for label, text in lines:
        yield _fact("Imprint", label, text, keep=True)
    yield _fact("Imprint", *last)


def _fact(style: str, label: str, text: str, *, keep: bool = False) -> BaseOxmlElement:
    return paragraph(style, run(f"{label}: ", bold=True), run(text), keep=keep)
