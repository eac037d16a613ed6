"""The evidence behind a cell, strategy by strategy: level, sentences, reasons, places in Excel."""

from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from store.strategies import attributes_of_strategy, levels_of_strategy
from ui.blocks import say
from ui.language import current_language
from ui.plain import plain, web_link
from ui.sentences import sentence_html
from ui.session import answer

AT_FIRST = 8  # sentences of a strategy before the rest is folded away


def show_evidence(evidence: pd.DataFrame) -> None:
    """Show every strategy behind the cell, the one that reaches furthest first.

    ``evidence``: rows of the question evidence_behind.
    """
    for code, rows in evidence.groupby("strategy_code", sort=False):
        with st.container(border=True):
            _show_strategy(str(code), rows)


def _show_strategy(code: str, rows: pd.DataFrame) -> None:
    first: Any = rows.iloc[0]
    levels = answer(levels_of_strategy, code).set_index("criterion")
    attributes = answer(attributes_of_strategy, code)
    st.page_link(
        "pages/strategies.py",
        label=f"**{plain(first['title'])}**",
        query_params={"strategy": code},
        icon=":material/description:",
    )
    if first["title_en"] != first["title"]:
        st.caption(plain(first["title_en"]))
    counted = rows[rows["status"] == "counted"]
    reached = levels.index[levels["level"].notna()]
    for criterion in counted.loc[counted["criterion"].isin(reached), "criterion"].unique():
        st.markdown(_level_line(criterion, levels.loc[criterion], attributes))
    _show_sentences(_earning_first(counted, levels), attributes)
    rest = rows[rows["status"] != "counted"]
    if not rest.empty:
        with st.expander(say("evidence.not_counted", count=rest["statement_id"].nunique())):
            _html(_sentences(rest, attributes.iloc[:0]))
    links = ", ".join(filter(None, map(web_link, first["source_urls"])))
    if links:
        st.caption(say("evidence.sources", links=links))


def _level_line(criterion: str, level: Any, attributes: pd.DataFrame) -> str:
    """What the strategy reaches in one criterion, and the words that earned it."""
    reached = int(level["level"])
    words = say(
        "evidence.level",
        criterion=plain(numbered(criterion, current_language())),
        level=say(f"level.{reached}"),
        number=reached,
    )
    earned = _earned(level, attributes)
    return f"{words}: {earned}" if earned else f"{words}. {say(f'level.{reached}.help')}"


def _earned(level: Any, attributes: pd.DataFrame) -> str:
    kinds = list(level["attributes"])
    behind = attributes[attributes["measure_code"] == level["measure_code"]]
    parts = []
    for kind in kinds:
        stated = behind[behind["kind"] == kind].head(1)
        parts += [_attribute(row) for row in stated.itertuples()] or [
            say(f"attribute.{kind}").lower()
        ]
    return say("evidence.earned", attributes=", ".join(parts)) if parts else ""


def _attribute(row: Any) -> str:
    kind = say(f"attribute.{row.kind}").lower()
    return say("evidence.attribute", kind=kind, words=plain(row.surface), cell=row.cell)


def _earning_first(counted: pd.DataFrame, levels: pd.DataFrame) -> pd.DataFrame:
    """Sentences of the measures that earned a level before those that only repeat the topic."""
    earning = set(zip(levels.index, levels["measure_code"], strict=True))
    pairs = zip(counted["criterion"], counted["measure_code"], strict=True)
    behind = pd.Series([pair not in earning for pair in pairs], index=counted.index, dtype=bool)
    return counted.loc[behind.sort_values(kind="stable").index]


def _show_sentences(counted: pd.DataFrame, attributes: pd.DataFrame) -> None:
    sentences = _sentences(counted, attributes)
    _html(sentences[:AT_FIRST])
    if len(sentences) > AT_FIRST:
        with st.expander(say("evidence.more", count=len(sentences) - AT_FIRST)):
            _html(sentences[AT_FIRST:])


def _sentences(rows: pd.DataFrame, attributes: pd.DataFrame) -> list[str]:
    language = current_language()
    return [
        sentence_html(evidence, attributes, language)
        for _, evidence in rows.groupby("statement_id", sort=False)
    ]


def _html(sentences: list[str]) -> None:
    if sentences:
        st.html("".join(sentences))
