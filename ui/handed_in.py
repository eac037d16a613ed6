"""What a partner handed in beside the columns of the template, and cells that say more."""

import json
from collections.abc import Hashable, Iterator, Mapping
from html import escape
from typing import Any

import streamlit as st

from store.link_report import dead_links
from store.location import store_folder
from ui.blocks import say
from ui.facts import Fact, facts_list, field_label
from ui.language import current_language

_LONGEST = 400  # characters of a cell that are shown
_SHOWN_ELSEWHERE = ("source_urls", "version", "accessed", "summary", "title")


def show_handed_in(strategy: Mapping[Hashable, Any]) -> None:
    """A closed list of further columns and of cells as written; nothing where there are none."""
    facts = [*_own_columns(strategy), *_as_written(strategy), *_dead(strategy)]
    if facts:
        with st.expander(say("handed_in.heading"), icon=":material/table_rows:"):
            st.caption(say("handed_in.lead"))
            st.html(facts_list(facts))


def _own_columns(strategy: Mapping[Hashable, Any]) -> Iterator[Fact]:
    cells = json.loads(strategy["cells"])
    for name in ("version", "accessed"):
        if strategy[name]:
            yield Fact(_label(name), _shown(strategy[name]), cells.get(name, ""))
    for heading, text in json.loads(strategy["extras"]).items():
        yield Fact(say("handed_in.column", heading=heading), _shown(text), "")


def _as_written(strategy: Mapping[Hashable, Any]) -> Iterator[Fact]:
    cells = json.loads(strategy["cells"])
    for name, text in json.loads(strategy["written"]).items():
        if name not in _SHOWN_ELSEWHERE:
            yield Fact(_label(name), _shown(text), cells.get(name, ""))


def _dead(strategy: Mapping[Hashable, Any]) -> Iterator[Fact]:
    dead = dead_links(store_folder())
    for url in strategy["source_urls"]:
        if day := dead.get(url):
            yield Fact(say("handed_in.no_answer", day=day), _shown(url), "")


def _label(name: str) -> str:
    return field_label("strategies", name, current_language())


def _shown(text: str) -> str:
    return escape(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
