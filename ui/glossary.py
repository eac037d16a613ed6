"""The terms of the field in one place, a click away from every page."""

import streamlit as st

from domain import vocabulary
from domain.collation import sort_key
from domain.folding import fold
from domain.phrases import phrase
from ui.blocks import say
from ui.language import current_language

TERMS = "reference/glossary"


def offer_glossary() -> None:
    """A button in the sidebar that opens the glossary."""
    if st.button(
        say("glossary.open"), key="glossary_open", type="tertiary", icon=":material/dictionary:"
    ):
        st.dialog(say("glossary.open"), width="medium")(_show)()


def glossary_entries(language: str, wanted: str = "") -> list[tuple[str, str]]:
    """Terms with their explanations by the alphabet, those that hold the words ``wanted``."""
    entries = [
        (
            phrase(f"glossary.{row['term']}", language),
            phrase(f"glossary.{row['term']}.text", language),
        )
        for row in vocabulary.read(TERMS)
    ]
    words = fold(wanted).split()
    kept = [one for one in entries if all(word in fold(" ".join(one)) for word in words)]
    return sorted(kept, key=lambda entry: sort_key(entry[0], language))


def _show() -> None:
    wanted = st.text_input(say("glossary.search"), key="glossary_search", icon=":material/search:")
    entries = glossary_entries(current_language(), wanted)
    for term, text in entries:
        st.markdown(f"**{term}**  \n{text}")
    if not entries:
        st.info(say("glossary.none"), icon=":material/search_off:")
