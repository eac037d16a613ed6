"""City or region: what does one place commit to, beside places like it?"""

import streamlit as st

from store.queries import place_list, place_open_points, place_profile
from store.strategies import strategies_also_covering, strategies_of_place
from ui.blocks import excerpt_badge, experimental_badge, page_title, say, stop
from ui.crosswalk import AREAS, show_related_goals
from ui.filters import framework, selection
from ui.open_points import show_open_points
from ui.places import browse, choose_place, headline
from ui.plain import plain
from ui.profile import own_view, profile_lead, show_bars, show_figures, source_of
from ui.session import answer
from ui.strategy_cards import show_own, show_wider

places = answer(place_list)
top = st.container()
place_id = choose_place(places)
if not place_id:
    with top:
        page_title("city", "")
    browse(places)
    stop()

[place] = places[places["place_id"] == place_id].to_dict("records")
strategies = answer(strategies_of_place, place_id, year=selection().year)
view = own_view(place, strategies)
shown = strategies[strategies["is_in_force"]] if view.in_force else strategies
profile = answer(place_profile, view, place_id=place_id, country=place["country"])
of_framework = profile[profile["framework"] == framework()]

with top:
    st.title(plain(place["name"]))
    st.caption(headline(place))
st.markdown(profile_lead(of_framework, strategies))
if selection().in_force and not view.in_force:
    st.info(
        say("city.none_in_force", place=plain(place["name"]), year=view.year),
        icon=":material/history:",
    )
excerpt_badge(int((shown["text_basis"] != "full").sum()), len(shown))
experimental_badge()
show_figures(place, profile, strategies)
show_bars(place, of_framework, strategies, source_of(view, shown))
if framework() == AREAS:
    show_related_goals(place)

st.subheader(say("city.strategies.heading"))
show_own(strategies, view.year)
wider = answer(strategies_also_covering, place_id)
if not wider.empty:
    st.subheader(say("city.also.heading"))
    st.caption(say("city.also.text"))
    show_wider(wider)

st.subheader(say("city.open.heading"))
points = answer(place_open_points, view, place_id=place_id, framework=framework())
show_open_points(points, set(shown["text_basis"]))
