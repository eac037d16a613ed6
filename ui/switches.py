"""A switch between a few values, one of which always counts; it stands in the address."""

from collections.abc import Callable, Sequence

import streamlit as st

from ui.address import adopt_one, publish


def switch(
    name: str,
    options: Sequence[str],
    *,
    label: str,
    show: Callable[[str], str],
    explained: str = "",
) -> str:
    """Show the switch; the code chosen, the first of ``options`` by default."""
    adopt_one(name, options, options[0])
    st.segmented_control(
        label, options, format_func=show, key=name, required=True, help=explained or None
    )
    publish(name, [st.session_state[name]], options[:1])
    return str(st.session_state[name])
