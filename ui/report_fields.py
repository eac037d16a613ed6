"""Boxes of the report page: what they hold is the report itself, whoever changed it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from domain import vocabulary
from domain.report import LONGEST_HEADING
from ui.blocks import say
from ui.report_basket import basket, change, keep, plan
from ui.report_translation import translated
from ui.views import current_snapshot

TITLE, SUBTITLE, LANGUAGE = "report_title", "report_subtitle", "report_language"


def held(key: str, value: object) -> None:
    """Let the box ``key``, not drawn yet, hold ``value``: a box forgets when its page is left."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def choose_words() -> None:
    """Title, subtitle and language of the report."""
    now = plan()
    left, right = st.columns([3, 1])
    with left:
        text_line(TITLE, say("builder.title"), now.title, _retitle)
        text_line(SUBTITLE, say("builder.subtitle"), now.subtitle, _retitle)
    with right:
        rows = vocabulary.read("reference/languages")
        endonyms = {row["language"]: row["endonym"] for row in rows}
        held(LANGUAGE, now.language)
        st.selectbox(
            say("builder.language"),
            vocabulary.LANGUAGES,
            format_func=endonyms.__getitem__,
            key=LANGUAGE,
            help=say("builder.language.help"),
            filter_mode=None,
            on_change=_translate,
        )


def text_line(
    key: str, label: str, value: str, on_change: Callable[..., None], *arguments: Any
) -> None:
    """A line of the author's own words."""
    held(key, value)
    st.text_input(label, max_chars=LONGEST_HEADING, key=key, on_change=on_change, args=arguments)


def _retitle() -> None:
    title, subtitle = (str(st.session_state[key]).strip() for key in (TITLE, SUBTITLE))
    now = plan()
    change(replace(now, title=title or now.title, subtitle=subtitle))


def _translate() -> None:
    keep(translated(basket(), str(st.session_state[LANGUAGE]), current_snapshot()))
