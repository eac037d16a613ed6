"""How the last change of the store ended, in one sentence, with where to look next."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from ui.blocks import say
from ui.data_report import Finding
from ui.import_jobs import sentence
from ui.import_report import show_findings
from ui.plain import plain


def show_failed(error: Exception) -> None:
    """What went wrong, in one sentence."""
    st.error(plain(sentence(error)), icon=":material/error:")


def show_ended(name: str, facts: Mapping[str, Any], refused: Sequence[Finding]) -> None:
    """The outcome of the change ``name``: accept, withdraw, restore or decide.

    ``facts``: of its report: changed, strategies, measures, places. ``refused``: files that were
    not taken in.
    """
    show_findings(refused)
    if facts["changed"]:
        done = say(f"imports.done.{name}")
        st.success(f"{done} {say('imports.now', **facts)}", icon=":material/check_circle:")
        with st.container(horizontal=True):
            _link("overview")
            _link("strategies")
    elif not refused:
        st.info(say("imports.done.nothing"), icon=":material/info:")


def _link(page: str) -> None:
    icon = ":material/arrow_forward:"
    st.page_link(f"pages/{page}.py", label=say(f"page.{page}"), icon=icon)
