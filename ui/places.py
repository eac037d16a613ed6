"""Finding one place among all that have handed in a strategy."""

from typing import Any

import pandas as pd
import streamlit as st

from domain.collation import sort_key
from domain.folding import fold
from exports.blocks.tables import country_names, labelled, names
from ui.blocks import say
from ui.choices import choose
from ui.language import current_language
from ui.plain import plain

BROWSE = "city_browse"
HEIGHT = 560  # pixels of the list
LONGEST = 60  # characters of a name and its alias


def choose_place(places: pd.DataFrame) -> str:
    """A box with every place, found by name with and without diacritics; '' for none.

    ``places``: rows of the question place_list. An address that names no such place is answered
    with one calm sentence.
    """
    labels = _labels(places)
    stated = st.query_params.get("place", "")
    if stated and stated not in labels:
        st.info(say("city.unknown"), icon=":material/travel_explore:")
    _follow_row(places)
    return choose(
        "place",
        ["", *sorted(labels, key=lambda one: sort_key(labels[one], current_language()))],
        label=say("city.pick"),
        show=lambda one: labels.get(one, say("city.pick.choose")),
    )


def open_place(place_id: str) -> None:
    """Turn this page to another place; a link to the same page would leave the address behind."""
    st.session_state["place"] = place_id


def browse(places: pd.DataFrame) -> None:
    """All places as a list; choosing a row opens the place."""
    st.caption(say("city.pick.hint"))
    places = _in_order(places)
    table = labelled(
        {
            "place": places["name"],
            "country": country_names(places["country"], current_language()),
            "kind": names("place_kinds", places["kind"], current_language()),
            "strategies": places["strategy_count"],
        },
        current_language(),
    )
    st.dataframe(
        table,
        hide_index=True,
        height=HEIGHT,
        key=BROWSE,
        on_select="rerun",
        selection_mode="single-row",
        alt=say("page.city.question"),
    )


def _follow_row(places: pd.DataFrame) -> None:
    state: Any = st.session_state.get(BROWSE)
    rows = state["selection"]["rows"] if state else []
    if rows:
        st.session_state["place"] = str(_in_order(places)["place_id"].iloc[rows[0]])


def _in_order(places: pd.DataFrame) -> pd.DataFrame:
    keys = places["name"].map(lambda name: sort_key(str(name), current_language()))
    return places.assign(sort_key=keys).sort_values(["country", "sort_key"], kind="stable")


def _labels(places: pd.DataFrame) -> dict[str, str]:
    kinds = names("place_kinds", places["kind"], current_language())
    rows = zip(
        places.itertuples(),
        country_names(places["country"], current_language()),
        kinds,
        strict=True,
    )
    return {
        str(row.place_id): f"{_with_alias(str(row.name), str(row.name_en))} · {country} · {kind}"
        for row, country, kind in rows
    }


def _with_alias(name: str, english: str) -> str:
    """The name with its English form for readers of English, or as typed without diacritics."""
    bare = "".join(fold(one).upper() if one.isupper() else fold(one) for one in name)
    alias = english if english != name and current_language() == "en" else bare
    is_plain = alias == name or len(name) + len(alias) > LONGEST
    return name if is_plain else f"{name} ({alias})"


def headline(place: Any) -> str:
    """Country and kind of a place on one line."""
    one = pd.Series([place["country"]])
    kind = names("place_kinds", pd.Series([place["kind"]]), current_language()).iloc[0]
    return f"{plain(str(kind))} · {plain(str(country_names(one, current_language()).iloc[0]))}"
