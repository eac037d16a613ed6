"""The dashboard as a web application: compression, warm-up and calm errors around app.py."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from threading import Thread
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.runtime.pages_manager import PagesManager

from domain.phrases import phrase
from ui.language import current_language

log = logging.getLogger("smart_v4")

HEAVY = ("pandas", "pyarrow", "plotly.tools", "duckdb", "etl.pipeline", "ui.blocks")

# Until a first session has called st.navigation, Streamlit would serve a deep link from the folder
# pages/ by itself: raw names, no filters.
PagesManager.uses_pages_directory = False


@asynccontextmanager
async def warm_up(_app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Import what pages need while the server already listens, so the first visitor waits less."""
    Thread(target=lambda: [import_module(name) for name in HEAVY], daemon=True).start()
    yield {}


def explain(error: Exception) -> bool:
    """Log a bug whole and show the visitor one calm sentence instead of a traceback."""
    log.error("A page failed", exc_info=error)
    st.error(phrase("error.unexpected", current_language()))
    return True


app = st.App(
    "app.py",
    lifespan=warm_up,
    middleware=[Middleware(GZipMiddleware, minimum_size=1_000)],
    on_script_error=explain,
)
