"""A click in a chart chooses in the boxes below it, once, before the boxes are drawn."""

from collections.abc import Container, Sequence
from typing import Any

import streamlit as st


def follow_click(chart: str, names: Sequence[str], *, among: Container[str] | None = None) -> None:
    """Put what a new click names into the session, one value for each of ``names``.

    A click names its values joined by ``|``, in the ``customdata`` or the ``id`` of the point; a
    missing value is empty. A click that was followed before changes nothing, nor does one that
    names none of ``among``.
    """
    state: Any = st.session_state.get(chart)
    points = state["selection"]["points"] if state else []
    clicked = _named(points[0]) if points else ""
    seen = f"{chart}_click"
    if clicked != st.session_state.get(seen, ""):
        st.session_state[seen] = clicked
        if clicked and (among is None or clicked in among):
            values = clicked.split("|")
            for number, name in enumerate(names):
                st.session_state[name] = values[number] if number < len(values) else ""


def _named(point: dict[str, Any]) -> str:
    return str(point.get("customdata") or point.get("id") or "")
