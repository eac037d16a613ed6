"""Views kept under a name, in the sidebar: as links, with buttons to save and to edit.

A link opens the page anew, so that no filter of this visit mixes with those it names.
"""

from collections.abc import Sequence

import streamlit as st

from domain.links import START
from journal.errors import JournalError
from journal.saved_views import SavedView, views
from ui.blocks import say
from ui.import_access import is_local
from ui.journal import journal, refusal
from ui.saved_view_dialogs import edit_views, keep_view
from ui.view_links import links_html, other_language

OPEN = "views_open"
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
        st.dialog(saving)(keep_view)(page, title)
    if kept and st.button(editing, key="views_edit_open", type="tertiary", icon=":material/edit:"):
        st.dialog(editing)(edit_views)(kept)
