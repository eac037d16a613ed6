"""Strategies: which are here, and what does each of them say, sentence by sentence?"""

import streamlit as st

from store.strategies import strategy, strategy_list
from ui.ambition import show_ambitions
from ui.blocks import nothing_to_show, page_title, say
from ui.declared import show_declared
from ui.doubts import show_doubts
from ui.filters import selection
from ui.handed_in import show_handed_in
from ui.plain import plain
from ui.session import answer
from ui.strategy_head import show_facts, show_head
from ui.strategy_levels import show_levels
from ui.strategy_reading import show_text
from ui.strategy_table import back_to_list, opened, search_words, show_list, show_picker

code = opened()
found = answer(strategy, code)

if found.empty:
    chosen = selection()
    in_view = answer(strategy_list, chosen)
    places = in_view["place_id"].nunique()
    page_title("strategies", say("strategies.lead", count=len(in_view), places=places))
    if code:
        st.info(say("strategies.unknown", code=plain(code)), icon=":material/link_off:")
    if in_view.empty:
        nothing_to_show()
    else:
        searching, opening = st.columns(2)
        with searching:
            matching = answer(strategy_list, chosen, words=search_words())
        with opening:
            show_picker(matching)
        show_list(matching)
else:
    [row] = found.to_dict("records")
    back_to_list()
    show_head(row)
    show_facts(row)
    show_levels(row)
    show_declared(row)
    show_ambitions(row)
    show_doubts(row)
    show_text(row)
    show_handed_in(row)
