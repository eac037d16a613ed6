"""The list of strategies: words to search for, a table to choose from, the one that is open."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from domain.folding import fold
from exports.blocks.paging import page_count
from exports.blocks.source import source_line
from exports.blocks.strategies import in_order, list_table
from exports.table import csv_bytes
from ui.address import adopt_one, publish
from ui.blocks import say
from ui.downloads import download
from ui.language import current_language
from ui.paging import PER_PAGE, choose_rows, page_shown
from ui.session import version
from ui.views import current_view

PARAMETER = "strategy"
GOALS, AREAS = 17, 10
TABLE = "strategies_table"
PICKER = "strategies_picker"
HEIGHT, PLACE_WIDTH = 620, 130  # pixels of the table and its first column


def search_words() -> tuple[str, ...]:
    """Show the search box; its words, folded, without those that say nothing."""
    stated = (st.query_params.get("q", ""), st.session_state.get("q") or "")
    adopt_one("q", stated, "")
    st.text_input(
        say("strategies.search"),
        key="q",
        placeholder=say("strategies.search.placeholder"),
        help=say("strategies.search.help"),
        icon=":material/search:",
    )
    publish("q", [st.session_state["q"]], [""])
    return tuple(fold(word) for word in str(st.session_state["q"]).split())


def opened() -> str:
    """Code of the strategy the address names; empty for the list."""
    return str(st.query_params.get(PARAMETER, ""))


def back_to_list() -> None:
    """Offer the way back to the list."""
    st.button(
        say("strategies.back"),
        key="strategies_back",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=_close,
    )


def show_picker(strategies: pd.DataFrame) -> None:
    """A select box that opens a strategy by its place or title, for keyboards.

    ``strategies``: rows of the question strategy_list.
    """
    ordered = in_order(strategies, current_language()).head(PER_PAGE)
    labels = ordered["place_name"] + " – " + ordered["title"]
    titles = dict(zip(ordered["strategy_code"], labels, strict=True))
    st.selectbox(
        say("strategies.picker"),
        list(titles),
        index=None,
        format_func=titles.__getitem__,
        key=PICKER,
        placeholder=say("strategies.picker.placeholder"),
        on_change=_open_picked,
        disabled=strategies.empty,
    )


def show_list(strategies: pd.DataFrame) -> None:
    """The strategies that hold the words looked for; a chosen row opens its page.

    ``strategies``: rows of the question strategy_list.
    """
    if strategies.empty:
        st.info(say("strategies.no_match"), icon=":material/search_off:")
        return
    ordered = in_order(strategies, current_language())
    st.caption(say("strategies.list.hint"))
    choose_rows(page_count(ordered, PER_PAGE))
    shown = page_shown(ordered)
    codes = shown["strategy_code"].tolist()
    table = list_table(shown, current_language())
    st.dataframe(
        table,
        hide_index=True,
        height=min(HEIGHT, 38 + 35 * len(table)),
        key=TABLE,
        on_select=partial(_open_row, codes),
        selection_mode="single-row",
        column_config=_columns(),
        alt=say("page.strategies.question"),
    )
    notes = [
        source_line(version(), current_view("strategies"), has_excerpts=True),
        say("footer.measures"),
    ]
    language = current_language()
    download(lambda: csv_bytes(list_table(ordered, language), notes), name="strategies")


def _open_picked() -> None:
    _open(st.session_state[PICKER])


def _open_row(codes: Sequence[str]) -> None:
    rows = st.session_state[TABLE]["selection"]["rows"]
    if rows:
        _open(codes[rows[0]])


def _open(code: str | None) -> None:
    if code:
        st.query_params[PARAMETER] = code


def _close() -> None:
    st.query_params.pop(PARAMETER, None)


def _columns() -> dict[str, Any]:
    config = st.column_config
    return {
        _heading("place"): config.TextColumn(width=PLACE_WIDTH, pinned=True),
        _heading("title"): config.TextColumn(width="medium"),
        _heading("title_en"): config.TextColumn(width="medium"),
        _heading("type"): config.TextColumn(width="medium"),
        _heading("measures"): config.NumberColumn(width="small"),
        _heading("goals"): config.ProgressColumn(
            min_value=0, max_value=GOALS, format="%d", help=say("strategies.column.goals.help")
        ),
        _heading("areas"): config.ProgressColumn(
            min_value=0, max_value=AREAS, format="%d", help=say("strategies.column.areas.help")
        ),
    }


def _heading(name: str) -> str:
    return say(f"strategies.column.{name}")
