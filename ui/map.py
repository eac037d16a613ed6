"""Choices of the map: what it shows, about which criterion, and the region that is looked at."""

import streamlit as st

from charts.labels import numbered
from charts.regions import LAYERS
from domain import vocabulary
from domain.criteria import with_parts
from ui.blocks import say
from ui.choices import choose
from ui.filters import by_name, framework, selection
from ui.language import current_language
from ui.switches import switch

REGION = "at"  # in the address; ``region`` is the filter of every page


def choose_layer() -> str:
    """What fills the regions: the share of places, or the number of strategies handed in."""
    return switch("layer", LAYERS, label=say("map.layer"), show=lambda one: say(f"map.layer.{one}"))


def choose_any_criterion(default: str) -> str:
    """Every goal, area or pillar, each before its parts; a strange code gets a calm notice."""
    options = with_parts(framework())
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
