"""What a slide says of a part: one message, and everything else in its notes."""

from domain.phrases import phrase
from domain.report import SENTENCES
from exports.report.imprint import filter_words
from exports.report.report import Part, Report


def message(part: Part) -> str:
    """The sentence that is the title: what is found, not how much is in view."""
    block = part.block
    if part.is_missing:
        return part.piece.heading or block.words.title
    if SENTENCES in part.piece.parts:
        return (*block.sentences[1:2], *block.sentences[:1], block.words.title)[0]
    return (*part.sentences, block.words.title, part.piece.heading)[0]


def chart_title(part: Part) -> str:
    """What the chart shows, where that is not already the message."""
    title = part.block.words.title
    return "" if title == message(part) else title


def small_print(part: Part, language: str) -> str:
    """How much is in view, where that is not already the message."""
    sentences = part.sentences
    scope = sentences[0] if len(sentences) > 1 else ""
    count = phrase("present.count", language, count=part.block.count)
    return " · ".join(one for one in (count, scope) if one)


def spoken(part: Part, report: Report) -> str:
    """The notes: all sentences, the filters in words, the source, where the view is."""
    language, block = report.language, part.block
    lines = list(block.sentences)
    if part.piece.comment:
        lines.append(f"{phrase('report.comment', language)}: {part.piece.comment}")
    if part.piece.block:
        filters = filter_words(part.view, language)
        lines.append(phrase("deck.notes.filters", language, filters=filters))
    if block.words.source:
        lines.append(phrase("deck.notes.source", language, source=block.words.source))
    address = report.address_of(part)
    if address:
        lines.append(phrase("deck.notes.live", language, address=address))
    return "\n".join([*lines, report.imprint.short])


def described(part: Part) -> str:
    """What a screen reader says of the chart or table."""
    words = part.block.words
    return " ".join(one for one in (words.title, words.subtitle, *part.sentences) if one)
