"""The first slide, the contents, and the last one with imprint and how to cite."""

from collections.abc import Sequence

from pptx.presentation import Presentation as Deck

from domain.phrases import phrase
from exports.deck.elements import Box, Run, Text, add_text, quiet, write
from exports.deck.fitting import fitted
from exports.deck.master import COVER_TITLE, OPENING, layout_of
from exports.deck.slides import add_foot, add_lines, add_notes, add_slide
from exports.report.report import Report

FEW_CHAPTERS = 3  # up to here nobody needs contents
TITLE_SIZES = (36.0, 32.0, 28.0, 24.0, 20.0)
FACTS = Box(COVER_TITLE.left, 380, COVER_TITLE.width, 120)


def add_cover(deck: Deck, report: Report) -> None:
    """Title, subtitle, date, project with partners, the excerpt badge."""
    slide = deck.slides.add_slide(layout_of(deck, OPENING))
    room = COVER_TITLE
    size = fitted(report.title, room.width, room.height, TITLE_SIZES, bold=True)
    write(slide.shapes.title, Text([[Run(report.title, bold=True)]], size, report.language))
    subtitle = slide.placeholders[1]
    write(subtitle, Text([[Run(report.subtitle, quiet())]], 20, report.language))
    stated = dict(report.imprint.lines)
    names = [phrase(f"imprint.{name}", report.language) for name in ("date", "project", "reading")]
    facts = [[Run(f"{name}: ", bold=True), Run(stated[name])] for name in names]
    add_text(slide, FACTS, Text(facts, 12, report.language, after=5), "Facts")
    add_foot(slide, report)
    add_notes(slide, report.imprint.cite, report)


def add_contents(deck: Deck, report: Report, chapters: Sequence[str]) -> None:
    """The chapters in their order, where there are more than a few."""
    if len(chapters) <= FEW_CHAPTERS:
        return
    slide, box = add_slide(deck, report, phrase("report.contents", report.language))
    size = 20.0 if len(chapters) <= 12 else 14.0
    text = Text([[Run(one)] for one in chapters], size, report.language, after=7)
    add_lines(slide, box.below(14), text, "Contents")
    add_notes(slide, report.imprint.cite, report)


def add_closing(deck: Deck, report: Report) -> None:
    """All lines of the imprint, as large as they fit."""
    slide, box = add_slide(deck, report, phrase("imprint.heading", report.language))
    lines = [f"{name}: {text}" for name, text in report.imprint.lines]
    room = box.below(8)
    tall = room.height - 6 * len(lines)
    size = fitted("\n".join(lines), room.width, tall, (14.0, 13.0, 12.0, 11.0, 10.0, 9.0))
    runs = [[Run(f"{name}: ", bold=True), Run(text)] for name, text in report.imprint.lines]
    add_lines(slide, room, Text(runs, size, report.language, after=5), "Imprint")
    add_notes(slide, report.imprint.cite, report)
