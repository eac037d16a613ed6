"""The language of the page, told to the browser: for screen readers, hyphenation, translation."""

import streamlit as st

from ui.language import current_language

SCRIPT = '<script>document.documentElement.lang = "{language}";</script>'


def tell_language() -> None:
    """Set the ``lang`` of the document, which Streamlit always sends as English.

    Called once a run, where an element without height does no harm. The script holds one of our
    five codes and nothing a visitor wrote.
    """
    st.html(SCRIPT.format(language=current_language()), unsafe_allow_javascript=True)
