"""The sentences that hold the words a visitor looks for, marked, with the way to each."""

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from domain.finding import holds_all, occurrences
from domain.phrases import phrase
from store.strategies import sentences_of_strategies
from ui.blocks import say
from ui.highlight import Mark, highlighted
from ui.language import current_language
from ui.session import answer

LOOKED_INTO = 60  # strategies, those listed first
SHOWN = 12  # sentences


def show_finds(strategies: pd.DataFrame, words: Sequence[str]) -> None:
    """Sentences of the listed strategies with all ``words``, folded; nothing without words.

    ``strategies``: rows of the question strategy_list that hold the words somewhere.
    """
    if not words or strategies.empty:
        return
    codes = tuple(strategies["strategy_code"].head(LOOKED_INTO))
    sentences = answer(sentences_of_strategies, codes)
    found = sentences[sentences["text"].map(lambda text: holds_all(text, words))].head(SHOWN)
    if found.empty:
        return
    st.header(say("strategies.finds"))
    st.html(finds_html(found, words, current_language()))
    if len(found) == SHOWN:
        st.caption(say("strategies.finds.more", count=SHOWN))


def finds_html(sentences: pd.DataFrame, words: Sequence[str], language: str) -> str:
    """Each sentence with its words marked, its strategy and its cell.

    ``sentences``: rows of the question sentences_of_strategies.
    """
    return "".join(_sentence_html(row, words, language) for row in sentences.itertuples())


def _sentence_html(row: Any, words: Sequence[str], language: str) -> str:
    marks = [Mark(start, end, "counted") for start, end in occurrences(row.text, words)]
    where = phrase("evidence.cell", language, workbook=row.workbook, sheet=row.sheet, cell=row.cell)
    return (
        f'<div class="sentence"><blockquote lang="{escape(row.language)}">'
        f"{highlighted(row.text, marks)}</blockquote>"
        f"<p>{escape(f'{row.place_name} – {row.title}')} · {escape(where)}</p></div>"
    )
