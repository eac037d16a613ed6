"""What stands in for a chart on a narrow screen.

static/frame/narrow.js puts it into the page where it is seen, and asks the server for it then: on a
wide screen the browser would check and build hundreds of elements that nobody looks at.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

import streamlit as st

from ui.assets import is_in_front

CALL = "<script>window.smartV4Narrow?.();</script>"


@dataclass(frozen=True, slots=True)
class Twin:
    """The same as a chart, as HTML in which all that comes from outside is escaped."""

    address: str  # where the server serves it
    html: Callable[[], str]  # makes it, where nobody stands before Streamlit to serve it


def show_on_narrow(twin: Twin, *, instead_of: str) -> None:
    """Show ``twin`` in place of the chart with the key ``instead_of``."""
    rule = f".st-key-{instead_of} {{ display: none; }}"
    style = f"<style>@media screen and (max-width: 640px) {{ {rule} }}</style>"
    sent = f'data-narrow="{escape(twin.html())}"' if not is_in_front() else ""
    place = f'<div data-narrow-from="{escape(twin.address)}" {sent}></div>'
    st.html(place + style + CALL, unsafe_allow_javascript=True)
