"""Choice of columns, words and table of the grid of places."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from charts.labels import numbered
from charts.places import place_totals
from domain import vocabulary
from ui.address import publish
from ui.blocks import say
from ui.choices import top_criteria
from ui.filters import framework as chosen_framework
from ui.language import current_language
from ui.levels import level_names
from ui.plain import plain
from ui.tables import country_names, criterion_names, labelled, titles

ADDRESS, COLUMNS, WRITTEN = "criterion", "coverage_columns", "coverage_columns_written"
ORDERS = ("country", "name", "breadth")
NAMED = 3  # places named in the lead before "and others"


def choose_columns(framework: str) -> str:
    """The goal or area whose parts stand across the grid; empty for all goals or areas.

    The address says ``criterion`` as on other pages, but the session keeps this choice apart:
    the criterion on the map of the overview must not narrow the grid. A part in the address
    opens its goal or area, and its evidence.
    """
    options = ["", *top_criteria(framework)]
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


def coverage_lead(coverage: pd.DataFrame, criterion: str, framework: str) -> str:
    """One sentence: who commits to most, and how many places commit to nothing."""
    totals = place_totals(coverage)
    best = int(totals["committed"].max())
    if best == 0:
        return say("coverage.lead.nobody", places=len(totals))
    leaders = totals.loc[totals["committed"] == best, "place_name"].tolist()
    return say(
        f"coverage.lead.{'parts' if criterion else framework}",
        places=len(totals),
        criterion=plain(numbered(criterion, current_language())),
        top=_named(leaders),
        best=best,
        count=coverage["criterion"].nunique(),
        none=int((totals["committed"] == 0).sum()),
    )


def _named(places: list[str]) -> str:
    names = ", ".join(plain(name) for name in places[:NAMED])
    rest = len(places) - NAMED
    return say("coverage.more", names=names, count=rest) if rest > 0 else names


def column_key(criteria: Iterable[str]) -> str:
    """Numbers and names of the columns on one line that never breaks behind a number."""
    language = current_language()
    return " · ".join(numbered(one, language).replace(" ", "\u00a0", 1) for one in criteria)


def place_table(coverage: pd.DataFrame, strategies: pd.DataFrame) -> pd.DataFrame:
    """The numbers behind the grid of places, a row per cell; ``strategies``: those in view."""
    return labelled(
        {
            "place": coverage["place_name"],
            "country": country_names(coverage["country"]),
            "criterion": criterion_names(coverage["criterion"]),
            "level": coverage["level"],
            "level_name": level_names(coverage),
            "breadth": coverage["breadth"],
            "part_count": coverage["part_count"],
            "depth": coverage["depth"].astype("Float64").round(1),
            "strategy": titles(coverage["strategy_code"], strategies),
        }
    ).dropna(axis="columns", how="all")
