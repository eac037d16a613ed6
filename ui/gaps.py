"""Whose gaps, in which order: the choices of the page, kept in the address."""

import streamlit as st

from charts.coverage import country_name
from charts.labels import numbered
from domain import vocabulary
from domain.criteria import scored_parts
from exports.blocks.gaps_of_places import ORDERS
from exports.blocks.gaps_scope import offered
from ui.blocks import say
from ui.choices import choose
from ui.filters import framework, selection
from ui.language import current_language


def choose_scope() -> None:
    """A box with the countries and regions of the filters; a strange code gets a calm notice."""
    options = offered(selection())
    if st.query_params.get("of", "") not in {"", *options}:
        st.info(say("gaps.of.unknown"), icon=":material/filter_alt_off:")
    choose("of", options, label=say("gaps.of"), show=_scope_label)


def choose_order() -> None:
    """By the share in the texts asked about, or by how far others are ahead."""
    choose("sort", ORDERS, label=say("gaps.sort"), show=lambda one: say(f"gaps.sort.{one}"))


def choose_part() -> str:
    """A criterion below the goals or areas of the framework in view; '' for none."""
    language = current_language()
    options = ["", *scored_parts(framework())]
    if st.query_params.get("criterion", "") not in options:
        st.info(say("gaps.criterion.unknown"), icon=":material/filter_alt_off:")
    return choose(
        "criterion",
        options,
        label=say("gaps.criterion"),
        show=lambda one: numbered(one, language) if one else say("coverage.evidence.choose"),
    )


def _scope_label(code: str) -> str:
    if not code:
        return say("gaps.of.all")
    regions = vocabulary.by_key("reference/regions", "region")
    if code not in regions:
        return country_name(code, current_language())
    return f"{regions[code]['name']} · {country_name(regions[code]['country'], current_language())}"
