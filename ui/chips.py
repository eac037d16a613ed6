"""The filters that are set, as chips above every page: one click takes one away, or all."""

from collections.abc import Iterator
from typing import NamedTuple

import streamlit as st

from charts.coverage import country_name
from domain import vocabulary
from domain.links import SCOPES, kinds
from ui.blocks import say
from ui.filters import selection
from ui.language import current_language


class Chip(NamedTuple):
    """One filter that is not at its default."""

    name: str  # of the filter
    value: str
    label: str


def show_chips() -> None:
    """A row of chips with one reset; nothing where every filter is at its default."""
    chips = list(_chips())
    if not chips:
        return
    with st.container(horizontal=True, gap="small", key="filter_chips"):
        for chip in chips:
            st.button(
                chip.label,
                key=f"chip_{chip.name}_{chip.value}",
                icon=":material/close:",
                icon_position="right",
                help=say("chips.remove"),
                on_click=_take_away,
                args=(chip.name, chip.value),
            )
        st.button(
            say("chips.reset"),
            key="chips_reset",
            type="tertiary",
            icon=":material/restart_alt:",
            on_click=_reset,
        )


def _chips() -> Iterator[Chip]:
    chosen, language = selection(), current_language()
    regions = vocabulary.by_key("reference/regions", "region")
    for country in chosen.countries:
        yield Chip("country", country, country_name(country, language))
    for region in chosen.regions:
        yield Chip("region", region, regions[region]["name"])
    if chosen.kind_group != kinds()[0]:
        label = vocabulary.label("reference/kind_groups", "kind_group", chosen.kind_group, language)
        yield Chip("kind", chosen.kind_group, label)
    if not chosen.in_force:
        yield Chip("scope", SCOPES[1], say("chips.all_strategies"))


def _take_away(name: str, value: str) -> None:
    held = st.session_state[name]
    if isinstance(held, list):
        st.session_state[name] = [one for one in held if one != value]
    else:
        st.session_state[name] = {"kind": kinds()[0], "scope": SCOPES[0]}[name]


def _reset() -> None:
    for chip in _chips():
        _take_away(chip.name, chip.value)
