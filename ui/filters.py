"""The filters in the sidebar: declared once, for every page, and kept in the address."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import streamlit as st

from domain import vocabulary
from domain.collation import sort_key
from domain.links import SCOPES, kinds
from domain.phrases import phrase
from domain.selection import Selection
from domain.view import EXPERIMENTAL, FRAMEWORKS
from ui.address import adopt, adopt_one, publish
from ui.language import KEY as LANGUAGE
from ui.language import browser_language, current_language
from ui.switches import switch


def adopt_language() -> None:
    """Take the language of the address before anything is said; the browser's by default."""
    adopt_one(LANGUAGE, vocabulary.LANGUAGES, browser_language(), stays=True)


def choose_language() -> None:
    """Show the language switch."""
    endonyms = {row["language"]: row["endonym"] for row in vocabulary.read("reference/languages")}
    st.selectbox(
        phrase("filter.language", current_language()),
        vocabulary.LANGUAGES,
        format_func=endonyms.__getitem__,
        key=LANGUAGE,
        filter_mode=None,
    )
    publish(LANGUAGE, [st.session_state[LANGUAGE]], [browser_language()])


def choose_filters() -> None:
    """Show the filters that every page obeys."""
    _one_of("framework", FRAMEWORKS)
    _several("country", _codes("reference/countries", "country"), _country_name)
    regions = vocabulary.by_key("reference/regions", "region")
    chosen = st.session_state["country"]
    allowed = [key for key, row in regions.items() if not chosen or row["country"] in chosen]
    _several("region", by_name(allowed), lambda key: regions[key]["name"])
    _select("kind", kinds(), lambda code: _label("reference/kind_groups", "kind_group", code))
    _one_of("scope", SCOPES)


def by_name(regions: Sequence[str]) -> list[str]:
    """Keys of regions by country, then by name in the alphabet of the visitor's language."""
    rows, language = vocabulary.by_key("reference/regions", "region"), current_language()
    return sorted(
        regions, key=lambda key: (rows[key]["country"], sort_key(rows[key]["name"], language))
    )


def selection() -> Selection:
    """What the visitor has chosen, as the questions of the store want it."""
    state = st.session_state
    return Selection(
        countries=tuple(state.get("country", ())),
        regions=tuple(state.get("region", ())),
        kind_group=state.get("kind", "municipality"),
        in_force=state.get("scope", "in_force") == "in_force",
        year=datetime.now(UTC).year,
    )


def framework() -> str:
    """SDG, GD or SC: never two in one chart, never added up."""
    return str(st.session_state.get("framework", FRAMEWORKS[0]))


def is_experimental() -> bool:
    """Whether the framework in view is one that every chart must mark as experimental."""
    return framework() in EXPERIMENTAL


def _one_of(name: str, options: Sequence[str]) -> None:
    language = current_language()
    switch(
        name,
        options,
        label=phrase(f"filter.{name}", language),
        show=lambda code: phrase(f"filter.{name}.{code}", language),
        explained=phrase(f"filter.{name}.help", language),
    )


def _several(name: str, options: Sequence[str], label: Callable[[str], str]) -> None:
    adopt(name, options)
    language = current_language()
    st.multiselect(
        phrase(f"filter.{name}", language),
        options,
        format_func={option: label(option) for option in options}.__getitem__,
        key=name,
        placeholder=phrase("filter.all", language),
    )
    publish(name, st.session_state[name])


def _select(name: str, options: Sequence[str], label: Callable[[str], str]) -> None:
    adopt_one(name, options, options[0])
    language = current_language()
    st.selectbox(
        phrase(f"filter.{name}", language),
        options,
        format_func={option: label(option) for option in options}.__getitem__,
        key=name,
        help=phrase(f"filter.{name}.help", language),
        filter_mode=None,
    )
    publish(name, [st.session_state[name]], [options[0]])


def _codes(table: str, key: str) -> list[str]:
    return [row[key] for row in vocabulary.read(table)]


def _country_name(code: str) -> str:
    return _label("reference/countries", "country", code)


def _label(table: str, key: str, code: str) -> str:
    return vocabulary.label(table, key, code, current_language())
