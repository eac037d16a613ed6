"""The page of the SMART Concept: the tile looked behind, its measures, the tree as known."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from domain import vocabulary
from domain.collation import sort_key
from domain.view import View
from exports.blocks.smart import FRAMEWORK
from exports.blocks.smart_nodes import OWN, topic_name
from store.smart import smart_measures, smart_tiles
from ui.blocks import say
from ui.choices import choose
from ui.language import current_language
from ui.measure_list import show_measures
from ui.plain import plain
from ui.session import answer


class Tile(NamedTuple):
    """A topic and a place; empty where nothing is chosen, a place may stay open."""

    topic: str
    place: str


def read_click(tiles: pd.DataFrame) -> None:
    """Turn what a click named into choices; headings of pillars and levels name no tile."""
    topic = str(st.session_state.get("topic") or "").removesuffix(OWN)
    known = set(tiles["topic"])
    st.session_state["topic"] = topic if topic in known else ""
    place = str(st.session_state.get("place") or "")
    st.session_state["place"] = "" if place.startswith("level:") else place


def choose_tile(tiles: pd.DataFrame) -> Tile:
    """Two boxes, the second with the places of the chosen topic; ``tiles``: of smart_tiles."""
    language = current_language()
    topics = list(dict.fromkeys(tiles["topic"]))
    stated = (st.query_params.get("topic", ""), st.query_params.get("place", ""))
    if stated[0] not in {"", *topics} or stated[1] not in {"", *tiles["place_id"]}:
        st.info(say("smart.pick.unknown"), icon=":material/filter_alt_off:")
    left, right = st.columns(2)
    with left:
        topic = choose(
            "topic",
            ["", *topics],
            label=say("smart.pick.topic"),
            show=lambda one: topic_name(one, language) if one else say("coverage.evidence.choose"),
        )
    own = tiles[tiles["topic"] == topic]
    names = dict(zip(own["place_id"], own["place_name"], strict=True))
    with right:
        place = choose(
            "place",
            ["", *sorted(names, key=lambda one: sort_key(names[one], language))],
            label=say("smart.pick.place"),
            show=lambda one: names.get(one, say("smart.pick.all_places")),
        )
    return Tile(topic, place)


def show_tile(tile: Tile, view: View) -> None:
    """The measures of the tile with the words that count."""
    measures = answer(smart_measures, view.selection, topic=tile.topic, place_id=tile.place)
    name = plain(topic_name(tile.topic, view.language))
    st.markdown(say("smart.pick.found", count=len(measures), topic=name))
    show_measures(measures, (tile.topic,), view)


def tiles_in_view(view: View) -> pd.DataFrame:
    """Topics and places with measures; rows of smart_tiles."""
    return answer(smart_tiles, view.selection)


def show_known_tree() -> None:
    """How much of the Concept's own tree stands here, and what was not found of it."""
    rows = [row for row in vocabulary.read("reference/criteria") if row["framework"] == FRAMEWORK]
    pillars = sum(not row["parent"] for row in rows)
    st.header(say("smart.known.heading"))
    st.markdown(say("smart.known.text", pillars=pillars, topics=len(rows) - pillars))
    st.markdown(say("framework.smart.text"))
