"""Whose gaps, in which order: the choices of the page, kept in the address."""

from typing import Any

import streamlit as st

from charts.coverage import country_name
from charts.labels import numbered
from domain import vocabulary
from exports.blocks.gaps_of_places import ORDERS
from exports.blocks.gaps_scope import offered
from ui.blocks import say
from ui.choices import choose, criteria_under, top_criteria
from ui.filters import framework, selection
from ui.language import current_language

SEEN = "gaps_click"  # the click that the box already follows


def choose_scope() -> None:
    """A box with the countries and regions of the filters; a strange code gets a calm notice."""
    options = offered(selection())
    if st.query_params.get("of", "") not in {"", *options}:
        st.info(say("gaps.of.unknown"), icon=":material/filter_alt_off:")
    choose("of", options, label=say("gaps.of"), show=_scope_label)


def choose_order() -> None:
    """By the share in the texts asked about, or by how far others are ahead."""
    choose("sort", ORDERS, label=say("gaps.sort"), show=lambda one: say(f"gaps.sort.{one}"))


def follow_click(chart: str) -> None:
    """Let a new click in ``chart`` choose the criterion, before its box is drawn."""
    state: Any = st.session_state.get(chart)
    points = state["selection"]["points"] if state else []
    clicked = str(points[0].get("customdata", "")) if points else ""
    if clicked != st.session_state.get(SEEN, ""):
        st.session_state[SEEN] = clicked
        if clicked:
            st.session_state["criterion"] = clicked


def choose_part() -> str:
    """A criterion below the goals or areas of the framework in view; '' for none."""
    language = current_language()
    options = ["", *parts(framework())]
    if st.query_params.get("criterion", "") not in options:
        st.info(say("gaps.criterion.unknown"), icon=":material/filter_alt_off:")
    return choose(
        "criterion",
        options,
        label=say("gaps.criterion"),
        show=lambda one: numbered(one, language) if one else say("coverage.evidence.choose"),
    )


def parts(framework: str) -> list[str]:
    """The scored criteria below goals and areas, in their order."""
    return [one for top in top_criteria(framework) for one in criteria_under(framework, top)]


def _scope_label(code: str) -> str:
    if not code:
        return say("gaps.of.all")
    regions = vocabulary.by_key("reference/regions", "region")
    if code not in regions:
        return country_name(code, current_language())
    return f"{regions[code]['name']} · {country_name(regions[code]['country'], current_language())}"
