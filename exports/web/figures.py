"""Figures as data in a page, which no script of the page can mistake for code."""

import json
from html import escape
from math import ceil
from typing import Any

from charts.frame import SIGN_NAMES, Figure
from domain.phrases import phrase
from exports.blocks.block import Block
from exports.pictures.caption import captioned
from exports.pictures.drawable import FONTS, boundaries, cleaned

ESCAPED = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
PAPER_WIDTH = 900  # pixels of a chart as print.css draws it
SHEET_WIDTH, SHEET_HEIGHT = 703, 1001  # pixels of a printed sheet
AROUND = 160  # pixels for headings, legend and margins around a chart on paper
LINE, LETTERS, LEAST = 20, 105, 400  # pixels of a line, letters in it, pixels of any chart


def chart_html(block: Block, identity: str, name: str, language: str) -> str:
    """Legend, place of the chart and a button that saves it; page.js fills and shows them."""
    layout = block.figure["layout"]
    height = layout["height"] - layout["meta"]["caption"]
    zoom = min(SHEET_WIDTH / PAPER_WIDTH, _room(block) / height)
    alt = phrase("web.chart", language, title=block.words.title)
    return (
        f"{_legend(layout['meta']['legend'])}"
        f'<div class="wide" tabindex="0" role="group" aria-label="{escape(block.words.title)}">'
        f'<div class="chart" role="img" aria-label="{escape(alt)}" data-chart="{identity}" '
        f'style="--height: {height}px; --print-zoom: {zoom:.3f}"></div></div>'
        f"<noscript><p>{escape(phrase('web.no_script', language))}</p></noscript>"
        f'<button type="button" hidden data-save="{identity}" data-name="{escape(name)}">'
        f"{escape(phrase('web.save', language))}</button>"
    )


def data_html(figures: dict[str, Figure]) -> str:
    """All figures by the identity of their place, and each file of boundaries they name once."""
    named = {trace["geojson"] for figure in figures.values() for trace in _mapped(figure)}
    blocks = {name: boundaries(name) for name in sorted(named)}
    blocks |= {identity: _for_page(figure) for identity, figure in figures.items()}
    return "\n".join(
        f'<script type="application/json" id="{identity}">{as_json(block)}</script>'
        for identity, block in blocks.items()
    )


def as_json(value: Any) -> str:
    r"""JSON that can stand inside HTML.

    >>> as_json({"place": "</script>Łódź"})
    '{"place":"\\u003c/script\\u003eŁódź"}'
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return written.translate(ESCAPED)


def _room(block: Block) -> int:
    """Pixels that a chart may have on paper, so that its words stand on the same sheet."""
    words = (*block.sentences, block.words.subtitle, block.words.source)
    lines = sum(ceil(len(said) / LETTERS) for said in words)
    return max(LEAST, SHEET_HEIGHT - AROUND - LINE * lines)


def _for_page(figure: Figure) -> Figure:
    layout = captioned(cleaned(figure["layout"]))
    font = {**layout.get("font", {}), "family": FONTS}
    return {"data": cleaned(figure["data"]), "layout": {**layout, "font": font}}


def _mapped(figure: Figure) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if isinstance(trace.get("geojson"), str)]


def _legend(entries: list[dict[str, str]]) -> str:
    items = "".join(
        f'<li class="{SIGN_NAMES[entry["sign"]]}" style="--fill:{escape(entry["colour"])}">'
        f"{escape(entry['label'])}</li>"
        for entry in entries
    )
    return f'<ul class="legend">{items}</ul>' if items else ""
