"""Strategies: which are here, and what does each of them say, sentence by sentence?"""

import streamlit as st

from exports.blocks.scope import in_view
from exports.blocks.source import source_line
from store.strategies import strategy, strategy_list
from ui.ambition import show_ambitions
from ui.blocks import nothing_to_show, say
from ui.correction import show_correction
from ui.declared import show_declared
from ui.doubts import show_doubts
from ui.filters import selection
from ui.handed_in import show_handed_in
from ui.plain import plain
from ui.said import opening
from ui.session import answer, version
from ui.strategy_facets import narrowed
from ui.strategy_finds import show_finds
from ui.strategy_head import show_facts, show_head
from ui.strategy_levels import show_levels
from ui.strategy_reading import show_text
from ui.strategy_table import back_to_list, opened, search_words, show_list, show_picker
from ui.views import current_snapshot, current_view

code = opened()
found = answer(strategy, code)

if found.empty:
    view, listed = current_view("strategies"), answer(strategy_list, selection())
    source = source_line(version(), view, has_excerpts=True, is_sample=False)
    opening("strategies", [in_view(current_snapshot(), view)], source)
    if code:
        st.info(say("strategies.unknown", code=plain(code)), icon=":material/link_off:")
    if listed.empty:
        nothing_to_show()
    else:
        searching, opening_one = st.columns(2)
        with searching:
            words = search_words()
        matching = narrowed(answer(strategy_list, selection(), words=words))
        st.caption(say("strategies.facet.found", count=len(matching), all=len(listed)))
        with opening_one:
            show_picker(matching)
        show_list(matching)
        show_finds(matching, words)
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
    show_correction(row, current_view("strategies").with_choices(strategy=code))
