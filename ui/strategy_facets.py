"""Facets of the list of strategies: what may narrow it down, kept in the address."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from charts.labels import numbered
from domain import vocabulary
from domain.collation import sort_key
from domain.criteria import criteria_under
from domain.links import codes
from store.strategies import strategies_reaching
from ui.address import adopt, publish
from ui.blocks import say
from ui.choices import choose
from ui.filters import framework
from ui.language import current_language
from ui.session import answer

COLUMNS = {"type": "type", "text": "language", "basis": "text_basis", "partner": "partner"}
LEVELS = ("2", "3", "4")


def narrowed(strategies: pd.DataFrame) -> pd.DataFrame:
    """Show the facets; the strategies that they leave.

    ``strategies``: rows of the question strategy_list.
    """
    stated = any(name in st.query_params for name in (*COLUMNS, "reaches"))
    with st.expander(say("strategies.facets"), expanded=stated, icon=":material/tune:"):
        for column, name in zip(st.columns(len(COLUMNS)), COLUMNS, strict=True):
            with column:
                strategies = _keep(strategies, name)
        left, right = st.columns([3, 1])
        with left:
            criterion = _choose_criterion()
        with right:
            level = _choose_level()
    if not criterion:
        return strategies
    reaching = answer(strategies_reaching, criterion=criterion, minimum_level=int(level))
    return strategies[strategies["strategy_code"].isin(reaching["strategy_code"])]


def _keep(strategies: pd.DataFrame, name: str) -> pd.DataFrame:
    options, label = _options(name)
    adopt(name, options)
    st.multiselect(
        say(f"strategies.facet.{name}"),
        options,
        format_func=label,
        key=name,
        placeholder=say("filter.all"),
    )
    publish(name, st.session_state[name])
    chosen = st.session_state[name]
    return strategies[strategies[COLUMNS[name]].isin(chosen)] if chosen else strategies


def _options(name: str) -> tuple[Sequence[str], Callable[[str], str]]:
    language = current_language()
    if name == "text":
        endonyms = vocabulary.by_key("reference/languages", "language")
        return tuple(endonyms), lambda code: endonyms[code]["endonym"]
    table = {"type": "strategy_types", "basis": "text_bases", "partner": "partners"}[name]
    key = next(iter(vocabulary.read(f"reference/{table}")[0]))
    labels = {
        code: vocabulary.label(f"reference/{table}", key, code, language)
        for code in codes(table, key)
    }
    ordered = sorted(labels, key=lambda code: sort_key(labels[code], language))
    return ordered, labels.__getitem__


def _choose_criterion() -> str:
    return choose(
        "reaches",
        ["", *criteria_under(framework())],
        label=say("strategies.facet.reaches"),
        show=lambda one: (
            numbered(one, current_language()) if one else say("strategies.facet.reaches.any")
        ),
    )


def _choose_level() -> str:
    return choose(
        "from",
        LEVELS,
        label=say("strategies.facet.from"),
        show=lambda one: say(f"level.{one}"),
    )
