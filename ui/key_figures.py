"""Key figures in a row: a number, what it counts, and what that means."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import streamlit as st


class KeyFigure(NamedTuple):
    """One number of the row."""

    label: str
    value: str  # as it is printed
    explained: str = ""


def show_figures(figures: Sequence[KeyFigure]) -> None:
    """The row as one element; static/frame/page.css lays it out."""
    st.html(figures_html(figures))


def figures_html(figures: Sequence[KeyFigure]) -> str:
    """The row; everything in it is escaped.

    >>> figures_html([KeyFigure("Places", "9")])
    '<dl class="figures"><div><dt>Places</dt><dd>9</dd></div></dl>'
    """
    return f'<dl class="figures">{"".join(map(_figure, figures))}</dl>'


def _figure(one: KeyFigure) -> str:
    explained = f'<dd class="fine-print">{escape(one.explained)}</dd>' if one.explained else ""
    return f"<div><dt>{escape(one.label)}</dt><dd>{escape(one.value)}</dd>{explained}</div>"
