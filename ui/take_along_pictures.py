"""Buttons that save a chart as a picture: the browser draws it, the server is not asked.

static/frame/take_along.js listens for them.
"""

from html import escape

from exports.blocks.block import Block
from ui.blocks import say

FORMATS = ("svg", "png")


def picture_buttons_html(block: Block) -> str:
    """A row of buttons that save the chart of ``block``, which must be drawn on the same page."""
    label = say("take.picture")
    buttons = "".join(_button(block, one, label) for one in FORMATS)
    return f'<p class="pictures"><span>{escape(label)}</span> {buttons}</p>'


def _button(block: Block, picture: str, label: str) -> str:
    name = escape(f"{label} {picture.upper()} – {block.words.title}", quote=True)
    key = escape(block.key, quote=True)
    return (
        f'<button type="button" class="picture" data-picture="{picture}" '
        f'data-of="{key}" aria-label="{name}">{picture.upper()}</button>'
    )
