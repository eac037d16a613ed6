"""Gaps: what is missing, and who is good at it?"""

import streamlit as st

from exports.blocks.gaps import gap_ranking
from exports.blocks.gaps_ambition import gap_ambition
from exports.blocks.gaps_examples import with_words
from exports.blocks.gaps_of_place import KEY as PLACE_KEY
from exports.blocks.gaps_of_place import basis_of, open_points, texts_in_view
from exports.blocks.gaps_of_places import KEY, PER_PAGE, ranked_gaps
from exports.blocks.gaps_scope import scope_of
from exports.blocks.paging import page_count, page_of
from exports.blocks.profile import own_view, place_row
from store.queries import key_figures
from store.strategies import strategies_of_place
from ui.blocks import excerpt_badge, experimental_badge, nothing_to_show, page_title, say, stop
from ui.built import built
from ui.cell import show_cell
from ui.clicks import follow_click
from ui.figures import show
from ui.gaps import choose_order, choose_part, choose_scope
from ui.gaps_criterion import show_criterion
from ui.gaps_list import place_list, places_list
from ui.paging import choose_rows
from ui.places import choose_place
from ui.said import opening, show_sentences
from ui.session import answer
from ui.views import current_snapshot, current_view

top = st.container()
left, right = st.columns(2)
with left:
    place_id = choose_place()
if not place_id:
    with right:
        choose_scope()
base, snapshot = current_view("gaps", "place", "of"), current_snapshot()
place = place_row(snapshot, base)
scope = scope_of(base)
figures = answer(key_figures, scope.view.selection)

if place is None and figures["place_count"] == 0:
    with top:
        page_title("gaps", "")
    nothing_to_show()
    stop()

follow_click(KEY if place is None else PLACE_KEY, ("criterion",))
if place is None:
    rows = ranked_gaps(snapshot, base)
    if rows["peer_count"].max() > 0:
        choose_order()
        base = current_view("gaps", "place", "of", "sort")
        rows = ranked_gaps(snapshot, base)
    texts = (figures["partial_text_count"], figures["strategy_count"])
else:
    rows, shown = open_points(snapshot, base), texts_in_view(snapshot, base)
    texts = (int((shown["text_basis"] != "full").sum()), len(shown))

page = choose_rows(page_count(rows, PER_PAGE))
view = base.with_choices(rows=page)
# All is worked out before any of it is shown: each pause would have the browser draw once more.
block, ambition = built(gap_ranking, view), built(gap_ambition, base)
listed = with_words(snapshot, page_of(rows, view, PER_PAGE))
if block.is_empty:
    st.info(say("gaps.place.none"), icon=":material/task_alt:")
else:
    show(block, view, select=True)
    with st.expander(say("gaps.list")):
        if place is None:
            st.html(places_list(listed, view))
        else:
            st.html(place_list(listed, view, basis_of(snapshot, view)))

st.header(say("gaps.criterion.heading"))
criterion = choose_part()
if not criterion:
    st.caption(say("gaps.criterion.hint"))
elif place is None:
    show_criterion(criterion, scope)
else:
    strategies = answer(strategies_of_place, place_id, year=base.selection.year)
    own = own_view(base, place, strategies)
    show_cell(place_id, place["name"], criterion, own.selection)

st.header(say("gaps.ambition.heading"))
if ambition.is_empty:
    st.info(say("gaps.ambition.none"), icon=":material/search_off:")
else:
    show_sentences(ambition.sentences, ambition.words.source)
    show(ambition, base)

with top:
    opening("gaps", block.sentences, block.words.source)
    excerpt_badge(*texts)
    experimental_badge()
