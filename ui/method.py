"""What the method page explains: levels with examples, words, criteria, limits."""

from html import escape

import streamlit as st

from charts.colours import criterion_colour
from charts.labels import numbered
from domain import vocabulary
from domain.criteria import criteria_under
from domain.view import FRAMEWORKS
from ui.blocks import say
from ui.language import current_language
from ui.statements import level_chip, marks_legend

LEVELS = range(5)
CONVENTIONS = {"goals": 8, "gd": 2, "level": 2, "refusal": 2}  # rules of each group
STATUSES = (
    "covered",
    "partial",
    "mention_only",
    "not_found",
    "gap",
    "not_applicable",
    "no_data",
)


def show_measured() -> None:
    """What is measured beside what is not."""
    st.header(say("method.measured.heading"))
    for column, name in zip(st.columns(2, gap="large"), ("yes", "no"), strict=True):
        column.markdown(say(f"method.measured.{name}"))


def show_ladder() -> None:
    """The five levels, each with its rule and one example."""
    st.header(say("method.levels.heading"))
    rows = "".join(
        f"<tr><th>{level_chip(level, current_language())}</th>"
        f"<td>{escape(say(f'level.{level}.help'))}</td>"
        f"<td><i>{escape(say(f'method.example.{level}'))}</i></td></tr>"
        for level in LEVELS
    )
    st.html(f'<table class="ladder"><tbody>{rows}</tbody></table>')
    st.caption(say("method.levels.note"))


def show_words() -> None:
    """How words become a level, and how they are marked."""
    st.header(say("method.words.heading"))
    concepts = vocabulary.read("vocabulary/concepts")
    st.markdown(say("method.words.steps", concepts=len(concepts)))
    st.caption(say("method.marks"))
    st.html(marks_legend(current_language()))


def show_statuses() -> None:
    """The words for goals and areas."""
    st.header(say("method.status.heading"))
    rows = "".join(
        f"<tr><th>{escape(say(f'status.{one}'))}</th>"
        f"<td>{escape(say(f'status.{one}.help'))}</td></tr>"
        for one in STATUSES
    )
    st.html(f'<table class="ladder"><tbody>{rows}</tbody></table>')


def show_criteria() -> None:
    """Everything that is asked of a strategy, one framework after the other."""
    st.header(say("method.criteria.heading"))
    for framework in FRAMEWORKS:
        tops = criteria_under(framework)
        parts = [part for top in tops for part in _scored_parts(top)]
        heading = say(f"method.criteria.{framework}", goals=len(tops), parts=len(parts))
        with st.expander(heading):
            groups = "".join(_criterion_html(top) for top in tops)
            st.html(f'<div class="criteria">{groups}</div>')
    st.caption(say("method.criteria.note"))


def show_conventions() -> None:
    """The rules by which statements are labelled and phrases are chosen."""
    st.header(say("conventions.heading"))
    st.markdown(say("conventions.lead"))
    with st.expander(say("conventions.heading")):
        for group, count in CONVENTIONS.items():
            rules = (say(f"conventions.{group}.{number}") for number in range(1, count + 1))
            items = "\n".join(f"- {rule}" for rule in rules)
            st.markdown(f"**{say(f'conventions.{group}.heading')}**\n{items}")


def show_limits(*, partial: int, total: int) -> None:
    """What to keep in mind; ``partial``: submitted texts that are not the full document."""
    st.header(say("method.limits.heading"))
    phrases = [
        row
        for language in vocabulary.LANGUAGES
        for row in vocabulary.read(f"vocabulary/phrases_{language}")
    ]
    unread = sum(not row["reviewed"] for row in phrases)
    counts = {"partial": partial, "total": total, "unread": unread, "phrases": len(phrases)}
    st.markdown(say("method.limits.text", **counts))


def _scored_parts(top: str) -> list[vocabulary.Row]:
    rows = vocabulary.read("reference/criteria")
    return [row for row in rows if row["parent"] == top and row["is_scored"]]


def _criterion_html(top: str) -> str:
    language = current_language()
    colour = criterion_colour(top)
    swatch = f'<i style="--fill:{colour}"></i>' if colour else ""
    supporting = escape(say("method.criteria.supporting"))
    items = "".join(
        f"<li>{escape(numbered(row['criterion'], language))}"
        f"{'' if float(row['weight']) == 1 else f' <small>{supporting}</small>'}</li>"
        for row in _scored_parts(top)
    )
    return f"<section><b>{swatch}{escape(numbered(top, language))}</b><ul>{items}</ul></section>"
