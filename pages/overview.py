"""Overview: who covers what in the four countries, and what is missing?"""

import streamlit as st

from exports.blocks.countries import country_coverage, ranked_in_view, region_coverage
from store.maps import map_places
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
from ui.choices import choose_criterion, choose_minimum_level
from ui.figures import show
from ui.filters import framework, selection
from ui.overview import show_key_figures, show_least_covered
from ui.said import opening
from ui.session import answer
from ui.views import current_snapshot, current_view

chosen = selection()
by_share = ranked_in_view(current_snapshot(), chosen, framework())

if not by_share:
    page_title("overview", "")
    nothing_to_show()
    stop()

top = st.container()
grid, least = st.columns([3, 2], gap="large")
with grid:
    choose_minimum_level(say("overview.threshold"))
criterion = choose_criterion("map", say("overview.map.choose"), by_share[-1].criterion)

# All is worked out before any of it is shown: each pause would have the browser draw once more.
view, map_view = current_view("overview", "level"), current_view("overview", "level", "map")
block, on_map = built(country_coverage, view), built(region_coverage, map_view)
figures = answer(key_figures, chosen)
with top:
    opening("overview", block.sentences, block.words.source)
    excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
    experimental_badge()
    show_key_figures(figures)
with grid:
    show(block, view)
with least:
    show_least_covered(view)

clicked = show(on_map, map_view, select=True, hint=say("overview.map.click"))
open_place(clicked, answer(map_places, chosen, criterion=criterion))
