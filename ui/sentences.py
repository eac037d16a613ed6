"""One sentence of a strategy as HTML: its words marked, why they count, and where they stand."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import pandas as pd

from charts.labels import numbered
from domain.phrases import has_phrase, phrase
from ui.facts import field_label
from ui.highlight import Mark, highlighted


def sentence_html(evidence: pd.DataFrame, attributes: pd.DataFrame, language: str) -> str:
    """The sentence that all rows of ``evidence`` share.

    ``evidence``: rows of the question evidence_behind with one statement_id; ``attributes``: rows
    of attributes_of_strategy, of any statement.
    """
    first: Any = evidence.iloc[0]
    own = attributes[attributes["statement_id"] == first["statement_id"]]
    marks = [*_evidence_marks(evidence, language), *attribute_marks(own.itertuples(), language)]
    shift = int(first["statement_start"])
    shifted = [mark._replace(start=mark.start - shift, end=mark.end - shift) for mark in marks]
    reasons = "".join(f"<li>{line}</li>" for line in _reasons(evidence, language))
    return (
        f'<div class="sentence"><blockquote>{highlighted(str(first["text"]), shifted)}</blockquote>'
        f"<ul>{reasons}</ul><p>{escape(_where(first, language))}</p>{_english(first, language)}"
        "</div>"
    )


def reason(status: str, rule: str, language: str) -> str:
    """Why words count, or why they do not, in words."""
    key = f"evidence.rule.{rule}"
    return phrase(key if has_phrase(key) else f"evidence.{status}.help", language)


def concept_name(concept: str, language: str) -> str:
    """What the words were taken to mean; empty where nobody has named it yet."""
    key = f"concept.{concept}"
    return phrase(key, language) if has_phrase(key) else ""


def attribute_marks(attributes: Iterable[Any], language: str) -> Iterator[Mark]:
    """Marks for the words that make a commitment measurable; rows of attributes_of_strategy."""
    for row in attributes:
        title = phrase(f"attribute.{row.kind}", language)
        yield Mark(int(row.text_start), int(row.text_end), "attribute", title)


def _evidence_marks(evidence: pd.DataFrame, language: str) -> Iterator[Mark]:
    for row in evidence.itertuples():
        title = numbered(str(row.criterion), language)
        yield Mark(int(str(row.text_start)), int(str(row.text_end)), str(row.status), title)


def _reasons(evidence: pd.DataFrame, language: str) -> Iterator[str]:
    """A line for each wording: the words, the criteria, the concept, the rule."""
    same = ["surface", "concept", "status", "rule"]
    for (surface, concept, status, rule), rows in evidence.groupby(same, sort=False):
        criteria = ", ".join(numbered(one, language) for one in rows["criterion"].unique())
        words = phrase("evidence.words", language, words=surface)
        about = " · ".join(filter(None, [criteria, concept_name(str(concept), language)]))
        why = reason(str(status), str(rule), language)
        yield f"<b>{escape(words)}</b> → {escape(about)}. {escape(why)}"


def _where(row: Any, language: str) -> str:
    cell = phrase(
        "evidence.cell",
        language,
        workbook=row["workbook"],
        sheet=row["sheet"],
        cell=row["cell"],
    )
    role = phrase(f"role.{row['role']}", language)
    sheet = "measures" if row["measure_code"] else "strategies"
    field = field_label(sheet, str(row["field"]).removeprefix("strategy_"), language)
    return f"{role} · {field} · {cell}"


def _english(row: Any, language: str) -> str:
    """The partner's English text of the same row, folded away; it is never scored."""
    of_title = str(row["field"]) == "strategy_title"
    text = row["title_en"] if of_title else row["text_en"]
    if not isinstance(text, str) or not text:
        return ""
    heading = phrase("evidence.english", language)
    return f'<details><summary>{escape(heading)}</summary><p lang="en">{escape(text)}</p></details>'
