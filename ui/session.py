"""What the pages share within one visit: the snapshot in view and the answers already known."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

import streamlit as st

from store.location import open_store
from store.queries import Connection
from store.strategies import meta

VERSION = "version"

Known = TypeVar("Known")


def look_up_version() -> None:
    """Find out once a run which snapshot is published: a run never mixes two."""
    st.session_state[VERSION] = open_store().current()


def version() -> str:
    """The snapshot this run shows; empty before the first one."""
    if VERSION not in st.session_state:
        look_up_version()
    return str(st.session_state[VERSION])


@lru_cache(maxsize=2)
def _connection(version: str) -> Connection:
    return open_store().open(version)


def answer(question: Callable[..., Known], *arguments: Any, **details: Any) -> Known:
    """What ``question`` of the store says about the snapshot in view; the answer is shared.

    Never change a frame: other visitors see the same object.
    """
    return answer_about(version(), question, *arguments, **details)


def answer_about(
    version: str, question: Callable[..., Known], *arguments: Any, **details: Any
) -> Known:
    """The same about a version that may no longer be the one in view."""
    known: Known = _answer(version, question, arguments, tuple(sorted(details.items())))
    return known


@lru_cache(maxsize=2_000)  # a tenth of the time that Streamlit's own cache takes to find an answer
def _answer(
    version: str,
    question: Callable[..., Any],
    arguments: tuple[Any, ...],
    details: tuple[tuple[str, Any], ...],
) -> Any:
    return question(_connection(version), *arguments, **dict(details))


@st.cache_resource(max_entries=2, show_spinner=False)
def facts(version: str) -> dict[str, str]:
    """Facts about a snapshot: identity, lexicon version, build time."""
    return meta(_connection(version))
