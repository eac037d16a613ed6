"""The dashboard as a web application: compression, headers, warm-up, calm errors and the API."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.runtime.pages_manager import PagesManager

from api.door import Door
from domain.errors import SmartV4Error
from domain.phrases import phrase
from ui.assets import Assets, compress_early
from ui.connections import send_at_once
from ui.embedding import Embedding, stated_ancestors
from ui.first_run import visit
from ui.language import current_language
from ui.phone_door import PhoneDoor

log = logging.getLogger("smart_v4")

HEAVY = ("pandas", "pyarrow", "plotly.graph_objs._figure", "duckdb", "etl.pipeline", "ui.blocks")
PAGES = Path(__file__).parent / "pages"

# Until a first session has called st.navigation, Streamlit would serve a deep link from the folder
# pages/ by itself: raw names, no filters.
PagesManager.uses_pages_directory = False


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Warm up while the server already listens, so the first visitor waits less."""
    send_at_once()
    warming = asyncio.create_task(warm_up())
    yield {}
    warming.cancel()


async def warm_up() -> None:
    """Import and compress what visitors need, then look at every page once.

    A store that has yet to be built is left to the first visitor, who sees how far it is.
    """
    is_ready = await asyncio.to_thread(prepare)
    if is_ready:
        with suppress(TimeoutError):
            await visit(["", *(page.stem for page in sorted(PAGES.glob("*.py")))])


def prepare() -> bool:
    """Do what takes long and needs no visitor; whether the store is there and up to date."""
    compress_early()
    for name in HEAVY:
        import_module(name)
    pipeline = import_module("etl.pipeline")
    try:
        return bool(pipeline.loader().is_up_to_date(pipeline.default_submissions()))
    except SmartV4Error:
        return False


def explain(error: Exception) -> bool:
    """Log a bug whole and show the visitor one calm sentence instead of a traceback."""
    log.error("A page failed", exc_info=error)
    st.error(phrase("error.unexpected", current_language()))
    return True


app = st.App(
    "app.py",
    lifespan=lifespan,
    middleware=[
        Middleware(Embedding, ancestors=stated_ancestors()),
        Middleware(Door, prefix=str(st.get_option("server.baseUrlPath") or "")),
        Middleware(GZipMiddleware, minimum_size=1_000),
        Middleware(PhoneDoor),
        Middleware(Assets),
    ],
    on_script_error=explain,
)
