"""What stands in for a chart on a narrow screen.

It is sent as text, which static/frame/narrow.js makes a part of the page where it is seen: on a
wide screen the browser would check and build hundreds of elements that nobody looks at.
"""

from html import escape

import streamlit as st

CALL = "<script>window.smartV4Narrow?.();</script>"


def show_on_narrow(html: str, *, instead_of: str) -> None:
    """Show ``html``, in which all that comes from outside is escaped, in place of a chart."""
    rule = f".st-key-{instead_of} {{ display: none; }}"
    style = f"<style>@media screen and (max-width: 640px) {{ {rule} }}</style>"
    place = f'<div data-narrow="{escape(html, quote=True)}"></div>'
    st.html(place + style + CALL, unsafe_allow_javascript=True)
