"""A page printed by the warm browser, its charts drawn before and kept as vectors."""

import tempfile
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from choreographer import Tab
from kaleido import Kaleido

from exports.pictures.warm import browser

WAIT = 60  # seconds
PAPER = "#paper"  # tells page.js to draw for paper
SCREEN = {"width": 1000, "height": 1300}  # pixels of the window the charts are drawn in
OPTIONS = {
    "printBackground": True,
    "preferCSSPageSize": True,  # page size, margins and foot stand in print.css
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
}


def printed(page: str) -> bytes:
    """A self-contained page as PDF.

    Raises ExportError where there is no browser or it does not finish in time.
    """

    async def print_page(kaleido: Kaleido) -> bytes:
        """The page, printed from a file that only lives so long."""
        home = Path.home() if kaleido.is_isolated() else None
        with tempfile.TemporaryDirectory(dir=home, prefix=".report-") as folder:
            path = Path(folder) / "report.html"
            path.write_text(page, encoding="utf-8")
            return await _printed_file(kaleido, path)

    return browser.ask(print_page, WAIT)


async def _printed_file(kaleido: Kaleido, path: Path) -> bytes:
    tab = await kaleido.create_tab(window=True, **SCREEN)
    try:
        await _told(tab, "Page.enable")
        loaded = tab.subscribe_once("Page.loadEventFired")
        await _told(tab, "Page.navigate", {"url": path.as_uri() + PAPER})
        await loaded
        drawn = {"expression": "window.chartsDrawn", "awaitPromise": True}
        await _told(tab, "Runtime.evaluate", drawn)
        return b64decode((await _told(tab, "Page.printToPDF", OPTIONS))["data"])
    finally:
        await kaleido.close_tab(tab.target_id)


async def _told(tab: Tab, command: str, details: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What the browser answers; raises RuntimeError where it refuses or a script fails."""
    answer = await tab.send_command(command, dict(details or {}))
    result: dict[str, Any] = answer.get("result", {})
    if "error" in answer or "exceptionDetails" in result:
        raise RuntimeError(f"{command}: {answer}")
    return result
