"""Keeps the visitor's choices in the address, so that a link opens what its sender saw.

Streamlit's own binding writes the translated labels of the options into the address; a link
sent from a Polish screen would not open on a Hungarian one. Here the address holds codes.
"""

from collections.abc import Sequence

import streamlit as st

WRITTEN = "address_written"  # what we last put into the address, by parameter


def adopt(name: str, allowed: Sequence[str], default: tuple[str, ...] = ()) -> None:
    """Give the widget ``name`` the valid values of the address, or its default at first sight.

    A value in the session wins over an address that this session wrote itself.
    """
    stated = tuple(st.query_params.get_all(name))
    is_new = stated != _written().get(name)
    if stated and (is_new or name not in st.session_state):
        st.session_state[name] = [value for value in stated if value in set(allowed)]
    elif name not in st.session_state:
        st.session_state[name] = list(default)
    else:
        kept = st.session_state[name] or []
        values = [kept] if isinstance(kept, str) else kept
        st.session_state[name] = [value for value in values if value in set(allowed)]


def adopt_one(name: str, allowed: Sequence[str], default: str) -> None:
    """Like ``adopt`` for a widget that holds exactly one value."""
    adopt(name, allowed, (default,))
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
