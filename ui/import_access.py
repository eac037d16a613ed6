"""Who may hand in workbooks: the one user of this machine, since nobody signs in yet."""

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

import streamlit as st

LOCAL = "SV4_LOCAL"
OWN_NAMES = ("", "localhost", "127.0.0.1", "::1")
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip")  # by a proxy


def is_local() -> bool:
    """Whether the server was started for one user, who sits at this very machine."""
    return os.environ.get(LOCAL) == "1" and came_directly(st.context.headers)


def came_directly(headers: Mapping[str, str]) -> bool:
    """Whether a request names this machine itself and came through no proxy.

    >>> came_directly({"Host": "localhost:8501"}), came_directly({"Host": "[::1]:8501"})
    (True, True)
    >>> came_directly({"Host": "localhost", "X-Forwarded-For": "10.0.0.7"})
    False
    >>> came_directly({"Host": "smart-v4.example"})
    False
    """
    came_by_proxy = any(name in headers for name in FORWARDED)
    return not came_by_proxy and _host_name(headers.get("Host", "")) in OWN_NAMES


def _host_name(address: str) -> str:
    try:
        return urlsplit(f"//{address}").hostname or ""
    except ValueError:  # such as an open bracket
        return address
