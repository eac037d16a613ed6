"""Coverage: what does each place commit to, and which words say so?"""

import streamlit as st

from domain.criteria import criteria_under
from exports.blocks.paging import page_count, page_of
from exports.blocks.places import KEY, ORDERS, PER_PAGE, ordered_totals, place_coverage
from store.queries import key_figures
from ui.blocks import excerpt_badge, experimental_badge, nothing_to_show, page_title, say, stop
from ui.built import built
from ui.cell import choose_cell, offered_places, show_cell
from ui.choices import choose
from ui.clicks import follow_click
from ui.coverage import choose_columns
from ui.figures import show
from ui.filters import framework, selection
from ui.narrow import Twin
from ui.paging import choose_rows
from ui.phone_door import list_address
from ui.phone_list import phone_twin
from ui.said import opening
from ui.session import answer
from ui.views import current_snapshot, current_view

chosen = selection()
figures = answer(key_figures, chosen)

if figures["place_count"] == 0:
    page_title("coverage", "")
    nothing_to_show()
    stop()

top = st.container()
left, right = st.columns(2)
with left:
    criterion = choose_columns(framework())
with right:
    choose("sort", ORDERS, label=say("coverage.sort"), show=lambda one: say(f"coverage.sort.{one}"))
follow_click(KEY, ("place", "part"))
grid = st.container()
base = current_view("coverage", "sort").with_choices(criterion=criterion)
totals = ordered_totals(current_snapshot(), base)
with grid:
    rows = choose_rows(page_count(totals, PER_PAGE))
st.header(say("coverage.evidence.heading"))
offered = offered_places(totals, page_of(totals, base.with_choices(rows=rows), PER_PAGE))
place, part = choose_cell(offered, criteria_under(framework(), criterion), criterion)
if place and part:
    [name] = totals.loc[totals["place_id"] == place, "place_name"]
    show_cell(place, name, part, chosen)
else:
    st.caption(say("coverage.evidence.hint"))

view = base.with_choices(rows=rows, place=place, part=part)
block = built(place_coverage, view)
with top:
    opening("coverage", block.sentences, block.words.source)
    excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
    experimental_badge()
with grid:
    shown = base.with_choices(rows=rows)
    twin = Twin(list_address(shown), lambda: phone_twin(current_snapshot(), shown))
    show(block, view, select=True, narrow=twin)
