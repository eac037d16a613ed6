"""The page as it is sent: Streamlit's scripts announced and kept compressed, ours put in.

Streamlit sends them as they are, Starlette would compress them anew for every visitor, and the
browser would learn of the largest only when the first chart arrives.
"""

import asyncio
import gzip
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from threading import Event

import streamlit as st
from streamlit.file_util import get_static_dir

from ui.asgi import Application, Message, Receive, Send
from ui.frame import Asset, script, sheet
from ui.mended import mended

TYPES = {".js": b"text/javascript; charset=utf-8", ".css": b"text/css; charset=utf-8"}
FOREVER = b"public, immutable, max-age=31536000"  # a changed file has another name
EARLY = (
    *("Html", "ButtonGroup", "Selectbox", "Multiselect", "Button", "Input", "Metric"),
    *("withFullScreenWrapper", "purify.es", "numbro", "PlotlyChart"),
)  # what every first visit needs besides the frame, the largest last
STATIC = Path(__file__).resolve().parent.parent / "static"
FIRST = (STATIC / "early" / "gather.js", STATIC / "frame" / "history.js")  # listen before Streamlit
FONT = "app/static/fonts/ibm-plex-sans-latin-wght-normal.woff2"
UNUSED_FONT = "SourceSansVF"

_in_front = Event()


def is_in_front() -> bool:
    """Whether pages of this process pass an ``Assets``, which links the frame's files in them."""
    return _in_front.is_set()


class Assets:
    """Answers requests for scripts and styles of Streamlit, and adds links to the page's head."""

    def __init__(self, app: Application) -> None:
        """Stand before ``app``."""
        self._app = app
        _in_front.set()
        self._prefix = st.get_option("server.baseUrlPath").strip("/")

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "GET":
            return await self._app(scope, receive, send)
        address = self._path(scope)
        if address in frame_files():
            return await _send(frame_files()[address], address, send)
        kept = files().get(address)
        if kept and _takes_gzip(scope["headers"]):
            return await _send(await asyncio.to_thread(compressed, kept), address, send)
        return await self._app(_uncompressed(scope), receive, _Head(send).send)

    def _path(self, scope: Message) -> str:
        path = str(scope["path"]).lstrip("/")
        return path.removeprefix(self._prefix).lstrip("/") if self._prefix else path


def _uncompressed(scope: Message) -> Message:
    """The same request for an answer that can still be read; it is compressed further out."""
    headers = [one for one in scope["headers"] if one[0] != b"accept-encoding"]
    return {**scope, "headers": headers}


class _Head:
    """Adds links to the head of an HTML page while it passes."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Pass a message on, the page itself only once it is complete."""
        if message["type"] == "http.response.start" and _is_page(message):
            self._start = message
        elif self._start and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish(self._start)
        else:
            await self._send(message)

    async def _finish(self, start: Message) -> None:
        body = with_links(self._body.decode("utf-8")).encode()
        ours = (b"content-length", b"etag", b"last-modified")
        headers = [one for one in start["headers"] if one[0].lower() not in ours]
        headers.append((b"content-length", str(len(body)).encode()))
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})


@cache
def files() -> dict[str, Path]:
    """The compressible files of Streamlit's page by their address below the root."""
    root = Path(get_static_dir())
    found = (path for path in root.glob("static/*/*") if path.suffix in TYPES)
    return {path.relative_to(root).as_posix(): path for path in found}


@cache
def compressed(path: Path) -> bytes:
    """The file as it is sent; kept, since every visitor gets the same."""
    return gzip.compress(mended(path.name, path.read_bytes()), mtime=0)


@cache
def frame_files() -> dict[str, bytes]:
    """Our own sheets and scripts, compressed, by their address below the root."""
    return {one.address: one.compressed() for one in (sheet(), script())}


def compress_early() -> None:
    """Compress what the first visitor will ask for."""
    frame_files()
    for address in early_scripts():
        compressed(files()[address])


@cache
def early_scripts() -> tuple[str, ...]:
    """Addresses of the scripts of EARLY; those that this Streamlit does not have are left out."""
    by_name = {path.name.rsplit(".", 2)[0]: address for address, path in files().items()}
    return tuple(by_name[name] for name in EARLY if name in by_name)


def with_links(page: str) -> str:
    """The page with its early scripts and its font announced, without a font it never shows."""
    lines = [_first_scripts(), *map(_script_link, early_scripts()), _font_link()]
    kept = _without_unused_font(page).replace("</head>", f"{''.join(lines)}</head>", 1)
    return kept.replace("</body>", f"{_frame_links(sheet(), script())}</body>", 1)


def _frame_links(sheet: Asset, script: Asset) -> str:
    """In the body, so that they come after Streamlit's own sheets and win where both speak."""
    return (
        f'<link rel="stylesheet" href="./{sheet.address}">'
        f'<script defer src="./{script.address}"></script>'
    )


@cache
def _first_scripts() -> str:
    """Run before any script of Streamlit, which are all modules and wait for the whole page."""
    return "".join(f"<script>{path.read_text(encoding='utf-8')}</script>" for path in FIRST)


def _script_link(address: str) -> str:
    priority = ' fetchpriority="low"' if "PlotlyChart" in address else ""
    return f'<link rel="modulepreload" crossorigin href="./{address}"{priority}>'


def _font_link() -> str:
    return f'<link rel="preload" as="font" type="font/woff2" crossorigin href="./{FONT}">'


def _without_unused_font(page: str) -> str:
    before, found, after = page.partition(UNUSED_FONT)
    start, end = before.rfind("<link"), after.find(">")
    return before[:start] + after[end + 1 :] if found and start >= 0 else page


async def _send(body: bytes, address: str, send: Send) -> None:
    headers = [
        (b"content-type", TYPES[Path(address).suffix]),
        (b"content-encoding", b"gzip"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", FOREVER),
        (b"vary", b"Accept-Encoding"),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _takes_gzip(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    return any(name == b"accept-encoding" and b"gzip" in value for name, value in headers)


def _is_page(start: Message) -> bool:
    kinds = [value for name, value in start["headers"] if name.lower() == b"content-type"]
    return bool(start["status"] == 200 and kinds and kinds[0].startswith(b"text/html"))
