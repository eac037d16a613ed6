"""One piece of the report as it reads: heading, title, sentences, comment, and what it holds."""

from collections.abc import Iterator
from html import escape

from domain.phrases import has_phrase, listed, phrase
from exports.report.imprint import filter_words
from exports.report.report import Part
from ui.blocks import say
from ui.language import current_language

LONGEST_NAME = 80  # characters of a piece's name on a button


def name_of(part: Part) -> str:
    """What a piece is called: its title, else its heading."""
    name = part.block.words.title or _missing_name(part) or part.piece.heading
    name = name or say("builder.words_only")
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME].rstrip()} …"


def piece_html(part: Part, number: int) -> str:
    """The piece, in the report's language where the report will say it; all of it escaped."""
    said = "".join(_lines(part, number))
    holds = escape(say("builder.holds", parts=_holds(part)))
    shown = f'<div lang="{part.view.language}">{said}</div><p>{holds}</p>'
    return f'<div class="report-piece">{shown}</div>'


def _lines(part: Part, number: int) -> Iterator[str]:
    piece = part.piece
    if piece.heading and piece.block:
        yield f'<p class="chapter">{escape(piece.heading)}</p>'
    yield f"<h3><span>{number}</span> {escape(name_of(part))}</h3>"
    if piece.block:
        yield f"<p><small>{escape(filter_words(part.view, part.view.language))}</small></p>"
    if part.sentences:
        yield f"<p>{escape(' '.join(part.sentences))}</p>"
    if part.is_missing:
        yield f"<p>{escape(phrase('report.nothing', part.view.language))}</p>"
    if piece.comment:
        yield f"<blockquote>{escape(piece.comment)}</blockquote>"


def _missing_name(part: Part) -> str:
    """The page of a block that shows nothing."""
    key = f"page.{part.view.page}"
    return phrase(key, part.view.language) if part.is_missing and has_phrase(key) else ""


def _holds(part: Part) -> str:
    parts = []
    if part.sentences:
        parts.append(say("builder.holds.sentences", count=len(part.sentences)))
    if part.has_chart:
        parts.append(say("builder.holds.chart"))
    if part.has_table:
        parts.append(say("builder.holds.table"))
    return listed(parts, current_language()) if parts else say("builder.holds.nothing")
