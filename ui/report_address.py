"""Where the visitor's browser finds this dashboard."""

import streamlit as st


def dashboard_address(page: str) -> str:
    """Such as https://example.org/smart, seen from ``page``; empty where it is not known."""
    return without_page(str(st.context.url or ""), page)


def without_page(address: str, page: str) -> str:
    """The address of the dashboard behind that of one of its pages.

    >>> without_page("https://example.org/smart/gaps", "gaps")
    'https://example.org/smart'
    >>> without_page("http://localhost:8501/", "overview")
    'http://localhost:8501'
    """
    return address.rstrip("/").removesuffix(f"/{page}")
