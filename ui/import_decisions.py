"""Two workbooks that describe what looks like one strategy: side by side, and three choices."""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from typing import NamedTuple

import streamlit as st

from ui.blocks import say
from ui.import_history import partner_name
from ui.plain import plain

BOTH = "both"  # they are two documents


class Document(NamedTuple):
    """What helps to tell two strategies apart."""

    code: str
    title: str
    place: str
    period: str
    partner: str  # code
    workbook: str


def show_pair(first: Document, second: Document, decide: Callable[[str], None]) -> None:
    """Two strategies beside each other; ``decide`` receives the code that counts, or both."""
    with st.container(border=True):
        left, right = st.columns(2)
        left.html(_document_html(1, first))
        right.html(_document_html(2, second))
        _choices((first.code, second.code), decide)


def show_decided(decided: Mapping[tuple[str, str], str], decide: Callable[..., None]) -> None:
    """The decisions taken, each to be taken anew.

    ``decided``: two codes -> the one that counts, or both; ``decide`` receives the two codes
    and what counts from now on.
    """
    if decided:
        with st.expander(say("imports.decided", count=len(decided))):
            for codes, keep in decided.items():
                st.markdown(_decision(codes, keep))
                _choices(codes, partial(decide, *codes))


def _decision(codes: tuple[str, str], keep: str) -> str:
    first, second = map(plain, codes)
    if keep == BOTH:
        return say("imports.decided.both", first=first, second=second)
    return say("imports.decided.one", first=first, second=second, keep=plain(keep))


def _choices(codes: tuple[str, str], decide: Callable[[str], None]) -> None:
    keys = ("imports.keep_first", "imports.keep_second", "imports.keep_both")
    with st.container(horizontal=True, gap="small"):
        for key, keep in zip(keys, (*codes, BOTH), strict=True):
            name = f"import_keep_{'_'.join(codes)}_{key.rpartition('_')[2]}"
            st.button(say(key), key=name, on_click=decide, args=(keep,))


def _document_html(number: int, document: Document) -> str:
    facts = {
        "code": document.code,
        "place": document.place,
        "period": document.period or "–",
        "partner": partner_name(document.partner),
        "workbook": document.workbook,
    }
    items = "".join(
        f"<div><dt>{escape(say(f'imports.column.{name}'))}</dt><dd>{escape(text)}</dd></div>"
        for name, text in facts.items()
    )
    return f'<p><b>{number}. {escape(document.title)}</b></p><dl class="facts">{items}</dl>'
