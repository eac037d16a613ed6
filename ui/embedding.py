"""Which sites may show the dashboard in a frame, and headers every answer should carry.

The setting SV4_FRAME_ANCESTORS lists origins with spaces between them, such as
``https://www.example.org https://*.example.eu``. The dashboard's own address is always allowed,
and without the setting it is the only one.
"""

import os
import re

from domain.errors import SmartV4Error
from ui.asgi import Application, Message, Receive, Send

SETTING = "SV4_FRAME_ANCESTORS"
OWN = "'self'"
LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
ORIGIN = re.compile(rf"https?://(\*\.)?{LABEL}(\.{LABEL})*(:\d{{1,5}})?", re.IGNORECASE)
ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
)


def frame_ancestors(setting: str) -> str:
    """The directive for the origins in ``setting``; raises SmartV4Error for anything else.

    >>> frame_ancestors("https://*.example.org http://localhost:8080")
    "frame-ancestors 'self' https://*.example.org http://localhost:8080"
    """
    origins = [one for one in setting.split() if one != OWN]
    for one in origins:
        if not ORIGIN.fullmatch(one):
            raise SmartV4Error(
                f"The setting {SETTING} holds {one!r}, which is no origin; write origins such as "
                "https://www.example.org, with spaces between them."
            )
    return " ".join(["frame-ancestors", OWN, *origins])


def stated_ancestors() -> str:
    """The directive of the setting; ends the program with one sentence where it is wrong."""
    try:
        return frame_ancestors(os.environ.get(SETTING, ""))
    except SmartV4Error as wrong:
        raise SystemExit(str(wrong)) from None


class Embedding:
    """Adds to every answer the headers it lacks, and to pages who may frame them."""

    def __init__(self, app: Application, ancestors: str) -> None:
        """Stand before ``app``; ``ancestors``: the directive of frame_ancestors."""
        self._app = app
        self._policy = (b"content-security-policy", ancestors.encode("ascii"))

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            """Pass a message on."""
            is_start = message["type"] == "http.response.start"
            await send(self._completed(message) if is_start else message)

        await self._app(scope, receive, with_headers)

    def _completed(self, start: Message) -> Message:
        stated = list(start.get("headers", ()))
        known = {name.lower(): value for name, value in stated}
        added = [header for header in ALWAYS if header[0] not in known]
        if known.get(b"content-type", b"").startswith(b"text/html"):
            added.append(self._policy)
        return {**start, "headers": [*stated, *added]}
