"""Which of the five languages the visitor reads."""

import streamlit as st

from domain.vocabulary import LANGUAGES

KEY = "lang"


def browser_language() -> str:
    """The browser's language where we speak it, otherwise English."""
    locale = st.context.locale or ""
    wanted = locale.split("-")[0].lower()
    return wanted if wanted in LANGUAGES else "en"


def current_language() -> str:
    """The language chosen in the sidebar, the browser's before that."""
    chosen = st.session_state.get(KEY)
    return chosen if chosen in LANGUAGES else browser_language()
