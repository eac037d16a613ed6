"""Coverage: what does each place commit to, and which words say so?"""

import streamlit as st

from charts.coverage import place_heatmap
from charts.frame import Words
from charts.labels import numbered
from charts.places import in_order
from store.queries import coverage_by_place, key_figures
from store.strategies import strategy_list
from ui.blocks import (
    chart,
    excerpt_badge,
    experimental_badge,
    nothing_to_show,
    page_title,
    say,
    source_line,
    stop,
)
from ui.cell import choose_cell, follow_click, show_cell
from ui.choices import choose
from ui.coverage import ORDERS, choose_columns, column_key, coverage_lead, place_table
from ui.filters import framework, selection
from ui.language import current_language
from ui.session import answer

GRID = "place_heatmap"

chosen, language = selection(), current_language()
figures = answer(key_figures, chosen).iloc[0]

if figures["place_count"] == 0:
    page_title("coverage", "")
    nothing_to_show()
    stop()

lead = st.container()
left, right = st.columns(2)
with left:
    criterion = choose_columns(framework())
with right:
    order = choose(
        "sort",
        ORDERS,
        label=say("coverage.sort"),
        show=lambda one: say(f"coverage.sort.{one}"),
    )
coverage = answer(coverage_by_place, chosen, framework=framework(), parent=criterion)
with lead:
    page_title("coverage", coverage_lead(coverage, criterion, framework()))
    excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
    experimental_badge()

follow_click(GRID)
grid = st.container()
st.subheader(say("coverage.evidence.heading"))
place, part = choose_cell(coverage, criterion)
if place and part:
    [name] = coverage.loc[coverage["place_id"] == place, "place_name"].unique()
    show_cell(place, name, part, chosen)
else:
    st.caption(say("coverage.evidence.hint"))

columns = column_key(coverage["criterion"].unique())
subject = "parts" if criterion else framework()
words = Words(
    say(f"coverage.title.{subject}", criterion=numbered(criterion, language)),
    say("coverage.subtitle", places=figures["place_count"], columns=columns),
    source_line(has_excerpts=figures["partial_text_count"] > 0),
)
ordered = in_order(coverage, order)
figure = place_heatmap(ordered, language=language, words=words, chosen=f"{place}|{part}")
with grid:
    table = place_table(ordered, answer(strategy_list, chosen))
    chart(figure, table, words, key=GRID, select=True)
