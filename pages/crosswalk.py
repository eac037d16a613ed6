"""Crosswalk: where do the Green Deal and the SDGs meet?"""

import streamlit as st

from exports.blocks.crosswalk import KEY, counted_cells, crosswalk, unmet_links
from store.queries import key_figures
from ui.blocks import excerpt_badge, nothing_to_show, page_title, say, stop
from ui.built import built
from ui.clicks import follow_click
from ui.crosswalk_page import choose_meeting, choose_pair, show_pair
from ui.figures import show
from ui.filters import selection
from ui.said import opening
from ui.session import answer
from ui.views import current_snapshot, current_view

figures = answer(key_figures, selection())

if figures["place_count"] == 0:
    page_title("crosswalk", "")
    nothing_to_show()
    stop()

top = st.container()
follow_click(KEY, ("area", "goal"))
choose_meeting()
grid = st.container()
st.header(say("crosswalk.pair.heading"))
area, goal = choose_pair()
view = current_view("crosswalk", "meet", "implied", "area", "goal")
block = built(crosswalk, view)

if block.is_empty:
    with top:
        page_title("crosswalk", "")
    with grid:
        nothing_to_show()
    stop()

if area and goal:
    show_pair(area, goal, view)
else:
    st.caption(say("crosswalk.pair.hint"))

with grid:
    if view.choice("implied") == "on":
        unmet = unmet_links(counted_cells(current_snapshot(), view))
        st.caption(say("crosswalk.implied.count", count=unmet))
    show(block, view, select=True)
with top:
    opening("crosswalk", block.sentences, block.words.source)
    excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
