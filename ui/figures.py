"""A block on screen: its words, chart, table and how to read it, with source and downloads."""

from html import escape
from typing import Any

import streamlit as st

from charts.finished import Finished
from charts.frame import PICTURE_WIDTH, SIGN_NAMES, Figure
from charts.screen import on_screen
from domain.view import View
from exports.blocks.block import Block
from exports.blocks.source import short_version
from exports.table import csv_bytes
from ui.blocks import say, static_address
from ui.downloads import download
from ui.narrow import Twin, show_on_narrow
from ui.session import version
from ui.take_along import notes_of, offer
from ui.take_along_pictures import picture_buttons_html

TABS = ("chart", "table", "reading", "take")


def show(
    block: Block,
    view: View,
    *,
    select: bool = False,
    narrow: Twin | None = None,
    hint: str = "",
) -> list[dict[str, Any]]:
    """Show the block of ``view``; return the points a visitor has clicked.

    A closed tab costs nothing.

    ``hint``: what a click does, where the chart alone does not tell.
    ``narrow``: what stands in for the chart on a narrow screen.
    """
    st.html(_head(block, hint))
    labels = [say(f"block.{name}") for name in TABS]
    tabs = st.tabs(labels, key=f"{block.key}_tabs", on_change="rerun")
    chart, table, reading, take = tabs
    points: list[dict[str, Any]] = []
    if chart.open:
        with chart:
            points = _show_figure(block, select=select)
            if narrow:
                show_on_narrow(narrow, instead_of=block.key)
    if table.open:
        with table:
            _show_table(block)
    if reading.open:
        reading.markdown(say(f"reading.{block.key}"))
    if take.open:
        with take:
            offer(block, view)
    pictures = picture_buttons_html(block) if chart.open else ""
    st.html(f'<p class="fine-print">{escape(block.words.source)}</p>{pictures}')
    return points


def _head(block: Block, hint: str) -> str:
    """The title is a heading below the page's own, set like a caption."""
    lines = (
        f'<p class="fine-print">{escape(line)}</p>' for line in (block.words.subtitle, hint) if line
    )
    return f'<div class="block-head"><h2>{escape(block.words.title)}</h2>{"".join(lines)}</div>'


def _show_figure(block: Block, *, select: bool) -> list[dict[str, Any]]:
    _legend(block)
    state: Any = st.plotly_chart(
        Finished(placed(on_screen(block.figure, select=select))),
        theme=None,
        key=block.key,
        alt=f"{block.words.title} {block.words.subtitle} {say('block.alt')}",
        config=_config(block.key),
        on_select="rerun" if select else "ignore",
        selection_mode="points",
    )
    return list(state["selection"]["points"]) if select else []


def _show_table(block: Block) -> None:
    st.dataframe(block.table, hide_index=True, alt=block.words.title)
    download(lambda: csv_bytes(block.table, notes_of(block)), name=block.key)


def _legend(block: Block) -> None:
    """Print the legend, and let what follows move up over the caption that nobody sees."""
    meta = block.figure["layout"]["meta"]
    parts = [
        f'<span class="entry {SIGN_NAMES[entry["sign"]]}" style="--fill:{entry["colour"]}">'
        f"{escape(entry['label'])}</span>"
        for entry in meta["legend"]
    ]
    up = f".st-key-{block.key} {{ margin-bottom: -{meta['caption']}px; }}"
    st.html(f'<div class="legend">{"".join(parts)}</div><style>{up}</style>')


def placed(figure: Figure) -> Figure:
    """The figure with its boundaries named by an address of this server, where the browser asks."""
    traces = [
        {**trace, "geojson": f"{static_address()}/{trace['geojson']}"}
        if isinstance(trace.get("geojson"), str)
        else trace
        for trace in figure["data"]
    ]
    return {**figure, "data": traces}


def _config(name: str) -> dict[str, Any]:
    """Modebar with a vector download only; maps find their empty base map on this server."""
    return {
        "displaylogo": False,
        "scrollZoom": False,  # who scrolls the page would lose the map
        "modeBarButtonsToRemove": [
            *("zoom2d", "pan2d", "select2d", "lasso2d", "zoomIn2d", "zoomOut2d"),
            *("autoScale2d", "resetScale2d", "zoomInGeo", "zoomOutGeo", "resetGeo"),
        ],
        "topojsonURL": f"{static_address()}/un/",
        "toImageButtonOptions": {
            "format": "svg",
            "filename": f"smart-v4-{name.replace('_', '-')}-{short_version(version())}",
            "width": PICTURE_WIDTH,
            "scale": 2,
        },
    }
