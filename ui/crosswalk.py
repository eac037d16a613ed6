"""Goals that an area of the Green Deal touches: a way to go on reading, never a credit."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import streamlit as st

from charts.labels import number, numbered
from domain import vocabulary
from domain.criteria import criteria_under
from domain.vocabulary import Row
from ui.blocks import say
from ui.language import current_language
from ui.plain import plain

AREAS = "GD"


def show_related_goals(place: Any) -> None:
    """For one area at a time its related goals as links to the words of ``place``."""
    language = current_language()
    with st.expander(say("crosswalk.heading"), icon=":material/alt_route:"):
        st.caption(say("crosswalk.lead"))
        area = st.selectbox(
            say("benchmark.column.criterion"),
            criteria_under(AREAS),
            format_func=lambda one: numbered(one, language),
            key="crosswalk_area",
            label_visibility="collapsed",
        )
        for strength, rows in groupby(_rows(area), key=lambda row: row["strength"]):
            st.markdown(f"**{say(f'crosswalk.strength.{strength}')}**")
            for goal, targets in _goals(list(rows)):
                _link(place, goal, targets)


def _rows(area: str) -> list[Row]:
    """What is related to the area, the most direct first."""
    rows = [row for row in vocabulary.read("reference/crosswalk") if row["area"] == area]
    return sorted(rows, key=lambda row: -int(row["strength"]))


def _goals(rows: list[Row]) -> Iterator[tuple[str, list[str]]]:
    """Each goal with those of its targets that are named."""
    known = vocabulary.by_key("reference/criteria", "criterion")
    for goal in (row["criterion"] for row in rows if not known[row["criterion"]]["parent"]):
        parts = [row["criterion"] for row in rows]
        yield goal, [part for part in parts if known[part]["parent"] == goal]


def _link(place: Any, goal: str, targets: list[str]) -> None:
    label = plain(numbered(goal, current_language()))
    st.page_link(
        "pages/coverage.py",
        label=f"{label} ({', '.join(map(number, targets))})" if targets else label,
        icon=":material/arrow_forward:",
        query_params={
            "place": place["place_id"],
            "part": goal,
            "kind": place["kind_group"],
            "framework": "SDG",
        },
    )
