"""What the pages share within one visit: the snapshot in view and the answers already known."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from store.location import open_store
from store.queries import Connection
from store.strategies import meta


def version() -> str:
    """The published snapshot; empty before the first one."""
    return open_store().current()


@st.cache_resource(max_entries=2, show_spinner=False)
def _connection(version: str) -> Connection:
    return open_store().open(version)


def answer(question: Callable[..., pd.DataFrame], *arguments: Any, **details: Any) -> pd.DataFrame:
    """What ``question`` of the store says about the snapshot in view; the frame is shared.

    Never change the frame: other visitors see the same object.
    """
    return _answer(version(), question.__name__, arguments, details, question)


@st.cache_resource(max_entries=2_000, show_spinner=False)
def _answer(
    version: str, name: str, arguments: Any, details: Any, _question: Callable[..., pd.DataFrame]
) -> pd.DataFrame:
    return _question(_connection(version), *arguments, **details)


@st.cache_resource(max_entries=2, show_spinner=False)
def facts(version: str) -> dict[str, str]:
    """Facts about a snapshot: identity, lexicon version, build time."""
    return meta(_connection(version))
