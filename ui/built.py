"""Blocks built once for all visitors who look at the same view of the same version."""

import streamlit as st

from domain.view import View
from exports.blocks.block import Block, Builder
from ui.views import current_snapshot


def built(builder: Builder, view: View) -> Block:
    """The block of ``view``; shared, never to be changed."""
    return _built(current_snapshot().version, builder.__name__, view, builder)


@st.cache_resource(max_entries=600, show_spinner=False)
def _built(version: str, name: str, view: View, _builder: Builder) -> Block:
    return _builder(current_snapshot(), view)
