"""The parts of a report as sections of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from domain.phrases import phrase
from exports.pictures.drawable import cleaned
from exports.report.report import Part, Report
from exports.web.figures import chart_html
from exports.web.tables import table_html


@dataclass(frozen=True, slots=True)
class Section:
    """One part, ready to be printed."""

    identity: str
    chapter: str  # heading of the chapter that begins here; empty where one goes on
    title: str
    html: str


def sections(report: Report, name_of: "dict[int, str]") -> Iterator[Section]:
    """All parts in their order; ``name_of``: file names of pictures by the number of the part."""
    has_chapter = False
    for number, part in enumerate(report.parts, start=1):
        has_chapter = has_chapter or bool(part.piece.heading)
        identity = f"view-{number}"
        yield Section(
            identity,
            part.piece.heading,
            part.block.words.title,
            _section(report, part, identity, name_of[number], level=3 if has_chapter else 2),
        )


def words(text: str) -> str:
    """Plain text as HTML."""
    return escape(str(cleaned(text)))


def _section(report: Report, part: Part, identity: str, name: str, *, level: int) -> str:
    inner = "\n".join(one for one in _inner(report, part, identity, name, level) if one)
    chapter = f'<h2 id="{identity}-chapter">{words(part.piece.heading)}</h2>'
    return f'{chapter if part.piece.heading else ""}<section id="{identity}">{inner}</section>'


def _inner(report: Report, part: Part, identity: str, name: str, level: int) -> Iterator[str]:
    block, language = part.block, report.language
    if block.words.title:
        yield f'<h{level} class="view">{words(block.words.title)}</h{level}>'
        yield f'<p class="subtitle">{words(block.words.subtitle)}</p>'
    yield from (f'<p class="said">{words(said)}</p>' for said in part.sentences)
    if part.is_missing:
        yield f'<p class="said">{words(phrase("report.nothing", language))}</p>'
    if part.has_chart:
        yield _figure(part, identity, name, language)
    elif block.words.source:
        yield f'<p class="source">{words(block.words.source)}</p>'
    yield _comment(part, language)
    yield _link(report.address_of(part), language)
    if part.has_chart or part.has_table:
        yield table_html(
            block.table, title=block.words.title, language=language, asked=part.has_table
        )


def _figure(part: Part, identity: str, name: str, language: str) -> str:
    chart = chart_html(part.block, f"{identity}-chart", name, language)
    source = f'<figcaption class="source">{words(part.block.words.source)}</figcaption>'
    return f"<figure>{chart}{source}</figure>"


def _comment(part: Part, language: str) -> str:
    if not part.piece.comment:
        return ""
    said = f'<p class="pre">{words(part.piece.comment)}</p>'
    if not part.piece.block:
        return said
    label = words(phrase("report.comment", language))
    return f'<div class="comment" role="note"><b>{label}</b>{said}</div>'


def _link(address: str, language: str) -> str:
    if not address.startswith(("https://", "http://")):
        return ""
    label = words(phrase("report.live", language))
    return f'<p class="quiet live"><a href="{escape(address)}" rel="noopener">{label}</a></p>'
