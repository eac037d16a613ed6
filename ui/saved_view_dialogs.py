"""What the dialogs of saved views ask: words for a new one, changes to those there are."""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.links import link_of
from domain.phrases import date_text
from journal.errors import JournalError
from journal.saved_views import SavedView, describe_view, save_view, withdraw_view
from journal.tables import LONGEST_NAME, LONGEST_NOTE
from ui.blocks import say
from ui.journal import journal, refusal
from ui.language import current_language
from ui.view_links import links_html, other_language, suggested_name, view_here

CHOSEN, NAME, NOTE = "views_chosen", "views_name", "views_note"


def keep_view(page: str, title: str) -> None:
    """Ask for a name and a note, and keep what the address of ``page`` says now."""
    view = view_here(page)
    name, note = _ask_words(suggested_name(title, view), "", "new")
    st.caption(say("views.kept"))
    if st.button(say("views.save"), key="views_save", type="primary"):
        _try(lambda: save_view(journal(), name=name, link=link_of(view), note=note))


def edit_views(kept: Sequence[SavedView]) -> None:
    """Choose one of the saved views, give it other words or take it off the list."""
    labels = {one.id: f"{one.name} ({_day(one)})" for one in kept}
    chosen_id = st.selectbox(
        say("views.choose"), list(labels), format_func=labels.__getitem__, key=CHOSEN
    )
    [chosen] = [one for one in kept if one.id == chosen_id]
    st.html(links_html([chosen], other_language()))
    name, note = _ask_words(chosen.name, chosen.note, str(chosen.id))
    with st.container(horizontal=True):
        is_changed = st.button(say("views.change"), key="views_change", type="primary")
        is_withdrawn = st.button(
            say("views.withdraw"), key="views_withdraw", help=say("views.withdraw.help")
        )
    if is_changed:
        _try(lambda: describe_view(journal(), chosen.id, name=name, note=note))
    if is_withdrawn:
        _try(lambda: withdraw_view(journal(), chosen.id))


def _ask_words(name: str, note: str, of: str) -> tuple[str, str]:
    return (
        st.text_input(say("views.name"), name, LONGEST_NAME, key=f"{NAME}_{of}"),
        st.text_area(say("views.note"), note, max_chars=LONGEST_NOTE, key=f"{NOTE}_{of}"),
    )


def _try(change: Callable[[], SavedView]) -> None:
    """Make the change and close the dialog, or say in it why not."""
    try:
        change()
    except JournalError as problem:
        st.error(refusal(problem))
    else:
        st.rerun()


def _day(one: SavedView) -> str:
    return date_text(one.created_at.date(), current_language(), short=True)
