"""Money: what do strategies and measures say they cost, and how many say nothing?"""

import streamlit as st

from exports.blocks.money import stated_amounts
from store.queries import key_figures
from ui.blocks import excerpt_badge, nothing_to_show, page_title, stop
from ui.built import built
from ui.figures import show
from ui.filters import selection
from ui.money import choose_kind, open_strategies, say_no_amount, show_amounts, show_counts
from ui.said import opening
from ui.session import answer
from ui.views import current_view

figures = answer(key_figures, selection())

if figures["strategy_count"] == 0:
    page_title("money", "")
    nothing_to_show()
    stop()

top = st.container()
choose_kind()
view = current_view("money", "of")
block = built(stated_amounts, view)
with top:
    opening("money", block.sentences, block.words.source)
    excerpt_badge(figures["partial_text_count"], figures["strategy_count"])
if block.is_empty:
    say_no_amount()
else:
    open_strategies(show(block, view, select=True))
    show_amounts(view)
show_counts()
