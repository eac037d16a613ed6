"""The pieces of the report in their order, each with what it says and what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from domain.report import (
    CHART,
    LONGEST_COMMENT,
    MOST_PIECES,
    ONE_SENTENCE,
    SENTENCES,
    TABLE,
    Piece,
)
from exports.report.report import Part, part_of
from ui.blocks import say
from ui.built import built
from ui.filters import selection
from ui.plain import plain
from ui.report_basket import (
    basket,
    bring_back,
    change,
    edit,
    edited,
    plan,
    take_out,
    with_parts,
)
from ui.report_fields import held, text_line
from ui.report_piece_html import name_of, piece_html

TICKED = {CHART: "block.chart", TABLE: "block.table"}


def show_pieces() -> None:
    """Every piece with its buttons, then the buttons for the whole."""
    now = plan()
    st.header(say("builder.pieces", count=len(now.pieces)))
    for position, piece in enumerate(now.pieces):
        part = part_of(piece, now.language, built, year=selection().year)
        _show_piece(position, part, len(now.pieces))


def show_whole() -> None:
    """Add a text of one's own, empty the report, bring back what was taken out."""
    with st.container(horizontal=True, gap="small"):
        if len(plan().pieces) < MOST_PIECES:
            _button("words", "builder.add_words", "add_notes", _add_words)
        if plan().pieces:
            _button("clear", "builder.clear", "delete", _clear)
        if basket().before is not None:
            _button("undo", "builder.undo", "undo", _bring_back)


def _show_piece(position: int, part: Part, count: int) -> None:
    is_open = edited() == position
    name = name_of(part)
    with st.container(border=True, key=f"report_piece_{position}", gap="small"):
        st.html(piece_html(part, position + 1))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _edit_button(position, name, is_open=is_open)
            _move("up", position, name, is_off=position == 0)
            _move("down", position, name, is_off=position == count - 1)
            _sign("remove", position, name, "close", _remove, position)
        if is_open:
            _show_fields(position, part)


def _edit_button(position: int, name: str, *, is_open: bool) -> None:
    _sign(
        "edit",
        position,
        name,
        "check" if is_open else "edit",
        edit,
        -1 if is_open else position,
        label=say("builder.done") if is_open else f"{say('builder.edit')} *{plain(name)}*",
    )


def _move(way: str, position: int, name: str, *, is_off: bool) -> None:
    by = -1 if way == "up" else 1
    _sign(way, position, name, f"arrow_{way}ward", _shift, position, by, is_off=is_off)


def _sign(
    action: str,
    position: int,
    name: str,
    icon: str,
    on_click: Callable[..., None],
    *arguments: int,
    label: str = "",
    is_off: bool = False,
) -> None:
    """A button that shows its icon only; its name is there for those who hear the page."""
    st.button(
        label or say(f"builder.{action}", name=plain(name)),
        key=f"report_{action}_{position}",
        icon=f":material/{icon}:",
        type="tertiary",
        on_click=on_click,
        args=arguments,
        disabled=is_off,
    )


def _show_fields(position: int, part: Part) -> None:
    words = (f"report_heading_{position}", f"report_comment_{position}")
    text_line(words[0], say("builder.heading"), part.piece.heading, _reword, position)
    held(words[1], part.piece.comment)
    st.text_area(
        say("builder.comment"),
        max_chars=LONGEST_COMMENT,
        key=words[1],
        on_change=_reword,
        args=(position,),
    )
    if part.block.sentences or part.block.figure:
        st.caption(say("builder.include"))
        _tick_parts(position, part)


def _tick_parts(position: int, part: Part) -> None:
    offered = {f"{ONE_SENTENCE}{at}": plain(said) for at, said in _numbered(part.block.sentences)}
    offered |= {one: say(key) for one, key in TICKED.items()}
    if part.block.is_empty:
        del offered[TABLE]
    for one, label in offered.items():
        key = f"report_part_{position}_{one}"
        is_all = SENTENCES in part.piece.parts and one.startswith(ONE_SENTENCE)
        held(key, one in part.piece.parts or is_all)
        st.checkbox(label, key=key, on_change=_choose_parts, args=(position, tuple(offered)))


def _numbered(sentences: Sequence[str]) -> list[tuple[int, str]]:
    return list(enumerate(sentences, start=1))


def _choose_parts(position: int, offered: tuple[str, ...]) -> None:
    chosen = [one for one in offered if st.session_state[f"report_part_{position}_{one}"]]
    sentences = [one for one in offered if one.startswith(ONE_SENTENCE)]
    if sentences and all(one in chosen for one in sentences):
        chosen = [SENTENCES, *(one for one in chosen if one not in sentences)]
    change(with_parts(plan(), position, tuple(chosen)))


def _reword(position: int) -> None:
    heading, comment = (
        str(st.session_state[f"report_{name}_{position}"]) for name in ("heading", "comment")
    )
    change(plan().with_words(position, heading=heading, comment=comment))


def _shift(position: int, by: int) -> None:
    change(plan().moved(position, by))
    swapped = {position: position + by, position + by: position}
    edit(swapped.get(edited(), edited()))


def _remove(position: int) -> None:
    take_out(plan().without(position))
    edit(-1)


def _clear() -> None:
    take_out(replace(plan(), pieces=()))
    edit(-1)


def _bring_back() -> None:
    bring_back()
    edit(-1)


def _add_words() -> None:
    now = plan()
    change(replace(now, pieces=(*now.pieces, Piece(parts=()))))
    edit(len(now.pieces))


def _button(name: str, text: str, icon: str, on_click: Callable[[], None]) -> None:
    st.button(
        say(text),
        key=f"report_{name}",
        type="tertiary",
        icon=f":material/{icon}:",
        on_click=on_click,
    )
