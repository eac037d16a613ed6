"""Views kept under a name: in the sidebar as links, in dialogs to save and to edit.

A link opens the page anew, so that no filter of this visit mixes with those it names.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.links import link_of
from domain.phrases import date_text
from journal.errors import JournalError
from journal.saved_views import SavedView, describe_view, save_view, views, withdraw_view
from journal.tables import LONGEST_NAME, LONGEST_NOTE
from ui.blocks import say
from ui.import_access import is_local
from ui.journal import journal, refusal
from ui.language import current_language
from ui.view_links import START, links_html, other_language, suggested_name, view_here

OPEN, CHOSEN, NAME, NOTE = "views_open", "views_chosen", "views_name", "views_note"
PRESENT = "present"  # its sequence stands in the address, a view of views


def offer_saved_views(page: str, title: str) -> None:
    """In the sidebar: links to the saved views, and a button that keeps the page in view.

    ``page``: its name, empty for the first page; ``title``: what the visitor calls it.
    """
    box = st.expander(
        say("views.heading"), key=OPEN, icon=":material/bookmarks:", on_change="rerun"
    )
    if not box.open:  # closed, it asks the journal nothing
        return
    with box:
        try:
            _show(page or START, title, views(journal()))
        except JournalError as problem:
            st.caption(refusal(problem))


def _show(page: str, title: str, kept: Sequence[SavedView]) -> None:
    if kept:
        st.html(links_html(kept, other_language()))
    else:
        st.caption(say("views.none"))
    if not is_local():
        st.caption(say("views.read_only"))
        return
    saving, editing = say("views.save_open"), say("views.edit_open")
    if page != PRESENT and st.button(saving, key="views_save_open", icon=":material/bookmark_add:"):
        st.dialog(saving)(_show_saving)(page, title)
    if kept and st.button(editing, key="views_edit_open", type="tertiary", icon=":material/edit:"):
        st.dialog(editing)(_show_editing)(kept)


def _show_saving(page: str, title: str) -> None:
    view = view_here(page)
    name, note = _ask_words(suggested_name(title, view), "", "new")
    st.caption(say("views.kept"))
    if st.button(say("views.save"), key="views_save", type="primary"):
        _try(lambda: save_view(journal(), name=name, link=link_of(view), note=note))


def _show_editing(kept: Sequence[SavedView]) -> None:
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
