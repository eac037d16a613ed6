"""Strategies as short cards: title, English title, type, status, period, and the way in."""

from typing import Any

import pandas as pd
import streamlit as st

from domain import vocabulary
from ui.blocks import say
from ui.language import current_language
from ui.plain import plain


def show_own(strategies: pd.DataFrame, year: int) -> None:
    """The place's own strategies.

    ``strategies``: rows of the question strategies_of_place.
    """
    for row in strategies.itertuples():
        key = "in_force" if row.is_in_force else "not_in_force"
        _card(row, say(f"city.strategies.{key}", year=year))


def show_wider(strategies: pd.DataFrame) -> None:
    """Strategies of regions, parents and associations.

    ``strategies``: rows of the question strategies_also_covering.
    """
    for row in strategies.itertuples():
        _card(row, say(f"city.also.{row.relation}", place=plain(str(row.place_name))))


def _card(row: Any, remark: str) -> None:
    st.page_link(
        "pages/strategies.py",
        label=plain(row.title),
        icon=":material/description:",
        query_params={"strategy": row.strategy_code},
    )
    facts = [_label("strategy_types", row.type), _label("strategy_statuses", row.status)]
    line = " · ".join([remark, *filter(None, facts), _period(row)])
    english = f"{plain(row.title_en)}  \n" if row.title_en not in ("", row.title) else ""
    st.caption(f"{english}{line}")


def _label(table: str, code: str) -> str:
    return vocabulary.label(f"reference/{table}", "code", code, current_language())


def _period(row: Any) -> str:
    """Start and end in words; what is not stated is said to be so."""
    start, end = row.period_start, row.period_end
    if pd.isna(start) and pd.isna(end):
        return say("city.period.none")
    if pd.isna(start):
        return say("city.period.until", end=int(end))
    if pd.isna(end):
        return say("city.period.from", start=int(start))
    return say("city.period.both", start=int(start), end=int(end))
