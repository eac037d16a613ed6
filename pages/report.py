"""Report: what goes into the file that leaves the dashboard?"""

import streamlit as st

from ui.blocks import page_title, say
from ui.report_basket import plan
from ui.report_fields import choose_words
from ui.report_file import offer_data, offer_file
from ui.report_kept import offer_kept, open_from_address
from ui.report_pieces import show_pieces, show_whole
from ui.report_start import offer_templates

page_title("report", say("builder.lead"))
open_from_address()
if plan().pieces:
    choose_words()
    st.header(say("builder.file"))
    offer_file()
    show_pieces()
    show_whole()
    again = st.expander(
        say("builder.templates"),
        key="report_again",
        icon=":material/auto_stories:",
        on_change="rerun",
    )
    if again.open:
        with again:
            offer_templates()
else:
    st.info(say("builder.empty", tab=say("block.take")), icon=":material/post_add:")
    choose_words()
    st.header(say("builder.templates"))
    offer_templates()
    show_whole()
offer_kept()
st.header(say("builder.data"))
offer_data()
