"""Leads the narrow screens that ask for it to the list that stands in for the grid of places.

Sent with the page, the list would make it twice as large for all the screens that never show it.
"""

import asyncio
from importlib import import_module

from domain.links import link_of
from domain.view import View
from ui.asgi import Application, Message, Receive, Send, root_path

PLACE = "phone/"  # below the root of the dashboard; the link of the view follows


def list_address(view: View) -> str:
    """Where this server serves the list of ``view``, which is one of the page coverage."""
    return f"{root_path()}{PLACE}{link_of(view, with_language=True)}"


class PhoneDoor:
    """Answers requests for lists; all others pass."""

    def __init__(self, app: Application) -> None:
        """Stand before ``app``."""
        self._app = app
        self._place = f"{root_path()}{PLACE}coverage"

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"] != self._place:
            await self._app(scope, receive, send)
            return
        status, html = await asyncio.to_thread(_answer, scope["query_string"].decode("latin-1"))
        body = html.encode()
        headers = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"no-cache"),
        ]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def _answer(query: str) -> tuple[int, str]:
    """Loaded by the first who asks, not at the start of the server."""
    found: tuple[int, str] = import_module("ui.phone_answer").answer(query)
    return found
