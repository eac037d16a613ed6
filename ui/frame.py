"""What lies around every page: style sheets, scripts, the product's name, the document's language.

Sheets and scripts never change between two runs: server.py links them in the page itself. Only
where Streamlit runs without it do they come as an element of each run.
"""

import gzip
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from ui.blocks import say
from ui.language import current_language

FOLDER = Path(__file__).resolve().parent.parent / "static" / "frame"


@dataclass(frozen=True, slots=True)
class Asset:
    """All files of one kind as one."""

    address: str  # below the root of the server; changes with the text
    text: str

    def compressed(self) -> bytes:
        """The text as it is sent."""
        return gzip.compress(self.text.encode(), mtime=0)


@cache
def sheet() -> Asset:
    """The style sheets, in the order of their names."""
    return _joined(".css")


@cache
def script() -> Asset:
    """The scripts; each lets itself in once."""
    return _joined(".js")


def show_frame(*, is_linked: bool) -> None:
    """Tell the browser name and language; bring sheets and scripts unless the page links them."""
    name, language = json.dumps(say("app.name")), json.dumps(current_language())
    lines = [
        f"document.documentElement.style.setProperty('--product', JSON.stringify({name}));",
        f"document.documentElement.lang = {language};",
    ]
    with st.container(key="unseen"):
        if not is_linked:
            st.html(f"<style>{sheet().text}</style>")
            lines.append(script().text)
        st.html(f"<script>{''.join(lines)}</script>", unsafe_allow_javascript=True)


def _joined(ending: str) -> Asset:
    files = sorted(FOLDER.glob(f"*{ending}"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Asset(f"frame/{mark}{ending}", text)
