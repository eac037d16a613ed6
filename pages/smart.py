"""SMART Concept: how do the measures spread over its pillars and topics?"""

import streamlit as st

from exports.blocks.smart import KEY, smart_tree
from store.queries import key_figures
from ui.blocks import excerpt_badge, nothing_to_show, page_title, say, stop
from ui.built import built
from ui.clicks import follow_click
from ui.figures import show
from ui.filters import selection
from ui.said import opening
from ui.session import answer
from ui.smart import choose_tile, read_click, show_known_tree, show_tile, tiles_in_view
from ui.views import current_view

figures = answer(key_figures, selection())
tiles = tiles_in_view(current_view("smart"))

if tiles.empty:
    page_title("smart", "")
    nothing_to_show()
    show_known_tree()
    stop()

follow_click(KEY, ("topic", "place"))
read_click(tiles)
top = st.container()
st.header(say("smart.pick.heading"))
tile = choose_tile(tiles)
view = current_view("smart", "topic", "place")
block = built(smart_tree, view)
if tile.topic:
    show_tile(tile, view)
else:
    st.caption(say("smart.pick.hint"))
show_known_tree()

with top:
    opening("smart", block.sentences, block.words.source)
    st.caption(f":material/science: {say('framework.experimental.note')}")
    excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
    show(block, view, select=True)
