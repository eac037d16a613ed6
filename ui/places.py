"""Finding one place among all that have handed in a strategy."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from domain import vocabulary
from domain.collation import sort_key
from domain.folding import fold
from exports.blocks.paging import page_count
from exports.blocks.tables import country_names, labelled, names
from store.queries import place_list
from ui.blocks import say
from ui.choices import choose
from ui.filters import selection
from ui.language import current_language
from ui.paging import PER_PAGE, choose_rows, page_shown
from ui.plain import plain
from ui.session import answer, version

BROWSE = "city_browse"
HEIGHT = 560  # pixels of the list
LONGEST = 60  # characters of a name and its alias
OFFERED = 300  # places in the box; of more, a search comes first


def choose_place() -> str:
    """A box with every place, found by name with and without diacritics; '' for none.

    An address that names no such place is answered with one calm sentence.
    """
    everywhere = _directory(version(), current_language())
    stated = st.query_params.get("place", "")
    if stated and stated not in set(everywhere["place_id"]):
        st.info(say("city.unknown"), icon=":material/travel_explore:")
    _follow_row(everywhere)
    offered = offered_places([str(st.session_state.get("place", ""))], key="place_search")
    labels = dict(zip(offered["place_id"], offered["label"], strict=True))
    return choose(
        "place",
        ["", *labels],
        label=say("city.pick"),
        show=lambda one: labels.get(one, say("city.pick.choose")),
    )


def open_place(place_id: str) -> None:
    """Turn this page to another place; a link to the same page would leave the address behind."""
    st.session_state["place"] = place_id


def browse() -> None:
    """The places of the countries and regions in view as a list; a chosen row opens its place."""
    st.caption(say("city.pick.hint"))
    places = _in_filters(_directory(version(), current_language()))
    choose_rows(page_count(places, PER_PAGE))
    st.dataframe(
        _table(page_shown(places)),
        hide_index=True,
        height=HEIGHT,
        key=BROWSE,
        on_select="rerun",
        selection_mode="single-row",
        alt=say("page.city.question"),
    )


def headline(place: Any) -> str:
    """Country and kind of a place on one line."""
    language = current_language()
    kind = vocabulary.label("reference/place_kinds", "kind", place["kind"], language)
    country = vocabulary.label("reference/countries", "country", place["country"], language)
    return f"{plain(kind)} · {plain(country)}"


@st.cache_resource(max_entries=10, show_spinner=False)
def _directory(version: str, language: str) -> pd.DataFrame:
    """The rows of the question place_list by country and name, with label and folded label."""
    places = answer(place_list)
    ordered = places.assign(
        label=_labels(places, language),
        sorted=[sort_key(str(name), language) for name in places["name"]],
    ).sort_values(["country", "sorted"], kind="stable")
    return ordered.assign(folded=ordered["label"].map(fold)).drop(columns="sorted")


def offered_places(chosen: Sequence[str], *, key: str) -> pd.DataFrame:
    """As many places as a box can hold: the chosen, those of the filters, those looked for.

    Rows of the question place_list with label, by country and name; ``key``: of the search.
    """
    places = _directory(version(), current_language())
    kept = places[places["place_id"].isin(chosen)]
    if len(places) > OFFERED:
        places = _in_filters(places)
    if len(places) > OFFERED:
        words = fold(st.text_input(say("city.pick.search"), key=key))
        places = places[places["folded"].str.contains(words, regex=False)].head(OFFERED)
    offered: pd.DataFrame = pd.concat([kept, places]).drop_duplicates("place_id")
    return offered


def _in_filters(places: pd.DataFrame) -> pd.DataFrame:
    chosen = selection()
    if chosen.countries:
        places = places[places["country"].isin(chosen.countries)]
    if chosen.regions:
        places = places[places["region"].isin(chosen.regions)]
    return places


def _follow_row(places: pd.DataFrame) -> None:
    state: Any = st.session_state.get(BROWSE)
    rows = state["selection"]["rows"] if state else []
    if rows:
        shown = page_shown(_in_filters(places))
        st.session_state["place"] = str(shown["place_id"].iloc[rows[0]])


def _table(places: pd.DataFrame) -> pd.DataFrame:
    language = current_language()
    return labelled(
        {
            "place": places["name"],
            "country": country_names(places["country"], language),
            "kind": names("place_kinds", places["kind"], language),
            "strategies": places["strategy_count"],
        },
        language,
    )


def _labels(places: pd.DataFrame, language: str) -> list[str]:
    countries = country_names(places["country"], language)
    kinds = names("place_kinds", places["kind"], language)
    rows = zip(places["name"], places["name_en"], countries, kinds, strict=True)
    return [
        f"{_with_alias(str(name), str(english), language)} · {country} · {kind}"
        for name, english, country, kind in rows
    ]


def _with_alias(name: str, english: str, language: str) -> str:
    """The name with its English form for readers of English, or as typed without diacritics."""
    bare = "".join(fold(one).upper() if one.isupper() else fold(one) for one in name)
    alias = english if english != name and language == "en" else bare
    is_plain = alias == name or len(name) + len(alias) > LONGEST
    return name if is_plain else f"{name} ({alias})"
