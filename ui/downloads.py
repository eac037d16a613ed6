"""Files a visitor takes away, made only when somebody asks for them."""

from collections.abc import Callable

import streamlit as st

from exports.blocks.source import short_version
from ui.blocks import say
from ui.session import version

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download(data: Callable[[], bytes], *, name: str) -> None:
    """Offer a table as CSV."""
    _offer(data, name=name, label=say("block.csv"), extension="csv", media_type="text/csv")


def download_sheet(data: Callable[[], bytes], *, name: str) -> None:
    """Offer a table as an Excel workbook."""
    _offer(data, name=name, label=say("take.xlsx"), extension="xlsx", media_type=SHEET)


def file_name(name: str, extension: str) -> str:
    """The name of a file of the data in view."""
    return f"smart-v4-{name.replace('_', '-')}-{short_version(version())}.{extension}"


def _offer(
    data: Callable[[], bytes], *, name: str, label: str, extension: str, media_type: str
) -> None:
    st.download_button(
        label,
        data,
        file_name=file_name(name, extension),
        mime=media_type,
        key=f"{name}_{extension}",
        on_click="ignore",
        icon=":material/download:",
    )
