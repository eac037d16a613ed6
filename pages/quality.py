"""Data and quality: what came in, how complete is it, and what should be looked at?"""

import streamlit as st

from etl.problems import describe
from etl.stored_problems import stored_problems
from exports.blocks.quality import field_completeness
from store.strategies import problems, submissions
from ui.blocks import page_title, say
from ui.built import built
from ui.data_report import (
    Finding,
    show_partners,
    show_problems,
    show_sources,
    show_submissions,
    show_versions,
)
from ui.figures import show
from ui.language import current_language
from ui.quality import choose_sheet, show_places, show_published, show_texts
from ui.said import opening
from ui.session import answer, facts, version
from ui.views import current_view

top = st.container()
came_in = st.container()
st.header(say("quality.completeness.heading"))
choose_sheet()
view = current_view("quality", "sheet")
block = built(field_completeness, view)

if block.is_empty:
    with top:
        page_title("quality", "")
    st.info(say("quality.none"), icon=":material/inbox:")
else:
    with top:
        opening("quality", block.sentences, block.words.source)
        st.caption(say("quality.whole"))
    show(block, view)
    show_texts()
with came_in:
    show_partners()
    show_submissions(answer(submissions))

language = current_language()
found = stored_problems(answer(problems))
show_places()
show_problems([Finding(problem, *describe(problem, language)) for problem in found])
show_versions(facts(version()))
show_published()
show_sources()
