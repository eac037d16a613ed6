"""Before the first slide: choose a ready-made sequence, or put one together from saved views."""

from collections.abc import Mapping, Sequence

import streamlit as st

from journal.errors import JournalError
from journal.saved_views import views
from ui.address import adopt, publish
from ui.blocks import page_title, say
from ui.journal import journal, refusal
from ui.plain import plain
from ui.present_sequence import DECK, VIEW, deck_slides, decks, start_deck, start_views


def show_start() -> None:
    """The two ways to a sequence, and the keys that turn its slides."""
    page_title("present", say("present.lead"))
    stated = st.query_params.get(DECK, "")
    if stated and stated not in decks():
        say_unknown()
    st.header(say("present.decks.heading"))
    for deck in decks():
        _show_deck(deck)
    st.header(say("present.own.heading"))
    _show_own()
    st.caption(say("present.keys"))
    st.caption(say("present.share"))


def say_unknown() -> None:
    """That the address names a sequence nobody has."""
    st.info(say("present.unknown"), icon=":material/link_off:")


def _show_deck(deck: str) -> None:
    slides = deck_slides(deck)
    with st.container(border=True):
        st.markdown(f"##### {say(f'deck.{deck}')}")
        st.markdown(say(f"deck.{deck}.lead"))
        st.markdown("\n".join(f"{at}. {one.heading}" for at, one in enumerate(slides, start=1)))
        st.button(
            say("present.start.deck", deck=say(f"deck.{deck}")),
            key=f"present_start_{deck}",
            type="primary",
            icon=":material/slideshow:",
            on_click=start_deck,
            args=(deck,),
        )


def _show_own() -> None:
    try:
        names = {str(one.id): one.name for one in views(journal())}
    except JournalError as problem:
        st.info(refusal(problem), icon=":material/cloud_off:")
        return
    if not names:
        st.info(say("present.own.none"), icon=":material/bookmarks:")
        return
    chosen = _choose_views(names)
    _show_order(chosen, names)
    st.button(
        say("present.start"),
        key="present_start_own",
        type="primary",
        icon=":material/slideshow:",
        disabled=not chosen,
        on_click=start_views,
        args=(chosen,),
    )


def _choose_views(names: Mapping[str, str]) -> list[str]:
    adopt(VIEW, list(names))
    st.multiselect(
        say("present.own.choose"),
        list(names),
        format_func=names.__getitem__,
        key=VIEW,
        placeholder=say("present.own.placeholder"),
    )
    chosen = list(st.session_state[VIEW])
    publish(VIEW, chosen)
    return chosen


def _show_order(chosen: Sequence[str], names: Mapping[str, str]) -> None:
    for at, one in enumerate(chosen):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"{at + 1}. {plain(names[one])}", width="content")
            if at > 0:
                st.button(
                    say("present.own.earlier"),
                    key=f"present_earlier_{one}",
                    icon=":material/arrow_upward:",
                    type="tertiary",
                    on_click=_move_earlier,
                    args=(at,),
                )


def _move_earlier(at: int) -> None:
    order = list(st.session_state[VIEW])
    order[at - 1], order[at] = order[at], order[at - 1]
    st.session_state[VIEW] = order
