"""Map: where is it covered, and where do we know nothing?"""

import streamlit as st

from charts.regions import SHARE
from domain.links import codes
from exports.blocks.map import KEY, most_covered, places_of, regions_map
from store.queries import key_figures
from ui.blocks import (
    excerpt_badge,
    experimental_badge,
    nothing_to_show,
    open_place,
    page_title,
    say,
    stop,
)
from ui.built import built
from ui.choices import choose_minimum_level
from ui.clicks import follow_click
from ui.figures import show
from ui.filters import selection
from ui.map import REGION, choose_any_criterion, choose_layer, choose_region
from ui.map_places import show_region
from ui.said import opening
from ui.session import answer
from ui.views import current_snapshot, current_view

figures = answer(key_figures, selection())

if figures["place_count"] == 0:
    page_title("map", "")
    nothing_to_show()
    stop()

top = st.container()
criterion = choose_any_criterion(most_covered(current_snapshot(), current_view("map")))
left, right = st.columns(2)
with left:
    layer = choose_layer()
with right:
    if layer == SHARE:
        choose_minimum_level(say("overview.threshold"))
follow_click(KEY, (REGION,), among=codes("regions", "region"))
map_side, list_side = st.columns([3, 2], gap="large")
with list_side:
    region = choose_region()
    view = current_view("map", "criterion", "layer", "level", "at")
    places = places_of(current_snapshot(), view)
    show_region(region, places, criterion, view)
block = built(regions_map, view)
with top:
    opening("map", block.sentences, block.words.source)
    excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
    experimental_badge()
with map_side:
    open_place(show(block, view, select=True), places)
