"""The look of every page: all style sheets in one element."""

from functools import cache
from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).resolve().parent.parent / "static"


def show_look() -> None:
    """Put the style sheets of ``static/`` on the page, in the order of their names."""
    st.html(_styles())


@cache
def _styles() -> str:
    sheets = (path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.css")))
    return f"<style>{''.join(sheets)}</style>"
