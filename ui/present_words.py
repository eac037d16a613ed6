"""The words of a slide as HTML, and the room they leave for the chart."""

import re
from html import escape
from math import ceil

from charts.frame import SIGN_NAMES
from charts.projected import rows_shown
from exports.blocks.block import Block
from ui.blocks import say
from ui.present_sequence import Slide

WIDTH, HEIGHT = 1760, 1080  # pixels: the chart, the slide
AROUND = 96  # above the words, below them and between them and the chart
HEADING, TITLE, SUBTITLE = 44, 34, 30  # pixels of a line
MESSAGE, LETTERS = 58, 70  # pixels of a line, letters that surely fit on it
SMALL, SMALL_LETTERS = 28, 150  # the same for the lines at the foot
LEGEND = 33  # a line of the legend
ENTRY = 6  # letters that a sign and the air around an entry of the legend take
MOST_LINES = 4  # of the subtitle
SHARE = re.compile(r"\d+(?:[.,]\d+)?[\s\u00a0\u202f]?%")


def message(block: Block) -> str:
    """The first thing it says, after how much is in view where it says more than that."""
    return (*block.sentences[1:2], *block.sentences[:1], block.words.title)[0]


def title(block: Block) -> str:
    """What the chart shows, where that is not already the message."""
    return "" if block.words.title == message(block) else block.words.title


def scope(block: Block) -> str:
    """How much is in view, where that is not already the message."""
    return block.sentences[0] if len(block.sentences) > 1 else ""


def chart_height(block: Block) -> int:
    """Pixels that the words leave."""
    tall = HEIGHT - AROUND - _head_height(block) - LEGEND * _legend_lines(block)
    room = tall - SMALL * (1 + _lines(block.words.source, SMALL_LETTERS))
    return tall - SMALL * sum(_lines(one, SMALL_LETTERS) for one in _small_print(block, room))


def head_html(slide: Slide, block: Block) -> str:
    """Heading, message with its shares marked, title and subtitle of the chart."""
    said = SHARE.sub(lambda found: f"<b>{found[0]}</b>", escape(message(block)))
    words = block.words
    return (
        f'<div class="slide-head"><p class="heading">{escape(slide.heading)}</p><h1>{said}</h1>'
        f'<p class="title">{escape(title(block))}</p>'
        f'<p class="subtitle">{escape(words.subtitle)}</p></div>'
    )


def foot_html(block: Block, height: int) -> str:
    """Legend, n, what a chart of ``height`` pixels leaves out, scope and source."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in _small_print(block, height))
    return f'<div class="slide-foot">{_legend(block)}{lines}</div>'


def notice_html(slide: Slide, reason: str) -> str:
    """A slide that has nothing to show, and says why."""
    return (
        f'<div class="slide-head"><p class="heading">{escape(slide.heading)}</p>'
        f"<h1>{escape(reason)}</h1></div>"
    )


def _head_height(block: Block) -> int:
    subtitle = min(_lines(block.words.subtitle, SMALL_LETTERS), MOST_LINES)
    return HEADING + MESSAGE * _lines(message(block), LETTERS) + TITLE + SUBTITLE * subtitle


def _small_print(block: Block, height: int) -> tuple[str, str]:
    shown, total = rows_shown(block.figure, height)
    cut = say("present.rows", shown=shown, total=total) if shown < total else ""
    parts = (say("present.count", count=block.count), cut, scope(block))
    return " · ".join(part for part in parts if part), block.words.source


def _entries(block: Block) -> list[dict[str, str]]:
    return list(block.figure["layout"].get("meta", {}).get("legend", ()))


def _legend(block: Block) -> str:
    parts = [
        f'<span class="entry {SIGN_NAMES[entry["sign"]]}" style="--fill:{escape(entry["colour"])}">'
        f"{escape(entry['label'])}</span>"
        for entry in _entries(block)
    ]
    return f'<div class="legend">{"".join(parts)}</div>' if parts else ""


def _legend_lines(block: Block) -> int:
    """A heading stands on a line of its own; the entries of each flow."""
    lines, letters = 0, 0
    for entry in _entries(block):
        is_heading = not entry["sign"]
        letters = 0 if is_heading else letters + len(entry["label"]) + ENTRY
        lines += is_heading or letters == len(entry["label"]) + ENTRY
        if letters > SMALL_LETTERS:
            lines, letters = lines + 1, len(entry["label"]) + ENTRY
    return lines


def _lines(text: str, letters: int) -> int:
    return ceil(len(text) / letters)
