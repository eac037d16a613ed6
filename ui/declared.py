"""What the partner assigned beside what the text shows: they are compared, never mixed."""

from collections.abc import Hashable, Iterable, Mapping
from html import escape
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from charts.labels import numbered
from domain import vocabulary
from store.strategies import goals_of_strategy
from ui.blocks import say
from ui.language import current_language
from ui.session import answer


class Comparison(NamedTuple):
    """Goals and areas by who sees them, each in the order of the frameworks."""

    agreed: tuple[str, ...]
    only_declared: tuple[str, ...]
    only_derived: tuple[str, ...]


def show_declared(strategy: Mapping[Hashable, Any]) -> None:
    """Three lists of goals and areas; nothing where the partner assigned none."""
    declared = list(strategy["declared"])
    if not declared:
        return
    compared = compare(declared, answer(goals_of_strategy, strategy["strategy_code"]))
    st.header(say("declared.heading"))
    st.markdown(say("declared.lead"))
    for column, (name, criteria) in zip(st.columns(3), compared._asdict().items(), strict=True):
        with column:
            st.markdown(f"**{say(f'declared.{name}')}** ({len(criteria)})")
            st.html(_list_html(criteria))


def compare(declared: Iterable[str], goals: pd.DataFrame) -> Comparison:
    """A declared target or criterion stands for its goal or area.

    ``goals``: rows of the question goals_of_strategy; levels from 1 on count as derived. Only a
    framework the partner filled in is compared.
    """
    parents = {row["criterion"]: row["parent"] for row in vocabulary.read("reference/criteria")}
    named = {parents.get(one) or one for one in declared}
    filled = {one[:2] for one in named}
    rows = goals[goals["criterion"].str[:2].isin(filled)]
    order = list(rows["criterion"])
    derived = set(rows.loc[rows["level"].fillna(0) >= 1, "criterion"])
    return Comparison(
        agreed=tuple(one for one in order if one in named & derived),
        only_declared=tuple(one for one in order if one in named - derived),
        only_derived=tuple(one for one in order if one in derived - named),
    )


def _list_html(criteria: Iterable[str]) -> str:
    items = "".join(
        f"<li>{escape(numbered(criterion, current_language()))}</li>" for criterion in criteria
    )
    return f'<ul class="plain">{items}</ul>' if items else f"<p>{escape(say('declared.none'))}</p>"
