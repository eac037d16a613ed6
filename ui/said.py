"""Sentences a page says, each with a button that copies it together with its source."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from ui.blocks import say


def opening(page: str, sentences: Sequence[str], source: str) -> None:
    """Open a page with its question and the sentences that answer it."""
    st.title(say(f"page.{page}.question"))
    show_sentences(sentences, source)


def show_sentences(sentences: Sequence[str], source: str) -> None:
    """The sentences as one paragraph; static/frame/copy.js adds the address when one is copied.

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
