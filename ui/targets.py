"""The page of targets: the quantity chosen, the list behind it, what a click in a chart names."""

from typing import Any

import pandas as pd
import streamlit as st

from domain.view import View
from exports.blocks.paging import page_count, page_of
from exports.blocks.targets import left_out_in_view, targets_in_view
from exports.blocks.targets_scale import (
    OTHER,
    PER_PAGE,
    of_chosen,
    offered_series,
    ordered,
)
from exports.blocks.targets_words import series_name
from ui.blocks import say
from ui.choices import choose
from ui.language import current_language
from ui.paging import choose_rows
from ui.targets_list import targets_table
from ui.views import current_snapshot

LEFT_OUT = "left_out"  # beside the series: the figures that are no targets
MOST = 12  # targets of a clicked marker


def choose_series(view: View) -> str:
    """A box with the quantities in view, most targets first, and the figures left out."""
    snapshot = current_snapshot()
    counts = offered_series(snapshot, view)
    left_out = len(left_out_in_view(snapshot, view))
    if left_out:
        counts = {**counts, LEFT_OUT: left_out}
    if st.query_params.get("series", "") not in {"", *counts}:
        st.info(say("targets.series.unknown"), icon=":material/travel_explore:")
    return choose(
        "series",
        list(counts),
        label=say("targets.series"),
        show=lambda one: f"{_series_label(one)} ({counts[one]})",
    )


def _series_label(series: str) -> str:
    if series == LEFT_OUT:
        return say("targets.series.left_out")
    return series_name("" if series == OTHER else series, current_language())


def listed_targets(view: View) -> pd.DataFrame:
    """The targets behind the chosen quantity, or the figures left out."""
    snapshot = current_snapshot()
    if view.choice("series") == LEFT_OUT:
        return left_out_in_view(snapshot, view)
    return ordered(of_chosen(snapshot, view), view.language)


def choose_page(targets: pd.DataFrame) -> str:
    """The page of chart and list, kept in the address."""
    return choose_rows(page_count(targets, PER_PAGE))


def show_list(targets: pd.DataFrame, view: View) -> None:
    """The targets of the chosen page in their own words."""
    st.html(targets_table(page_of(targets, view, PER_PAGE), view))


def show_clicked(points: list[dict[str, Any]], view: View) -> None:
    """The targets that a click names: ``quantity|year|country``, or the code of a measure."""
    clicked = str(points[0].get("customdata") or "") if points else ""
    if not clicked:
        st.caption(say("targets.list.click"))
        return
    targets = _named(clicked, targets_in_view(current_snapshot(), view))
    if not targets.empty:
        st.markdown(f"**{say('targets.list.clicked')}**")
        st.html(targets_table(targets.head(MOST), view))


def _named(clicked: str, targets: pd.DataFrame) -> pd.DataFrame:
    if "|" not in clicked:
        return targets[targets["measure_code"] == clicked]
    quantity, year, country = clicked.split("|", 2)
    years = targets["target_year"].astype("Int64").astype("string").fillna("")
    same = (targets["quantity"] == quantity) & (targets["country"] == country) & (years == year)
    return targets[same]
