"""The view a visitor has chosen, and the snapshot it is a view of."""

from functools import lru_cache, partial

import streamlit as st

from domain.view import View
from exports.blocks.block import Snapshot
from ui.filters import framework, selection
from ui.language import current_language
from ui.session import answer_about, version


def current_view(page: str, *choices: str) -> View:
    """Filters, language and the named choices of the page, after their boxes are drawn."""
    stated = {name: str(st.session_state.get(name) or "") for name in choices}
    view = View(page, current_language(), framework(), selection())
    return view.with_choices(**stated)


def current_snapshot() -> Snapshot:
    """The published version, asked through the answers visitors share."""
    return snapshot_of(version())


@lru_cache(maxsize=2)
def snapshot_of(version: str) -> Snapshot:
    """A published version, asked through the answers visitors share."""
    return Snapshot(version, partial(answer_about, version))
