"""Every workbook ever taken in, newest first, each to be fetched, withdrawn or restored."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from domain import vocabulary
from ui.blocks import say
from ui.language import current_language

SHOWN = 20  # entries at first


class Entry(NamedTuple):
    """One line of the history."""

    workbook: str
    partner: str  # code; empty where no row was good
    day: str  # with the time, UTC
    action: str  # accepted, withdrawn, restored
    strategies: int
    measures: int
    rejected: int  # rows held back
    counts: bool  # part of the data in view
    path: Path  # the unchanged copy
    withdraw: Callable[[], None] | None  # None where it cannot be done
    restore: Callable[[], None] | None


def show_history(entries: Sequence[Entry]) -> None:
    """The history, newest first."""
    st.header(say("imports.history"))
    st.caption(say("imports.history.lead"))
    if not entries:
        st.markdown(say("imports.history.none"))
    wanted = len(entries) > SHOWN and st.toggle(
        say("imports.history.all", count=len(entries)), key="import_history_all"
    )
    for number, entry in enumerate(entries if wanted else entries[:SHOWN]):
        _show_entry(entry, key=f"import_entry_{len(entries) - number}")


def partner_name(code: str) -> str:
    """The partner's name; a dash where nobody is named."""
    name = vocabulary.label("reference/partners", "partner", code, current_language())
    return name or "–"


def _show_entry(entry: Entry, key: str) -> None:
    with st.container(key=key, border=True, gap="small"):
        st.html(_entry_html(entry))
        with st.container(horizontal=True, gap="small"):
            _offer_file(entry, key)
            if entry.withdraw:
                _offer_withdrawal(entry, entry.withdraw, key)
            if entry.restore:
                st.button(
                    say("imports.restore"),
                    key=f"{key}_restore",
                    icon=":material/undo:",
                    on_click=entry.restore,
                )


def _entry_html(entry: Entry) -> str:
    state = say("imports.counts" if entry.counts else "imports.counts_not")
    action = say(f"imports.action.{entry.action}", day=entry.day)
    numbers = say(
        "imports.numbers",
        strategies=entry.strategies,
        measures=entry.measures,
        rejected=entry.rejected,
    )
    lines = escape(" · ".join((partner_name(entry.partner), action, numbers)))
    mark = "counting" if entry.counts else "quiet"
    return (
        f'<p class="entry-head"><b>{escape(entry.workbook)}</b> '
        f'<span class="state {mark}">{escape(state)}</span></p><p class="entry-facts">{lines}</p>'
    )


def _offer_file(entry: Entry, key: str) -> None:
    if not entry.path.is_file():
        st.caption(say("imports.copy_missing"))
        return
    st.download_button(
        say("imports.fetch"),
        entry.path.read_bytes,
        file_name=entry.workbook,
        key=f"{key}_file",
        on_click="ignore",
        icon=":material/download:",
    )


def _offer_withdrawal(entry: Entry, withdraw: Callable[[], None], key: str) -> None:
    with st.popover(say("imports.withdraw"), icon=":material/remove_circle_outline:"):
        st.markdown(say("imports.withdraw.sure"))
        st.button(
            say("imports.withdraw.confirm"),
            key=f"{key}_withdraw",
            type="primary",
            on_click=withdraw,
        )
