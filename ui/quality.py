"""The page of data quality: places nobody could settle, texts, published versions."""

import pandas as pd
import streamlit as st

from domain.phrases import date_text
from exports.blocks.quality import SHEETS, place_table, text_table, texts_said
from exports.blocks.scope import published_on
from exports.blocks.source import short_version
from store.location import open_store
from ui.blocks import say
from ui.choices import choose
from ui.language import current_language
from ui.session import version
from ui.views import current_snapshot


def choose_sheet() -> str:
    """Whose fields the grid shows: those of strategies or those of measures."""
    return choose(
        "sheet", SHEETS, label=say("quality.sheet"), show=lambda one: say(f"quality.sheet.{one}")
    )


def show_texts() -> None:
    """On which texts the levels rest, by country."""
    snapshot, language = current_snapshot(), current_language()
    st.header(say("quality.texts.heading"))
    st.markdown(texts_said(snapshot, language))
    st.dataframe(text_table(snapshot, language), hide_index=True, alt=say("quality.texts.heading"))


def show_places() -> None:
    """Names of places that nobody could settle; what to do stands with the problems."""
    st.markdown(f"**{say('quality.places.heading')}**")
    table = place_table(current_snapshot(), current_language())
    if table.empty:
        st.markdown(say("quality.places.none"))
        return
    st.dataframe(table, hide_index=True, alt=say("quality.places.heading"))


def show_published() -> None:
    """The published snapshots, newest first, and which of them is in view."""
    versions = sorted(open_store().versions(), reverse=True)
    language, shown = current_language(), version()
    table = pd.DataFrame(
        {
            say("quality.version.name"): [short_version(one) for one in versions],
            say("quality.version.day"): [
                date_text(published_on(one), language) for one in versions
            ],
            say("quality.version.state"): [
                say("quality.version.shown" if one == shown else "quality.version.kept")
                for one in versions
            ],
        }
    )
    st.markdown(f"**{say('quality.version.heading')}**")
    st.dataframe(table, hide_index=True, alt=say("quality.version.heading"))
