"""A list of goals and measures a page at a time, with the words that count in each."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from domain.view import View
from store.crosswalk import measure_words
from ui.measure_cards import measure_cards
from ui.paging import choose_rows
from ui.session import answer

PER_PAGE = 10


def show_measures(measures: pd.DataFrame, wholes: Sequence[str], view: View) -> None:
    """Show the measures of the page that is chosen; ``wholes``: goals, areas, pillars or topics."""
    page = int(choose_rows(max(1, -(-len(measures) // PER_PAGE))))
    shown = measures.iloc[PER_PAGE * (page - 1) : PER_PAGE * page]
    words = answer(measure_words, measures=tuple(shown["measure_code"]), wholes=tuple(wholes))
    st.html(measure_cards(shown, words, view))
