"""Reports kept under a name for later and for others, opened by a link."""

from html import escape

import streamlit as st

from journal.errors import JournalError
from journal.reports import KeptReport, keep_report, kept_names, kept_report, withdraw_report
from journal.tables import LONGEST_NAME
from ui.address import is_arrival
from ui.blocks import say
from ui.import_access import is_local
from ui.journal import journal, refusal
from ui.plain import plain
from ui.report_basket import Basket, basket, edit, keep, plan
from ui.view_links import address_of, other_language

ADDRESS = "report"  # the parameter that names a kept report
OPEN, NAME, CHOSEN = "report_kept_open", "report_kept_name", "report_kept_chosen"
SEEN, TOLD = "report_kept_seen", "report_kept_told"
DIGITS = 9  # of an id
OURS = ("name_missing", "name_long", "unknown")  # refusals that speak of a report


def open_from_address() -> None:
    """Take up the report the address names, once an arrival; one of the visitor's own stays."""
    stated = st.query_params.get(ADDRESS, "")
    if not stated or (stated == st.session_state.get(SEEN) and not is_arrival()):
        return
    try:
        found = kept_report(journal(), _id(stated))
    except JournalError as problem:
        st.info(_refusal(problem), icon=":material/link_off:")
        return
    if plan().pieces and plan() != found.plan:
        _ask(found, stated)
    else:
        _take_up(found, stated)


def offer_kept() -> None:
    """The kept reports as links, and on one's own machine a button that keeps this one."""
    box = st.expander(say("builder.kept"), key=OPEN, icon=":material/bookmarks:", on_change="rerun")
    if not box.open:  # closed, it asks the journal nothing
        return
    with box:
        try:
            names = kept_names(journal())
        except JournalError as problem:
            st.caption(_refusal(problem))
            return
        _show(names)


def _show(names: dict[int, str]) -> None:
    if names:
        st.html(links_html(names))
    else:
        st.caption(say("builder.kept.none"))
    if not is_local():
        st.caption(say("builder.kept.read_only"))
        return
    if plan().pieces:
        _offer_keeping()
    if names:
        _offer_withdrawal(names)


def links_html(names: dict[int, str]) -> str:
    """A list of links; the names are escaped."""
    language = other_language()
    lines = (
        f'<li><a href="{escape(address_of(f"report?{ADDRESS}={one}", language), quote=True)}">'
        f"{escape(name)}</a></li>"
        for one, name in names.items()
    )
    return f'<ul class="saved-views">{"".join(lines)}</ul>'


def _offer_keeping() -> None:
    st.text_input(
        say("builder.keep.name"), plan().title[:LONGEST_NAME], max_chars=LONGEST_NAME, key=NAME
    )
    st.caption(say("builder.kept.what"))
    if st.button(say("builder.keep"), key="report_keep", icon=":material/bookmark_add:"):
        try:
            keep_report(journal(), name=str(st.session_state[NAME]), plan=plan())
        except JournalError as problem:
            st.error(_refusal(problem))
        else:
            st.toast(say("builder.keep.done"), icon=":material/check:")
            st.rerun()


def _offer_withdrawal(names: dict[int, str]) -> None:
    st.selectbox(say("builder.kept.choose"), list(names), format_func=names.__getitem__, key=CHOSEN)
    if st.button(
        say("builder.kept.withdraw"),
        key="report_withdraw",
        type="tertiary",
        icon=":material/bookmark_remove:",
        help=say("builder.kept.withdraw.help"),
    ):
        try:
            withdraw_report(journal(), int(st.session_state[CHOSEN]))
        except JournalError as problem:
            st.error(_refusal(problem))
        else:
            st.rerun()


def _ask(found: KeptReport, stated: str) -> None:
    count = len(plan().pieces)
    st.info(say("builder.other", name=plain(found.name), count=count), icon=":material/bookmarks:")
    with st.container(horizontal=True, gap="small"):
        for name, action in (("open", _take_up), ("stay", _pass_by)):
            st.button(
                say(f"builder.other.{name}"),
                key=f"report_other_{name}",
                on_click=action,
                args=(found, stated),
            )


def _take_up(found: KeptReport, stated: str) -> None:
    before = plan() if plan().pieces else basket().before
    keep(Basket(found.plan, before=before if before != found.plan else None))
    edit(-1)
    st.session_state[SEEN] = stated
    st.toast(say("builder.opened", name=plain(found.name)), icon=":material/bookmarks:")


def _pass_by(_found: KeptReport, stated: str) -> None:
    st.session_state[SEEN] = stated


def _id(stated: str) -> int:
    """The id; 0, which no report has, for what anybody may have typed instead."""
    return int(stated) if stated.isdecimal() and len(stated) <= DIGITS else 0


def _refusal(problem: JournalError) -> str:
    is_ours = problem.reason in OURS
    return say(f"builder.error.{problem.reason}") if is_ours else refusal(problem)
