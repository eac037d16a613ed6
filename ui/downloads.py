"""Files a visitor takes away, made only when somebody asks for them."""

from collections.abc import Callable

import streamlit as st

from exports.blocks.source import short_version
from ui.blocks import say
from ui.session import version


def download(data: Callable[[], bytes], *, name: str) -> None:
    """Offer a table as CSV."""
    st.download_button(
        say("block.csv"),
        data,
        file_name=f"smart-v4-{name.replace('_', '-')}-{short_version(version())}.csv",
        mime="text/csv",
        key=f"{name}_csv",
        on_click="ignore",
        icon=":material/download:",
    )
