"""Something wrong? A note to the partner who handed the row in, made on this machine."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from domain.links import link_of
from domain.view import View
from exports.blocks.source import short_version
from store.strategies import strategy as strategy_of_code
from ui.blocks import say
from ui.correction_note import correctable, correction_note, partner_of
from ui.facts import field_label
from ui.language import current_language
from ui.plain import plain
from ui.session import answer, version


def show_correction(strategy: Mapping[Hashable, Any], view: View, *, doubt: str = "") -> None:
    """Offer a note on one cell of the strategy's row, to copy or to take away as a file.

    ``strategy``: the row of the question strategy; ``view``: where the visitor is; ``doubt``: the
    criterion, words and rule in question, where it stands beside evidence. Nothing is sent.
    """
    code = str(strategy["strategy_code"])
    opened = st.expander(
        say("correction.offer"),
        icon=":material/edit_note:",
        key=f"correction_{code}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            _show_note(strategy, view, doubt)


def show_place_correction(strategies: pd.DataFrame, view: View) -> None:
    """Offer the note on the page of a place, for one of its strategies.

    ``strategies``: rows of the question strategies_of_place.
    """
    titles = dict(zip(strategies["strategy_code"], strategies["title"], strict=True))
    opened = st.expander(
        say("correction.offer"),
        icon=":material/edit_note:",
        key="correction_place",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            code = st.selectbox(
                say("correction.of"),
                list(titles),
                format_func=titles.__getitem__,
                key="correction_strategy",
            )
            [row] = answer(strategy_of_code, code).to_dict("records")
            _show_note(row, view, "")


def _show_note(strategy: Mapping[Hashable, Any], view: View, doubt: str) -> None:
    code = str(strategy["strategy_code"])
    language, partner = current_language(), partner_of(strategy)
    st.caption(say("correction.how", partner=plain(partner["name"])))
    field = st.selectbox(
        say("correction.which"),
        correctable(strategy),
        format_func=lambda one: field_label("strategies", one, language),
        key=f"correction_field_{code}",
    )
    note = correction_note(
        strategy,
        field,
        link=link_of(view, with_language=True),
        version=short_version(version()),
        languages=(language, partner["language"]),
        doubt=doubt,
    )
    st.code(note, language=None, wrap_lines=True)
    st.download_button(
        say("correction.download"),
        note.encode("utf-8-sig"),
        file_name=f"smart-v4-correction-{short_version(version())}.txt",
        mime="text/plain",
        key=f"correction_file_{code}",
        on_click="ignore",
        icon=":material/download:",
    )
