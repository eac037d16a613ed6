"""Paper: charts drawn for a screen are fitted to a sheet when a page is printed."""

from functools import cache
from pathlib import Path

import streamlit as st

SCRIPT = Path(__file__).resolve().parent.parent / "static" / "print.js"


def watch_printing() -> None:
    """Let static/print.js shrink the charts of the page; static/print.css does the rest."""
    st.html(f"<script>{_script()}</script>", unsafe_allow_javascript=True)


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")
