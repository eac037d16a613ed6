"""The places of the region that is looked at, each a click from its page and its words."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from domain import vocabulary
from domain.phrases import phrase
from domain.view import View
from ui.blocks import say
from ui.page_links import link_html
from ui.plain import plain
from ui.statements import level_chip

MOST = 60  # places named beside the map


def show_region(region: str, places: pd.DataFrame, criterion: str, view: View) -> None:
    """The places of ``region`` by what they reach in ``criterion``, furthest first.

    ``places``: place_id, place_name, region, level (0..4 or missing), status; of all regions.
    """
    if not region:
        st.caption(say("map.at.hint"))
        return
    st.markdown(f"**{plain(vocabulary.by_key('reference/regions', 'region')[region]['name'])}**")
    here = places[places["region"] == region]
    if here.empty:
        st.info(say("map.at.none"), icon=":material/search_off:")
        return
    name = plain(numbered(criterion, view.language))
    st.caption(say("map.at.count", criterion=name, count=len(here)))
    ordered = here.sort_values("level", ascending=False, na_position="last", kind="stable")
    st.html(places_html(ordered.head(MOST), criterion, view))
    if len(here) > MOST:
        st.caption(say("map.at.more", count=len(here) - MOST))


def places_html(places: pd.DataFrame, criterion: str, view: View) -> str:
    """One entry a place; names are escaped.

    ``places``: place_id, place_name, level (0..4 or missing), status.
    """
    entries = "".join(f"<li>{_entry(row, criterion, view)}</li>" for row in places.itertuples())
    return f'<ul class="gap-list">{entries}</ul>'


def _entry(row: Any, criterion: str, view: View) -> str:
    """Name, level and words; a place without data says so and has no words."""
    place = link_html(row.place_name, view, "city", place=row.place_id)
    if pd.isna(row.level):
        return f"{place} <small>{escape(phrase(f'status.{row.status}', view.language))}</small>"
    words = phrase("map.proof", view.language)
    proof = link_html(words, view, "coverage", place=row.place_id, part=criterion)
    return f"{place} {level_chip(int(row.level), view.language)} <small>{proof}</small>"
