"""Where a second, statistical scorer reads a strategy differently: worth a look, never a change."""

from collections.abc import Hashable, Mapping
from html import escape
from typing import Any

import streamlit as st

from charts.labels import numbered
from store.strategies import doubts_of_strategy
from ui.blocks import say
from ui.language import current_language
from ui.session import answer


def show_doubts(strategy: Mapping[Hashable, Any]) -> None:
    """A closed list of the measures and goals to check; nothing where the scorers agree."""
    rows = list(answer(doubts_of_strategy, strategy["strategy_code"]).itertuples())
    if not rows:
        return
    with st.expander(say("doubts.heading", count=len(rows)), icon=":material/rate_review:"):
        st.markdown(say("doubts.lead"))
        items = "".join(f"<li>{_doubt_html(row, strategy)}</li>" for row in rows)
        st.html(f'<ul class="plain">{items}</ul>')


def _doubt_html(row: Any, strategy: Mapping[Hashable, Any]) -> str:
    """“A title — SDG 7: unseen, 82 %, because of “energy”, “buildings””."""
    title = row.title if row.measure_code else strategy["title"]
    words = ", ".join(say("evidence.words", words=word) for word in row.words)
    said = say(
        f"doubts.{row.verdict}",
        goal=numbered(row.criterion, current_language()),
        share=row.probability,
        words=words,
    )
    return f"<b>{escape(str(title))}</b> — {escape(said)}"
