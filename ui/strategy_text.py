"""The text of one strategy as HTML: row after row of the workbook, English beside the original."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from domain import vocabulary
from domain.phrases import phrase
from ui.facts import cell_mark, facts_list, field_label, row_facts
from ui.statements import statement_html

Row = Mapping[Hashable, Any]

ENGLISH = {  # field of a statement -> column with the English text
    "strategy_title": "title_en",
    "summary": "summary_en",
    "title": "title_en",
    "description": "description_en",
}
FURTHER = (  # fields of a measure that are not sentences
    *("quantity", "direction", "bound", "target_value", "unit", "base_year", "baseline_value"),
    *("target_year", "budget_amount", "budget_currency", "budget_basis", "responsible"),
    *("monitoring", "source_url", "confidence", "note"),
)
OPEN_AT_ONCE = 45  # sentences; in longer texts the measures are folded


@dataclass(frozen=True, slots=True)
class StrategyText:
    """What the store knows about the words of one strategy."""

    strategy: Row
    measures: Mapping[str, Row]  # by code
    statements: Sequence[Any]  # rows, in reading order
    evidence: Mapping[str, Sequence[Any]]  # rows by statement
    attributes: Mapping[str, Sequence[Any]]  # rows by statement
    levels: Mapping[str, Any]  # rows by criterion


def rows_by(frame: pd.DataFrame, column: str) -> dict[str, list[Any]]:
    """The rows of a frame by the value of one column, in their order."""
    groups: dict[str, list[Any]] = {}
    for row in frame.itertuples(index=False):
        groups.setdefault(str(getattr(row, column)), []).append(row)
    return groups


def about(text: StrategyText, criterion: str, parts: Sequence[str]) -> StrategyText:
    """Only the sentences with evidence for ``criterion`` or one of its parts, and that evidence."""
    wanted = {criterion, *parts}
    evidence = {
        statement: kept
        for statement, proofs in text.evidence.items()
        if (kept := [proof for proof in proofs if proof.criterion in wanted])
    }
    return StrategyText(
        text.strategy,
        text.measures,
        [statement for statement in text.statements if statement.statement_id in evidence],
        evidence,
        text.attributes,
        text.levels,
    )


def text_html(text: StrategyText, language: str) -> str:
    """All rows of the workbook that hold sentences of ``text``."""
    is_open = len(text.statements) <= OPEN_AT_ONCE
    rows = groupby(text.statements, key=lambda statement: statement.measure_code)
    return "".join(
        _row_html(text, code, list(statements), language, is_open=is_open or not code)
        for code, statements in rows
    )


def _row_html(
    text: StrategyText, code: str, statements: Sequence[Any], language: str, *, is_open: bool
) -> str:
    row = text.measures[code] if code else text.strategy
    fields = "".join(
        _field_html(text, row, field, list(group), language)
        for field, group in groupby(statements, key=lambda statement: statement.field)
    )
    further = _further(row, language) if code else ""
    state = " open" if is_open else ""
    return (
        f'<details class="row"{state}><summary>{_heading(row, code, language)}</summary>'
        f"{fields}{further}</details>"
    )


def _heading(row: Row, code: str, language: str) -> str:
    if code:
        kind = vocabulary.label("reference/measure_kinds", "code", row["kind"], language)
    else:
        kind = phrase("strategies.own_text", language)
    where = phrase(
        "strategies.where",
        language,
        workbook=row["workbook"],
        sheet=row["sheet"],
        row=row["sheet_row"],
    )
    return f'<b>{escape(kind)}</b> <span class="where">{escape(where)}</span>'


def _field_html(
    text: StrategyText,
    row: Row,
    field: str,
    statements: Sequence[Any],
    language: str,
) -> str:
    sentences = "".join(
        statement_html(
            statement,
            text.evidence.get(statement.statement_id, ()),
            text.attributes.get(statement.statement_id, ()),
            text.levels,
            language,
        )
        for statement in statements
    )
    return (
        f'<div class="field"><div><p class="label">{_label(field, statements, language)}</p>'
        f"{sentences}</div>{_english(row, field, language)}</div>"
    )


def _label(field: str, statements: Sequence[Any], language: str) -> str:
    """What the field is called, which roles its sentences play, and its cell."""
    sheet = "measures" if statements[0].measure_code else "strategies"
    name = field_label(sheet, field.removeprefix("strategy_"), language)
    roles = dict.fromkeys(phrase(f"role.{one.role}", language) for one in statements)
    read_as = phrase("strategies.read_as", language, roles=", ".join(roles))
    return f"{escape(f'{name} · {read_as}')}{cell_mark(statements[0].cell)}"


def _english(row: Row, field: str, language: str) -> str:
    english = row.get(ENGLISH.get(field, ""), "")
    if not english:
        return '<div class="english"></div>'
    label = escape(phrase("strategies.english", language))
    paragraph = f'<p lang="en">{escape(str(english))}</p>'
    return f'<div class="english"><p class="label">{label}</p>{paragraph}</div>'


def _further(row: Row, language: str) -> str:
    """The other fields of the row, folded away."""
    facts = row_facts(row, "measures", FURTHER, language)
    if not facts:
        return ""
    heading = escape(phrase("strategies.further", language))
    return f"<details><summary>{heading}</summary>{facts_list(facts)}</details>"
