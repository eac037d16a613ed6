"""One strategy sentence by sentence: the choice of a criterion, the legend, the text."""

from collections.abc import Hashable, Mapping
from typing import Any

import streamlit as st

from charts.labels import numbered
from domain import vocabulary
from domain.criteria import criteria_under
from domain.view import FRAMEWORKS
from store.strategies import (
    attributes_of_strategy,
    evidence_of_strategy,
    levels_of_strategy,
    measures_of_strategy,
    statements_of_strategy,
)
from ui.blocks import say
from ui.choices import choose
from ui.language import current_language
from ui.plain import plain
from ui.session import answer
from ui.statements import marks_legend
from ui.strategy_text import StrategyText, about, rows_by, text_html


def show_text(strategy: Mapping[Hashable, Any]) -> None:
    """Every sentence with its evidence, or only those about one criterion."""
    language = current_language()
    text = _text(strategy)
    st.header(say("strategies.text.heading"))
    st.markdown(say("strategies.text.lead"))
    criterion = choose(
        "criterion",
        _options(text),
        label=say("strategies.criterion"),
        show=lambda code: numbered(code, language) if code else say("strategies.criterion.all"),
    )
    shown = about(text, criterion, _parts(criterion)) if criterion else text
    st.html(marks_legend(language))
    if not shown.statements:
        st.info(_nothing(criterion, text), icon=":material/search_off:")
        return
    counts = say("strategies.text.shown", shown=len(shown.statements), total=len(text.statements))
    st.caption(counts)
    st.html(text_html(shown, language))


def _text(strategy: Mapping[Hashable, Any]) -> StrategyText:
    code = strategy["strategy_code"]
    measures = answer(measures_of_strategy, code).to_dict("records")
    levels = answer(levels_of_strategy, code)
    return StrategyText(
        strategy=strategy,
        measures={row["measure_code"]: row for row in measures},
        statements=list(answer(statements_of_strategy, code).itertuples(index=False)),
        evidence=rows_by(answer(evidence_of_strategy, code), "statement_id"),
        attributes=rows_by(answer(attributes_of_strategy, code), "statement_id"),
        levels={str(row.criterion): row for row in levels.itertuples(index=False)},
    )


def _options(text: StrategyText) -> list[str]:
    """All criteria, then every goal and area, each before its parts with evidence."""
    found = {proof.criterion for proofs in text.evidence.values() for proof in proofs}
    options = [""]
    for top in (one for framework in FRAMEWORKS for one in criteria_under(framework)):
        options += [top, *(part for part in _parts(top) if part in found)]
    return options


def _parts(criterion: str) -> list[str]:
    rows = vocabulary.read("reference/criteria")
    return [row["criterion"] for row in rows if criterion and row["parent"] == criterion]


def _nothing(criterion: str, text: StrategyText) -> str:
    """That nothing was found, said as carefully as the text allows."""
    if not criterion:
        return say("strategies.no_sentences")
    status = text.levels[criterion].status
    if status in ("found", "not_found"):
        status = "gap" if text.strategy["text_basis"] == "full" else "not_found"
    name = plain(numbered(criterion, current_language()))
    return say(f"strategies.nothing.{status}", criterion=name)
