"""Choices of the map: what it shows, about which criterion, and the region that is looked at."""

from typing import Any

import streamlit as st

from charts.labels import numbered
from charts.regions import LAYERS
from domain import vocabulary
from exports.blocks.map import KEY
from exports.blocks.map_criteria import offered_criteria
from ui.address import adopt_one, publish
from ui.blocks import say
from ui.choices import choose
from ui.filters import by_name, framework, selection
from ui.language import current_language

SEEN = "map_click"  # the click that the box already follows
REGION = "at"  # in the address; ``region`` is the filter of every page


def choose_layer() -> str:
    """What fills the regions: the share of places, or the number of strategies handed in."""
    adopt_one("layer", LAYERS, LAYERS[0])
    st.segmented_control(
        say("map.layer"),
        LAYERS,
        format_func=lambda one: say(f"map.layer.{one}"),
        key="layer",
        required=True,
    )
    publish("layer", [st.session_state["layer"]], LAYERS[:1])
    return str(st.session_state["layer"])


def choose_any_criterion(default: str) -> str:
    """Every goal, area or pillar, each before its parts; a strange code gets a calm notice."""
    options = offered_criteria(framework())
    if st.query_params.get("criterion", "") not in {"", *options}:
        st.info(say("map.criterion.unknown"), icon=":material/filter_alt_off:")
    language = current_language()
    return choose(
        "criterion",
        options,
        label=say("map.criterion"),
        show=lambda one: numbered(one, language),
        default=default,
    )


def follow_click() -> None:
    """Let a new click on a region choose it, before its box is drawn; a dot chooses nothing."""
    state: Any = st.session_state.get(KEY)
    points = state["selection"]["points"] if state else []
    clicked = str(points[0].get("customdata", "")) if points else ""
    if clicked != st.session_state.get(SEEN, ""):
        st.session_state[SEEN] = clicked
        if clicked in vocabulary.by_key("reference/regions", "region"):
            st.session_state[REGION] = clicked


def choose_region() -> str:
    """A box with the regions of the filters; '' for none. It narrows nothing else."""
    rows, chosen = vocabulary.by_key("reference/regions", "region"), selection()
    options = [
        key
        for key, row in rows.items()
        if (not chosen.countries or row["country"] in chosen.countries)
        and (not chosen.regions or key in chosen.regions)
    ]
    if st.query_params.get(REGION, "") not in {"", *options}:
        st.info(say("map.at.unknown"), icon=":material/filter_alt_off:")
    return choose(
        REGION,
        ["", *by_name(options)],
        label=say("column.region"),
        show=lambda one: rows[one]["name"] if one else say("map.at.choose"),
    )
