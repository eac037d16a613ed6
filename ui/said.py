"""Sentences a page says, each with a button that copies it together with its source."""

from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from ui.blocks import say

SCRIPT = Path(__file__).resolve().parent.parent / "static" / "copy.js"


def watch_copying() -> None:
    """Let static/copy.js listen for the copy buttons of the page."""
    st.html(f"<script>{_script()}</script>", unsafe_allow_javascript=True)


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def opening(page: str, sentences: Sequence[str], source: str) -> None:
    """Open a page with its question and the sentences that answer it."""
    st.title(say(f"page.{page}.question"))
    show_sentences(sentences, source)


def show_sentences(sentences: Sequence[str], source: str) -> None:
    """The sentences as one paragraph; static/copy.js adds the address when one is copied.

    ``source``: the source line that travels with each of them.
    """
    if sentences:
        st.html(said_html(sentences, source, say("said.copy")))


def said_html(sentences: Sequence[str], source: str, label: str) -> str:
    """The paragraph; everything that is said is escaped.

    >>> said_html(["Brno & okolí."], "Source", "Copy")[:42]
    '<p class="said"><span>Brno &amp; okolí. <b'
    """
    parts = (_sentence_html(sentence, source, label) for sentence in sentences)
    return f'<p class="said">{" ".join(parts)}</p>'


def _sentence_html(sentence: str, source: str, label: str) -> str:
    copied = escape(f"{sentence} ({source})", quote=True)
    name = escape(f"{label}: {sentence}", quote=True)
    button = (
        f'<button type="button" class="copy" data-copy="{copied}" aria-label="{name}" '
        f'title="{escape(label, quote=True)}"></button>'
    )
    return f"<span>{escape(sentence)} {button}</span>"
