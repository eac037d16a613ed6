"""Choice of the columns of the grid of places."""

import streamlit as st

from charts.labels import numbered
from domain import vocabulary
from domain.criteria import criteria_under
from ui.address import publish
from ui.blocks import say
from ui.filters import framework as chosen_framework
from ui.language import current_language

ADDRESS, COLUMNS, WRITTEN = "criterion", "coverage_columns", "coverage_columns_written"


def choose_columns(framework: str) -> str:
    """The goal or area whose parts stand across the grid; empty for all goals or areas.

    The address says ``criterion`` as on other pages, but the session keeps this choice apart:
    the criterion on the map of the overview must not narrow the grid. A part in the address
    opens its goal or area, and its evidence.
    """
    options = ["", *criteria_under(framework)]
    stated = st.query_params.get(ADDRESS, "")
    if stated != st.session_state.get(WRITTEN, ""):
        parent = vocabulary.by_key("reference/criteria", "criterion").get(stated, {}).get("parent")
        if parent:
            st.session_state["part"] = stated
        st.session_state[COLUMNS] = parent or stated
    if st.session_state.get(COLUMNS) not in options:
        st.session_state[COLUMNS] = ""
    st.selectbox(say("coverage.show"), options, format_func=_column_label, key=COLUMNS)
    criterion = str(st.session_state[COLUMNS])
    st.session_state[WRITTEN] = criterion
    publish(ADDRESS, [criterion], [""])
    return criterion


def _column_label(criterion: str) -> str:
    if not criterion:
        return say(f"coverage.show.{chosen_framework()}")
    return numbered(criterion, current_language())
