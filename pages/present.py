"""Present: what should the room see, slide after slide?"""

import streamlit as st

from journal.errors import JournalError
from ui.journal import refusal
from ui.present_sequence import is_presenting, sequence, slide_number
from ui.present_slide import show_slide
from ui.present_start import say_unknown, show_start

if is_presenting():
    try:
        slides = sequence()
    except JournalError as problem:
        st.info(refusal(problem), icon=":material/cloud_off:")
        slides = []
    if slides:
        show_slide(slides, slide_number(len(slides)))
        st.stop()
    say_unknown()
show_start()
