"""Choices that belong to one page and still travel in its address."""

from collections.abc import Callable, Sequence

import streamlit as st

from charts.labels import numbered
from domain.criteria import criteria_under
from domain.phrases import phrase
from ui.address import adopt_one, publish
from ui.filters import framework
from ui.language import current_language
from ui.switches import switch

MINIMUM_LEVELS = ("2", "3")


def choose(
    name: str, options: Sequence[str], *, label: str, show: Callable[[str], str], default: str = ""
) -> str:
    """A select box whose value stands in the address under ``name``; returns the code chosen."""
    first = default if default in options else options[0]
    adopt_one(name, options, first)
    st.selectbox(label, options, format_func=show, key=name)
    publish(name, [st.session_state[name]], [first])
    return str(st.session_state[name])


def choose_minimum_level(label: str) -> int:
    """From which level a place counts: 2 committed (the default) or 3 measurable."""
    language = current_language()
    chosen = switch(
        "level",
        MINIMUM_LEVELS,
        label=label,
        show=lambda level: phrase(f"level.{level}", language),
    )
    return int(chosen)


def choose_criterion(name: str, label: str, default: str) -> str:
    """A goal or an area of the framework in view, kept in the address under ``name``."""
    language = current_language()
    options = criteria_under(framework())
    return choose(
        name,
        options,
        label=label,
        show=lambda one: numbered(one, language),
        default=default,
    )


def choose_part_of(label: str) -> str:
    """A goal or area whose parts are shown, kept in the address; '' for all goals or areas."""
    language = current_language()
    everything = phrase(f"coverage.show.{framework()}", language)
    return choose(
        "criterion",
        ["", *criteria_under(framework())],
        label=label,
        show=lambda one: numbered(one, language) if one else everything,
    )
