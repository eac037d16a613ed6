"""A report as a presentation: native charts and tables, one message a slide, notes."""

from datetime import UTC, datetime
from io import BytesIO

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck

from domain.locales import language_tag
from exports.blocks.block import Snapshot
from exports.deck.drawings import drawn
from exports.deck.master import empty_deck
from exports.deck.opening import add_closing, add_contents, add_cover
from exports.deck.pages import Place, add_part
from exports.letters import xml_text
from exports.report.report import Progress, Report

PROJECT = "Smart V4 Strategies"
DRAWN, WRITTEN = 0.4, 0.95  # of the work


def write(report: Report, snapshot: Snapshot, progress: Progress) -> bytes:
    """The report as a PPTX file; ``snapshot`` is not asked, all is in the report."""
    deck = empty_deck()
    _introduce(deck, report)
    pictures = drawn(report.parts)
    progress(DRAWN)
    chapters = [part.piece.heading for part in report.parts if part.piece.heading]
    add_cover(deck, report)
    add_contents(deck, report, chapters)
    chapter = ""
    for number, part in enumerate(report.parts):
        chapter = part.piece.heading or chapter
        add_part(Place(deck, report, part, chapter), pictures.get(number, b""))
        progress(DRAWN + (WRITTEN - DRAWN) * (number + 1) / len(report.parts))
    add_closing(deck, report)
    file = BytesIO()
    deck.save(file)
    progress(1.0)
    return file.getvalue()


def _introduce(deck: Deck, report: Report) -> None:
    """What file managers and libraries read."""
    _drop_preview(deck)
    known, now = deck.core_properties, datetime.now(UTC).replace(tzinfo=None)
    known.title, known.subject = xml_text(report.title), xml_text(report.subtitle)
    known.author = known.last_modified_by = PROJECT
    known.language = language_tag(report.language)
    known.comments = xml_text(report.imprint.short)
    known.keywords, known.category = "", ""
    known.created = known.modified = now
    known.revision = 1


def _drop_preview(deck: Deck) -> None:
    """The picture of an empty slide that file managers would show for ours."""
    links = deck.part.package._rels
    for key, link in list(links.items()):
        if link.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            links.pop(key)
