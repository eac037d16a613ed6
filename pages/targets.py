"""Targets: how much, by when, and how does it stand beside the targets of the EU?"""

import streamlit as st

from exports.blocks.targets import left_out_words, target_years
from exports.blocks.targets_scale import target_values
from store.queries import key_figures
from ui.blocks import excerpt_badge, nothing_to_show, page_title, say, stop
from ui.built import built
from ui.figures import show
from ui.filters import selection
from ui.said import opening, show_sentences
from ui.session import answer
from ui.targets import (
    LEFT_OUT,
    choose_page,
    choose_series,
    listed_targets,
    show_clicked,
    show_list,
)
from ui.views import current_snapshot, current_view

figures = answer(key_figures, selection())
base = current_view("targets")
timeline = built(target_years, base)

if timeline.is_empty:
    page_title("targets", "")
    if figures["place_count"]:
        st.info(say("targets.none"), icon=":material/search_off:")
    else:
        nothing_to_show()
    stop()

opening("targets", timeline.sentences, timeline.words.source)
excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
st.caption(f":material/balance: {say('targets.bind')}")
show_clicked(show(timeline, base, select=True), base)
left_out = left_out_words(current_snapshot(), base)
if left_out:
    st.caption(f":material/filter_list_off: {left_out}")

st.header(say("targets.scale.heading"))
series = choose_series(base)
targets = listed_targets(current_view("targets", "series"))
choose_page(targets)
view = current_view("targets", "series", "rows")
if series != LEFT_OUT:
    scale = built(target_values, view)
    if scale.is_empty:
        st.info(say("targets.scale.none"), icon=":material/format_list_bulleted:")
    else:
        show_sentences(scale.sentences, scale.words.source)
        show(scale, view)
st.header(say("targets.list.heading"))
show_list(targets, view)
