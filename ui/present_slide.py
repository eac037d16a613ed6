"""One slide: a statement, its chart, its source, and the buttons that turn to the next.

It is laid out on 1920 × 1080 units, which static/present.js fits to the screen. Streamlit's own
frame is hidden by static/present.css, which comes and goes with the slide.
"""

import logging
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import streamlit as st

from charts.finished import Finished
from charts.projected import projected
from charts.screen import on_screen
from exports.blocks.block import Block
from exports.blocks.registry import MAIN_BLOCKS
from ui.blocks import say, static_address
from ui.built import built
from ui.figures import placed
from ui.present_sequence import Slide, go_to, leave
from ui.present_words import WIDTH, chart_height, foot_html, head_html, notice_html
from ui.view_links import address_of, other_language

log = logging.getLogger("smart_v4")

STATIC = Path(__file__).resolve().parent.parent / "static"


def show_slide(slides: Sequence[Slide], number: int) -> None:
    """Show slide ``number`` (from 1), then get its neighbours ready for the next key."""
    slide = slides[number - 1]
    frame = f"<style>{_text('present.css')}</style><script>{_text('present.js')}</script>"
    st.html(frame, unsafe_allow_javascript=True)
    with st.container(key="slide", gap=None):
        _show_content(slide)
        _show_buttons(slide, number, len(slides))
    for neighbour in (*slides[number : number + 1], *slides[max(number - 2, 0) : number - 1]):
        block_of(neighbour)


def block_of(slide: Slide) -> Block | None:
    """What the slide shows; None where its page or its parameters allow no block."""
    view = slide.view()
    builder = MAIN_BLOCKS.get(view.page)
    if builder is None:
        return None
    try:
        return built(builder, view)
    except (LookupError, ValueError):  # a parameter that no page offers, kept in a link
        log.warning("No slide of %s", slide.link, exc_info=True)
        return None


def _show_content(slide: Slide) -> None:
    block = None if slide.is_withdrawn else block_of(slide)
    if block is None or block.is_empty:
        st.html(notice_html(slide, _reason(slide, block)))
        return
    height = chart_height(block)
    st.html(head_html(slide, block))
    st.html(f"<style>.st-key-slide {{ --tall: {height}; }}</style>")
    with st.container(key="slide_chart"):
        st.plotly_chart(
            Finished(projected(placed(on_screen(block.figure)), WIDTH, height)),
            theme=None,
            width="content",
            key=f"slide_{block.key}",
            alt=f"{block.words.title} {block.words.subtitle}",
            config={
                "displayModeBar": False,
                "scrollZoom": False,
                "topojsonURL": f"{static_address()}/un/",
            },
        )
    st.html(foot_html(block, height))


def _reason(slide: Slide, block: Block | None) -> str:
    if slide.is_withdrawn:
        return say("present.withdrawn")
    return say("present.cannot") if block is None else say("present.empty")


def _show_buttons(slide: Slide, number: int, total: int) -> None:
    """Found by keyboard and pointer; static/present.js presses them for keys, edges and swipes."""
    with st.container(key="slide_buttons", horizontal=True, vertical_alignment="center"):
        _turn("first", 1, is_off=number == 1)
        _turn("previous", number - 1, is_off=number == 1)
        _turn("next", number + 1, is_off=number == total)
        _turn("last", total, is_off=number == total)
        st.html(f'<button type="button" data-slide="fill">{say("present.fill")}</button>')
        address = address_of(slide.link, other_language())
        st.html(f'<a class="open" href="{address}">{say("present.open")}</a>')
        st.button(say("present.leave"), key="slide_leave", on_click=leave)
    position = say("present.position", number=number, total=total)
    st.html(
        f'<p class="position" aria-label="{position}" aria-live="polite">{number} / {total}</p>'
        '<i class="edge previous" data-slide="previous"></i>'
        '<i class="edge next" data-slide="next"></i>'
    )


def _turn(name: str, number: int, *, is_off: bool) -> None:
    st.button(
        say(f"present.{name}"),
        key=f"slide_{name}",
        disabled=is_off,
        on_click=go_to,
        args=(number,),
    )


@cache
def _text(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")
