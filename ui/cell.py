"""The cell of the grid a visitor looks behind: clicked, chosen in two boxes, or from a link."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from domain.collation import sort_key
from domain.selection import Selection
from exports.blocks.tables import country_names
from store.queries import evidence_behind
from store.strategies import levels_of_strategy, strategies_of_place
from ui.blocks import say
from ui.choices import choose
from ui.evidence import show_evidence
from ui.language import current_language
from ui.plain import plain
from ui.session import answer


def choose_cell(totals: pd.DataFrame, parts: Sequence[str], criterion: str) -> tuple[str, str]:
    """Two boxes for place and criterion; an empty code where nothing is chosen.

    ``totals``: a row per place in view; ``parts``: the columns of the grid; ``criterion``: the
    goal or area the grid is about, itself a choice; empty for all of them.
    """
    places = _place_labels(totals)
    if st.query_params.get("place", "") not in {"", *places}:
        st.info(say("coverage.evidence.not_in_view"), icon=":material/filter_alt_off:")
    left, right = st.columns(2)
    with left:
        place = choose(
            "place",
            ["", *sorted(places, key=lambda one: sort_key(places[one], current_language()))],
            label=say("coverage.evidence.place"),
            show=lambda one: places.get(one, say("coverage.evidence.choose")),
        )
    with right:
        part = choose(
            "part",
            [criterion, *parts],
            label=say("coverage.evidence.part"),
            show=lambda one: numbered(one, current_language()) if one else _nothing(),
        )
    return place, part


def offered_places(totals: pd.DataFrame, shown: pd.DataFrame) -> pd.DataFrame:
    """The places on show and the one that is chosen or named by the address."""
    named = [st.session_state.get("place", ""), st.query_params.get("place", "")]
    return totals[totals["place_id"].isin([*shown["place_id"], *named])]


def _nothing() -> str:
    return say("coverage.evidence.choose")


def _place_labels(totals: pd.DataFrame) -> dict[str, str]:
    labels = totals["place_name"] + " · " + country_names(totals["country"], current_language())
    return dict(zip(totals["place_id"], labels, strict=True))


def show_cell(place_id: str, name: str, criterion: str, chosen: Selection) -> None:
    """What the place reaches in the criterion, in words, and the evidence for it."""
    evidence = answer(evidence_behind, chosen, place_id=place_id, criterion=criterion)
    strategies = answer(strategies_of_place, place_id, year=chosen.year)
    in_view = strategies[strategies["is_in_force"]] if chosen.in_force else strategies
    best = _best_level(in_view["strategy_code"].tolist(), criterion)
    st.markdown(_headline(name, criterion, best))
    if not best["is_relevant"]:
        st.caption(say("criterion.limited_relevance"))
    if pd.isna(best["level"]) or best["level"] == 0:
        st.info(say(_why_nothing(best["status"], in_view)), icon=":material/search_off:")
    st.page_link(
        "pages/city.py",
        label=say("coverage.evidence.open_place", place=plain(name)),
        icon=":material/arrow_forward:",
        query_params={"place": place_id},
    )
    show_evidence(evidence)


def _best_level(codes: Sequence[str], criterion: str) -> Any:
    """The row of levels_of_strategy, of any of the strategies, that reaches furthest."""
    levels = pd.concat([answer(levels_of_strategy, code) for code in codes])
    own = levels[levels["criterion"] == criterion]
    return own.sort_values("level", ascending=False, na_position="last").iloc[0]


def _headline(name: str, criterion: str, best: Any) -> str:
    words = {"place": plain(name), "criterion": plain(numbered(criterion, current_language()))}
    if pd.isna(best["level"]):
        return say(
            "coverage.evidence.cell_missing", status=say(f"status.{best['status']}"), **words
        )
    level = int(best["level"])
    return say("coverage.evidence.cell", level=say(f"level.{level}"), number=level, **words)


def _why_nothing(status: str, strategies: pd.DataFrame) -> str:
    if status in ("no_data", "not_applicable"):
        return f"evidence.none.{status}"
    is_full = (strategies["text_basis"] == "full").all()
    return "evidence.none.gap" if is_full else "evidence.none.not_found"
