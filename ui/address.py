"""Keeps the visitor's choices in the address, so that a link opens what its sender saw.

Streamlit's own binding writes the translated labels of the options into the address; a link
sent from a Polish screen would not open on a Hungarian one. Here the address holds codes.
"""

from collections.abc import Sequence

import streamlit as st

WRITTEN = "address_written"  # what we last put into the address, by parameter
EXACT = "exact"  # set by static/frame/history.js in an address that leaves out defaults only
IS_EXACT = "address_is_exact"


def look_up_address() -> None:
    """Find out once a run whether the address says all: the visitor went back or took a link.

    Navigation to another page leaves everything out, and what is chosen stays.
    """
    st.session_state[IS_EXACT] = EXACT in st.query_params
    st.query_params.pop(EXACT, None)


def is_arrival() -> bool:
    """Whether this run answers a link or a step back, not a choice made on the page."""
    return bool(st.session_state.get(IS_EXACT))


def adopt(
    name: str, allowed: Sequence[str], default: tuple[str, ...] = (), *, stays: bool = False
) -> None:
    """Give the widget ``name`` the valid values of the address, or its default at first sight.

    A value in the session wins over an address that this session wrote itself. ``stays``: it is no
    part of what a link shows, which may leave it out.
    """
    stated = tuple(st.query_params.get_all(name))
    is_known = name in st.session_state
    if stated and (stated != _written().get(name) or is_arrival() or not is_known):
        st.session_state[name] = [value for value in stated if value in set(allowed)]
    elif not is_known or (is_arrival() and not stays):
        st.session_state[name] = list(default)
    else:
        kept = st.session_state[name] or []
        values = [kept] if isinstance(kept, str) else kept
        st.session_state[name] = [value for value in values if value in set(allowed)]


def adopt_one(name: str, allowed: Sequence[str], default: str, *, stays: bool = False) -> None:
    """Like ``adopt`` for a widget that holds exactly one value."""
    adopt(name, allowed, (default,), stays=stays)
    values = st.session_state[name]
    st.session_state[name] = values[0] if values else default


def publish(name: str, values: Sequence[str], default: Sequence[str] = ()) -> None:
    """Write the choice into the address; the default is left out to keep links short."""
    stated = () if tuple(values) == tuple(default) else tuple(values)
    _written()[name] = stated
    if stated != tuple(st.query_params.get_all(name)):
        if stated:
            st.query_params[name] = list(stated)
        else:
            st.query_params.pop(name, None)


def _written() -> dict[str, tuple[str, ...]]:
    written: dict[str, tuple[str, ...]] = st.session_state.setdefault(WRITTEN, {})
    return written
