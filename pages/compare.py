"""Compare: two to six places, or countries, side by side on one scale."""

import streamlit as st

from charts.labels import numbered
from exports.blocks.compare import compared_places, comparison, partial_texts
from store.queries import place_list
from ui.blocks import excerpt_badge, experimental_badge, page_title, say, stop
from ui.built import built
from ui.choices import choose_minimum_level, choose_part_of
from ui.compare import choose_compared, choose_kind, offer_examples, say_dropped, show_lessons
from ui.figures import show
from ui.language import current_language
from ui.plain import plain
from ui.said import opening
from ui.session import answer
from ui.views import current_snapshot, current_view

top = st.container()
left, right = st.columns([1, 2])
with left:
    kind = choose_kind()
with right:
    choose_compared(kind)
first, second = st.columns(2)
with first:
    choose_part_of(say("compare.criteria"))
with second:
    if kind == "countries":
        choose_minimum_level(say("overview.threshold"))
view = current_view("compare", "with", "criterion", "level")
block = built(comparison, view)

if block.is_empty:
    with top:
        page_title("compare", "")
    st.markdown(say("compare.hint"))
    offer_examples(answer(place_list))
    stop()

places = compared_places(current_snapshot(), view)
with top:
    opening("compare", block.sentences, block.words.source)
    if len(places):
        excerpt_badge(*partial_texts(current_snapshot(), view, places))
    experimental_badge()
say_dropped(view, places)
if len(places):
    st.caption(say("compare.click"))
clicked = show(block, view, select=len(places) > 0)
for place_id, _, part in (str(one.get("customdata", "")).partition("|") for one in clicked):
    for name in places.loc[places["place_id"] == place_id, "name"]:
        criterion = plain(numbered(part, current_language()))
        st.page_link(
            "pages/coverage.py",
            label=say("compare.words", place=plain(name), criterion=criterion),
            icon=":material/arrow_forward:",
            query_params={"place": place_id, "part": part, "kind": places["kind_group"].iloc[0]},
        )
show_lessons(view)
