"""One piece of a report: heading, sentences, what the author says, figure, table, source."""

from docx.oxml.xmlchemy import BaseOxmlElement

from domain.phrases import phrase
from exports.document.captions import TABLE
from exports.document.elements import paragraph, run, said
from exports.document.figures import Shown, figure_lines
from exports.document.flow import Flow
from exports.document.tables import MOST_ROWS, grid_of, table_of
from exports.report.report import Part, Report


def add_part(
    flow: Flow, part: Part, report: Report, figure: Shown | None, *, is_short: bool
) -> None:
    """Write ``part`` with its ``figure``, if it has one; a view that holds nothing says so."""
    is_wide = figure is not None and figure.is_wide
    if part.piece.heading:
        flow.add_heading(1, part.piece.heading, is_wide=is_wide)
    if part.piece.block:
        flow.add_heading(2, _title(part, report), is_wide=is_wide)
    flow.add(*_words(part, report.language), is_wide=is_wide)
    if figure is not None:
        flow.add(*figure_lines(flow, figure, is_short=is_short), is_wide=is_wide)
        flow.add(_source(flow, part, report), is_wide=is_wide)
    if part.has_table or (figure is not None and figure.is_absent):
        _add_table(flow, part, report)
    if part.is_missing:
        flow.add(_source(flow, part, report), is_wide=is_wide)


def _title(part: Part, report: Report) -> str:
    """What the block shows, told apart from others by its framework where they are called alike.

    Of a view that holds nothing, the name of its page.
    """
    title = part.block.words.title or phrase(f"page.{part.view.page}", report.language)
    alike = {one.view.framework for one in report.parts if one.block.words.title == title}
    if len(alike) < 2:
        return title
    return f"{title} ({phrase(f'filter.framework.{part.view.framework}', report.language)})"


def _words(part: Part, language: str) -> list[BaseOxmlElement]:
    lines = [said("Normal", sentence, keep=part.has_chart) for sentence in part.sentences]
    if part.is_missing:
        lines.append(said("Normal", phrase("report.nothing", language)))
    return lines + _comment(part, language)


def _comment(part: Part, language: str) -> list[BaseOxmlElement]:
    """The author's words, marked as theirs where they stand beside words of the data."""
    stated = [line.strip() for line in part.piece.comment.splitlines() if line.strip()]
    if not part.piece.block:
        return [said("Normal", line) for line in stated]
    label = run(f"{phrase('report.comment', language)}: ", bold=True)
    return [
        paragraph("Comment", *([label] if number == 0 else []), run(line), keep=part.has_chart)
        for number, line in enumerate(stated)
    ]


def _add_table(flow: Flow, part: Part, report: Report) -> None:
    block = part.block
    grid = grid_of(block.table, report.language)
    table = table_of(grid, title=block.words.title, description=block.words.subtitle)
    flow.add(flow.captions.next(TABLE, block.words.title), table, is_wide=grid.is_wide)
    left = len(block.table) - MOST_ROWS
    if left > 0:
        words = phrase("document.rows_left", report.language, count=left)
        flow.add(said("Normal", words), is_wide=grid.is_wide)
    flow.add(_source(flow, part, report), is_wide=grid.is_wide)


def _source(flow: Flow, part: Part, report: Report) -> BaseOxmlElement:
    """Where the numbers come from, and the same view in the dashboard."""
    address, words = report.address_of(part), [run(part.block.words.source)]
    if address:
        words += [run(" "), flow.link(phrase("report.live", report.language), address)]
    return paragraph("Source", *words)
