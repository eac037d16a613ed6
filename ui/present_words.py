"""The words of a slide as HTML, and the room they leave for the chart."""

import re
from html import escape
from math import ceil

from exports.blocks.block import Block
from ui.blocks import say
from ui.figures import SIGNS
from ui.present_sequence import Slide

WIDTH, HEIGHT = 1760, 1080  # pixels: the chart, the slide
AROUND = 96  # above the words, below them and between them and the chart
HEADING, TITLE, SUBTITLE = 44, 34, 30  # pixels of a line
MESSAGE, LETTERS = 58, 70  # pixels of a line, letters that surely fit on it
SMALL, SMALL_LETTERS = 28, 150  # the same for the lines at the foot
MOST_LINES = 2  # of the subtitle
SHARE = re.compile(r"\d+(?:[.,]\d+)?[\s\u00a0\u202f]?%")


def message(block: Block) -> str:
    """The first thing it says, after how much is in view where it says more than that."""
    return (*block.sentences[1:2], *block.sentences[:1], block.words.title)[0]


def scope(block: Block) -> str:
    """How much is in view, where that is not already the message."""
    return block.sentences[0] if len(block.sentences) > 1 else ""


def chart_height(block: Block) -> int:
    """Pixels that the words leave."""
    head = HEADING + MESSAGE * _lines(message(block), LETTERS) + TITLE
    head += SUBTITLE * min(_lines(block.words.subtitle, SMALL_LETTERS), MOST_LINES)
    foot = SMALL * sum(_lines(one, SMALL_LETTERS) for one in _small_print(block) if one)
    legend = SMALL + 8 if _legend(block) else 0
    return HEIGHT - AROUND - head - foot - legend


def head_html(slide: Slide, block: Block) -> str:
    """Heading, message with its shares marked, title and subtitle of the chart."""
    said = SHARE.sub(lambda found: f"<b>{found[0]}</b>", escape(message(block)))
    words = block.words
    return (
        f'<div class="slide-head"><p class="heading">{escape(slide.heading)}</p><h1>{said}</h1>'
        f'<p class="title">{escape(words.title)}</p>'
        f'<p class="subtitle">{escape(words.subtitle)}</p></div>'
    )


def foot_html(block: Block, rows: tuple[int, int]) -> str:
    """Legend, n, scope and source; how many ``rows`` are shown of how many, where some are not."""
    shown, total = rows
    cut = say("present.rows", shown=shown, total=total) if shown < total else ""
    count, within, source = _small_print(block)
    first = " · ".join(part for part in (count, cut, within) if part)
    lines = "".join(f"<p>{escape(line)}</p>" for line in (first, source))
    return f'<div class="slide-foot">{_legend(block)}{lines}</div>'


def notice_html(slide: Slide, reason: str) -> str:
    """A slide that has nothing to show, and says why."""
    return (
        f'<div class="slide-head"><p class="heading">{escape(slide.heading)}</p>'
        f"<h1>{escape(reason)}</h1></div>"
    )


def _small_print(block: Block) -> tuple[str, str, str]:
    return say("present.count", count=block.count), scope(block), block.words.source


def _legend(block: Block) -> str:
    entries = block.figure["layout"].get("meta", {}).get("legend", ())
    parts = [
        f'<span class="entry {SIGNS[entry["sign"]]}" style="--fill:{escape(entry["colour"])}">'
        f"{escape(entry['label'])}</span>"
        for entry in entries
    ]
    return f'<div class="legend">{"".join(parts)}</div>' if parts else ""


def _lines(text: str, letters: int) -> int:
    return ceil(len(text) / letters)
