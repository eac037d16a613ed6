"""What an ASGI application receives and sends, for those that stand before Streamlit."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import streamlit as st

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]


def root_path() -> str:
    """The path below which this server is reached, such as / or /smart/."""
    prefix = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{prefix}/" if prefix else "/"
