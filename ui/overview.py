"""What the overview says in numbers: the key figures, what is covered least."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape

import streamlit as st

from charts.labels import numbered
from domain.locales import number_text
from domain.phrases import phrase
from domain.rules import few_places
from domain.view import View
from exports.blocks.block import Snapshot
from store.coverage import Counted, least_covered, level_counts, scored_criteria
from ui.blocks import say
from ui.key_figures import KeyFigure, show_figures
from ui.language import current_language
from ui.views import current_snapshot

FIGURES = ("strategy_count", "place_count", "measure_count", "evidence_count")
LEAST = 9  # criteria named in words
BOLD, STRONG = re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"


def show_key_figures(figures: Mapping[str, int]) -> None:
    """Four numbers in a row, each with what it counts."""
    counts = {
        "submitted": figures["submitted_strategy_count"],
        "shown": figures["strategy_count"],
    }
    show_figures(
        [
            KeyFigure(
                say(f"overview.{name}"),
                number_text(figures[name], current_language()),
                say(f"overview.{name}.help", **counts),
            )
            for name in FIGURES
        ]
    )


def show_least_covered(view: View) -> None:
    """The core criteria that fewest places reach, in words with n; choice ``level``, 2 or 3."""
    st.html(_least_covered(current_snapshot(), view))


@lru_cache(maxsize=600)
def _least_covered(snapshot: Snapshot, view: View) -> str:
    """As HTML, few places left out."""
    language, minimum = view.language, int(view.choice("level", "2"))
    counts, scored = snapshot.answer(level_counts, view.selection), snapshot.answer(scored_criteria)
    own = [one for one in scored if one.framework == view.framework]
    least = least_covered(counts, own, minimum)
    measured = escape(phrase("overview.least.text", language, minimum=minimum))
    enough = [one for one in least if one.place_count >= few_places()]
    shown = (enough or least)[:LEAST]
    return (
        f'<section class="least"><h2>{escape(phrase("overview.least.heading", language))}</h2>'
        f'<p class="fine-print">{measured}</p>'
        f"<ul>{''.join(_item(one, minimum, language) for one in shown)}</ul></section>"
    )


def _item(one: Counted, minimum: int, language: str) -> str:
    said = phrase(
        "overview.least.item.mentioned" if one.mention_count else "overview.least.item",
        language,
        criterion=numbered(one.criterion, language),
        covered=one.covered_count(minimum),
        places=one.place_count,
        mentioned=one.mention_count,
    )
    return f"<li>{BOLD.sub(STRONG, escape(said))}</li>"
