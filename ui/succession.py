"""Before and after on the page of a place that replaced a strategy."""

import streamlit as st

from domain.view import View
from exports.blocks.succession import succession
from ui.blocks import say
from ui.built import built
from ui.figures import show
from ui.said import show_sentences


def show_succession(view: View) -> None:
    """What changed from the earlier to the later strategy; nothing where no text replaced another.

    ``view``: of the page city, with the choice ``place``.
    """
    block = built(succession, view)
    if block.is_empty:
        return
    st.header(say("succession.heading"))
    show_sentences(block.sentences, block.words.source)
    show(block, view)
