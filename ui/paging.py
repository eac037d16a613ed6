"""Long lists a page at a time; the page stands in the address."""

import pandas as pd
import streamlit as st

from ui.address import adopt_one, publish

ADDRESS, SWITCH = "rows", "rows_switch"
PER_PAGE = 200  # rows of a list; more cannot be read at once


def choose_rows(pages: int) -> str:
    """The number of the page as the address has it; a switch where there are several."""
    numbers = [str(number) for number in range(1, pages + 1)]
    adopt_one(ADDRESS, numbers, numbers[0])
    if pages > 1:
        st.session_state[SWITCH] = int(st.session_state[ADDRESS])
        st.pagination(pages, key=SWITCH, on_change=_turn)
    publish(ADDRESS, [st.session_state[ADDRESS]], numbers[:1])
    return str(st.session_state[ADDRESS])


def pages_of(rows: pd.DataFrame) -> int:
    """How many pages a list has, at least one."""
    return max(1, -(-len(rows) // PER_PAGE))


def page_of(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the page that is chosen."""
    page = int(st.session_state.get(ADDRESS) or 1)
    return rows.iloc[PER_PAGE * (page - 1) : PER_PAGE * page]


def _turn() -> None:
    st.session_state[ADDRESS] = str(st.session_state[SWITCH])
