"""Choices that belong to one page and still travel in its address."""

from collections.abc import Callable, Sequence

import streamlit as st

from charts.labels import numbered
from domain import vocabulary
from domain.phrases import phrase
from ui.address import adopt_one, publish
from ui.filters import framework
from ui.language import current_language

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
    adopt_one("level", MINIMUM_LEVELS, MINIMUM_LEVELS[0])
    st.segmented_control(
        label,
        MINIMUM_LEVELS,
        format_func=lambda level: phrase(f"level.{level}", language),
        key="level",
        required=True,
    )
    publish("level", [st.session_state["level"]], MINIMUM_LEVELS[:1])
    return int(st.session_state["level"])


def choose_criterion(name: str, label: str, default: str) -> str:
    """A goal or an area of the framework in view, kept in the address under ``name``."""
    language = current_language()
    options = top_criteria(framework())
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
        ["", *top_criteria(framework())],
        label=label,
        show=lambda one: numbered(one, language) if one else everything,
    )


def top_criteria(framework: str) -> list[str]:
    """The goals or the areas, in their order."""
    return criteria_under(framework, "")


def criteria_under(framework: str, parent: str) -> list[str]:
    """The scored parts of a goal or area, in their order; the goals or areas for ''."""
    rows = vocabulary.read("reference/criteria")
    return [
        row["criterion"]
        for row in rows
        if (row["framework"], row["parent"]) == (framework, parent) and row["is_scored"]
    ]
