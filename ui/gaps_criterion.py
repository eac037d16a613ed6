"""One criterion: which places do not have it, which do, and who goes furthest."""

from collections.abc import Iterator
from html import escape

import pandas as pd
import streamlit as st

from charts.colours import colours
from charts.labels import numbered
from domain.collation import sort_key
from domain.phrases import phrase
from domain.selection import Selection
from domain.view import View
from exports.blocks.gaps_examples import with_words
from exports.blocks.gaps_scope import Scope
from store.gaps import gap_places
from ui.blocks import say
from ui.gaps_list import examples_list
from ui.page_links import link_html
from ui.plain import plain
from ui.session import answer
from ui.views import current_snapshot

MOST = 60  # places named in a group
EXAMPLES = 5
GROUPS = {  # of a place, beside the level whose colour it has
    "gap": 0,
    "not_found": 0,
    "mention": 1,
    "committed": 2,
    "measurable": 3,
    "no_data": 0,
    "not_applicable": 0,
}
OF_LEVEL = {0: "not_found", 1: "mention", 2: "committed", 3: "measurable", 4: "measurable"}


def show_criterion(criterion: str, scope: Scope) -> None:
    """The places of the scope by what they reach in the criterion, then the best examples."""
    view = scope.view
    places = answer(gap_places, view.selection, criterion=criterion)
    st.markdown(f"**{plain(numbered(criterion, view.language))}**")
    st.html(groups_html(places, criterion, view))
    examples = best_examples(places, criterion, scope)
    if examples.empty:
        st.caption(say("gaps.examples.none"))
        return
    st.markdown(f"**{say('gaps.examples')}**")
    st.html(examples_list(examples, view))


def best_examples(places: pd.DataFrame, criterion: str, scope: Scope) -> pd.DataFrame:
    """The peers that go furthest, where there are none the places in view; columns of an example.

    ``places``: rows of the question gap_places of the scope.
    """
    chosen = scope.view.selection
    around = Selection(scope.peer_countries, (), chosen.kind_group, chosen.in_force, chosen.year)
    everywhere = answer(gap_places, around, criterion=criterion)
    peers = everywhere[~everywhere["place_id"].isin(places["place_id"])]
    best = places if peers["level"].count() == 0 else peers
    named = (
        best[best["level"].fillna(0) >= 2]
        .head(EXAMPLES)
        .rename(
            columns={
                "place_id": "example_place_id",
                "place_name": "example_place",
                "level": "example_level",
                "strategy_code": "example_strategy",
            }
        )
    )
    return with_words(current_snapshot(), named.assign(criterion=criterion))


def groups_html(places: pd.DataFrame, criterion: str, view: View) -> str:
    """The places in groups, each a link to the words behind it; names are escaped.

    ``places``: place_id, place_name, country, level (0..4 or missing), status, is_full.
    """
    groups = dict(iter(places.assign(group=_groups(places)).groupby("group")))
    shown = "".join(
        _group(group, groups[group], criterion, view) for group in GROUPS if group in groups
    )
    return f'<div class="gap-groups">{shown}</div>'


def _groups(places: pd.DataFrame) -> list[str]:
    """*Gap* only where all texts of the place are full texts."""
    return list(_each_group(places))


def _each_group(places: pd.DataFrame) -> Iterator[str]:
    for level, status, is_full in zip(
        places["level"], places["status"], places["is_full"], strict=True
    ):
        if pd.isna(level):
            yield status if status in GROUPS else "no_data"
        else:
            yield "gap" if level == 0 and is_full else OF_LEVEL[int(level)]


def _group(group: str, places: pd.DataFrame, criterion: str, view: View) -> str:
    heading = escape(phrase(f"gaps.group.{group}", view.language))
    rest = len(places) - MOST
    more = escape(phrase("gaps.group.more", view.language, count=rest)) if rest > 0 else ""
    fill = colours()["levels"]["fill"][GROUPS[group]]
    return (
        f'<section class="gap-group" style="--fill:{fill}"><b>{heading} ({len(places)})</b>'
        f"<p>{_names(places, criterion, view)} {more}</p></section>"
    )


def _names(places: pd.DataFrame, criterion: str, view: View) -> str:
    """The first names in the order of the reader's alphabet, each a link."""
    ranks = (
        places["place_name"].map(lambda name: sort_key(name, view.language)).argsort(kind="stable")
    )
    return ", ".join(
        link_html(str(row.place_name), view, "coverage", place=str(row.place_id), part=criterion)
        + f" <small>{escape(str(row.country))}</small>"
        for row in places.iloc[ranks].head(MOST).itertuples()
    )
