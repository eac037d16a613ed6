"""What the method page says about the third framework and the targets of the EU."""

import streamlit as st

from ui.benchmarks import show_benchmarks
from ui.blocks import say


def show_smart_concept() -> None:
    """What the SMART Concept shows here, and why it is experimental."""
    st.header(say("framework.smart.heading"))
    st.markdown(say("framework.smart.text"))


def show_eu_targets() -> None:
    """Every target of the EU with its source, whether compared and whether checked."""
    show_benchmarks()
