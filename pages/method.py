"""Method: how is this measured, on what data, and where are the limits?"""

import streamlit as st

from domain.rules import few_places
from store.strategies import sensitivity, text_bases
from ui.agreement import (
    show_agreement,
    show_public_benchmark,
    show_sensitivity,
    show_validation,
)
from ui.blocks import page_title, say
from ui.frameworks import show_eu_targets, show_smart_concept
from ui.method import (
    show_conventions,
    show_criteria,
    show_ladder,
    show_limits,
    show_measured,
    show_statuses,
    show_words,
)
from ui.session import answer

page_title("method", say("method.lead"))
show_measured()
show_ladder()
show_words()
show_statuses()

st.header(say("method.cell.heading"))
st.markdown(say("method.cell.steps", few=few_places()))
show_criteria()
show_smart_concept()
show_eu_targets()
show_conventions()

bases = answer(text_bases).set_index("text_basis")["strategy_count"]
show_limits(partial=int(bases.drop("full", errors="ignore").sum()), total=int(bases.sum()))
show_agreement()
show_validation()
show_public_benchmark()
show_sensitivity(answer(sensitivity))

st.header(say("method.data.heading"))
st.page_link("pages/quality.py", label=say("quality.link"), icon=":material/fact_check:")
