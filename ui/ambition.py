"""The figures of one strategy beside targets of the EU; no part of any level."""

from collections.abc import Hashable, Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from exports.blocks.targets_benchmarks import benchmark_line
from store.strategies import ambitions_of_strategy
from ui.blocks import say
from ui.facts import cell_mark
from ui.highlight import Mark, highlighted
from ui.language import current_language
from ui.session import answer

COLUMNS = ("figure", "benchmark", "verdict")


def show_ambitions(strategy: Mapping[Hashable, Any]) -> None:
    """Each figure with its sentence, the target of the EU and how far one goes beside the other."""
    rows = list(answer(ambitions_of_strategy, strategy["strategy_code"]).itertuples())
    if not rows:
        return
    st.header(say("ambition.heading"))
    st.caption(say("ambition.lead"))
    head = "".join(f"<th>{escape(say(f'ambition.column.{name}'))}</th>" for name in COLUMNS)
    body = "".join(_row_html(row) for row in rows)
    st.html(f'<table class="ladder"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>')


def verdict(row: Any) -> str:
    """The verdict in words, with the reason where the two cannot be compared."""
    said = say(f"ambition.verdict.{row.verdict}")
    if not row.reason:
        return said
    year = row.base_year if row.reason == "other_base_year" else row.target_year
    reason = say(f"ambition.reason.{row.reason}", year="" if pd.isna(year) else int(year))
    return say("ambition.pair", verdict=said, reason=reason)


def _row_html(row: Any) -> str:
    """The sentence with its figure marked, the target, the verdict."""
    shift = row.statement_start
    mark = Mark(row.text_start - shift, row.text_end - shift, "attribute")
    words = f'<span lang="{escape(row.language)}">{highlighted(row.text, [mark])}</span>'
    criterion = escape(numbered(row.criterion, current_language()))
    benchmark = escape(benchmark_line(row.benchmark, current_language()))
    cells = (
        f"{words}{cell_mark(row.cell)}",
        f"<small>{criterion}</small><br>{benchmark}",
        escape(verdict(row)),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
