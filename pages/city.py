"""City or region: what does one place commit to, beside places like it?"""

import streamlit as st

from exports.blocks.profile import own_view, place_bars, place_row, profile_of
from store.queries import place_open_points
from store.strategies import strategies_also_covering, strategies_of_place
from ui.blocks import excerpt_badge, experimental_badge, page_title, say, stop
from ui.built import built
from ui.correction import show_place_correction
from ui.crosswalk import AREAS, show_related_goals
from ui.filters import framework, selection
from ui.open_points import show_open_points
from ui.places import browse, choose_place, headline
from ui.plain import plain
from ui.profile import show_bars, show_place_figures
from ui.said import show_sentences
from ui.session import answer
from ui.strategy_cards import show_own, show_wider
from ui.succession import show_succession
from ui.views import current_snapshot, current_view

top = st.container()
place_id = choose_place()
view, snapshot = current_view("city", "place"), current_snapshot()
place = place_row(snapshot, view)
if place is None:
    with top:
        page_title("city", "")
    browse()
    stop()

strategies = answer(strategies_of_place, place_id, year=selection().year)
own = own_view(view, place, strategies)
in_force = own.selection.in_force
shown = strategies[strategies["is_in_force"]] if in_force else strategies
profile = profile_of(snapshot, own, place)
block = built(place_bars, view)

with top:
    st.title(plain(place["name"]))
    st.caption(headline(place))
    show_sentences(block.sentences, block.words.source)
if selection().in_force and not in_force:
    st.info(
        say("city.none_in_force", place=plain(place["name"]), year=view.selection.year),
        icon=":material/history:",
    )
excerpt_badge(int((shown["text_basis"] != "full").sum()), len(shown))
experimental_badge()
show_place_figures(place, profile, strategies)
show_bars(block, view, place, set(profile["criterion"]))
if framework() == AREAS:
    show_related_goals(place)

st.header(say("city.strategies.heading"))
show_own(strategies, view.selection.year)
show_succession(view)
show_place_correction(strategies, view)
wider = answer(strategies_also_covering, place_id)
if not wider.empty:
    st.header(say("city.also.heading"))
    st.caption(say("city.also.text"))
    show_wider(wider)

st.header(say("city.open.heading"))
points = answer(place_open_points, own.selection, place_id=place_id, framework=framework())
show_open_points(points, set(shown["text_basis"]))
