"""Long lists a page at a time; the page stands in the address."""

import pandas as pd
import streamlit as st

from exports.blocks.paging import numbered_page

ADDRESS = "rows"
PER_PAGE = 200  # rows of a list; more cannot be read at once


def choose_rows(pages: int) -> str:
    """The number of the page, from 1; a switch where there are several."""
    if pages == 1:
        return "1"
    if int(st.session_state.get(ADDRESS, 1)) > pages:
        del st.session_state[ADDRESS]
    return str(st.pagination(pages, key=ADDRESS, bind="query-params"))


def page_shown(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the page that is chosen."""
    return numbered_page(rows, int(st.session_state.get(ADDRESS) or 1), PER_PAGE)
