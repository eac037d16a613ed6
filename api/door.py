"""Stands before the dashboard and leads requests for the interface past it.

They pass none of the middleware of the dashboard: their answers are kept compressed, and a portal
that asks often costs the visitors of the dashboard as little as can be.
"""

import asyncio
from importlib import import_module

from starlette.types import ASGIApp, Receive, Scope, Send

PLACE = "/api"


class Door:
    """Answers what lies below /api; everything else is the dashboard's."""

    def __init__(self, app: ASGIApp, prefix: str = "") -> None:
        """Stand before ``app``; ``prefix``: path under which the whole server is reached."""
        self._app = app
        self._prefix = f"/{prefix.strip('/')}" if prefix.strip("/") else ""
        self._interface: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = str(scope.get("path", "")).removeprefix(self._prefix)
        if scope["type"] != "http" or not f"{path}/".startswith(f"{PLACE}/"):
            await self._app(scope, receive, send)
            return
        if self._interface is None:  # loaded by the first who asks, not at the start of the server
            module = await asyncio.to_thread(import_module, "api.application")
            self._interface = module.application
        below = {"path": self._prefix + path.removesuffix("/"), "root_path": self._prefix}
        await self._interface({**scope, **below}, receive, send)
