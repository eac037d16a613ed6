"""How far the classifier can be trusted, as published in data/evaluation."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from domain import vocabulary
from domain.phrases import phrase
from ui.blocks import say
from ui.language import current_language

FIGURES = "evaluation/figures"
ENOUGH = 20  # labelled texts from which a goal counts as validated in a language
ALL = "all"
JOINER = "\u2060"  # keeps a line from breaking at a dash
FINE = ("precision", "recall")  # metrics published for each goal and area alone


def show_agreement() -> None:
    """The published metrics by language: the blind check first, then the tuning set."""
    st.header(say("method.figures.heading"))
    rows = vocabulary.read(FIGURES)
    for dataset in ("blind", "development"):
        ours = [row for row in rows if row["dataset"] == dataset and row["metric"] not in FINE]
        sizes = {row["count"] for row in ours if row["metric"] == "goals_f1"}
        st.markdown(say(f"method.figures.{dataset}", count=max(map(int, sizes))))
        table = agreement_table(ours, current_language())
        st.table(table.set_index(table.columns[0]))


def agreement_table(rows: Sequence[vocabulary.Row], language: str) -> pd.DataFrame:
    """Metrics down, languages across, in percent with the Wilson interval where there is one.

    ``rows``: of data/evaluation/figures.csv, one per language and metric.
    """
    sizes = {row["language"]: row["count"] for row in rows if row["metric"] == "goals_f1"}
    cells: dict[str, dict[str, str]] = {}
    for row in rows:
        heading = f"{_name(row['language'], language)} (n\u00a0=\u00a0{sizes[row['language']]})"
        metric = phrase(f"method.metric.{row['metric']}", language)
        cells.setdefault(heading, {})[metric] = _share_text(row)
    table = pd.DataFrame(cells).fillna("")
    table.insert(0, phrase("method.figures.metric", language), table.index)
    return table


def show_validation() -> None:
    """Per goal and area how many of the labelled texts were found, marked where they are few."""
    st.markdown(say("method.validation.lead", enough=ENOUGH))
    recalls = [
        row
        for row in vocabulary.read(FIGURES)
        if (row["dataset"], row["metric"]) == ("blind", "recall")
    ]
    with st.expander(say("method.validation.heading")):
        st.html(validation_html(recalls, current_language()))


def validation_html(rows: Iterable[vocabulary.Row], language: str) -> str:
    """Goals and areas down, languages across; ``rows``: recall by language and criterion."""
    cells: dict[str, dict[str, str]] = {}
    for row in rows:
        cell = _validation_cell(row, language)
        cells.setdefault(row["criterion"], {})[row["language"]] = cell
    columns = [*vocabulary.LANGUAGES, ALL]
    head = "".join(f"<th>{escape(_name(column, language))}</th>" for column in columns)
    body = "".join(
        f"<tr><th>{escape(numbered(criterion, language))}</th>"
        + "".join(by_language.get(column, "<td></td>") for column in columns)
        + "</tr>"
        for criterion, by_language in cells.items()
    )
    return (
        f'<div class="wide"><table class="checked"><thead><tr><th></th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def show_public_benchmark() -> None:
    """Our figures on the public English benchmark beside published ones of others."""
    st.markdown(say("method.public.lead"))
    language = current_language()
    rows = vocabulary.read("evaluation/public_benchmark")
    columns = ("system", "accuracy", "precision", "recall", "f1")
    table = pd.DataFrame([[_cell(row[name], language) for name in columns] for row in rows])
    table.columns = pd.Index([say(f"method.public.{name}") for name in columns])
    st.table(table.set_index(table.columns[0]))


def show_sensitivity(turned: pd.DataFrame) -> None:
    """What stricter or milder thresholds would change; ``turned``: of store.sensitivity."""
    st.header(say("method.sensitivity.heading"))
    st.markdown(say("method.sensitivity.lead"))
    lines = [f"- {_turned_sentence(row)}" for row in turned.to_dict("records")]
    st.markdown("\n".join(lines))


def _turned_sentence(row: Mapping[Hashable, Any]) -> str:
    changed, total = row["changed_count"], row["judgement_count"]
    return say(
        f"method.sensitivity.{row['variant']}",
        share=changed / total,
        changed=changed,
        total=total,
        places=row["changed_places"],
        all_places=row["place_count"],
    )


def _validation_cell(row: vocabulary.Row, language: str) -> str:
    count = int(row["count"])
    if count < ENOUGH:
        words = escape(phrase("method.validation.few", language))
        return f'<td class="few">{words}<br><small>n\u00a0=\u00a0{count}</small></td>'
    return f"<td>{_share_text(row)}<br><small>n\u00a0=\u00a0{count}</small></td>"


def _share_text(row: vocabulary.Row) -> str:
    """“86 (80–91)” in whole percent, on one line; empty where nothing was counted."""
    if not row["value"]:
        return ""
    value, low, high = (_percent(row[name]) for name in ("value", "low", "high"))
    return f"{value}\u00a0({low}{JOINER}–{JOINER}{high})" if low else value


def _percent(share: str) -> str:
    return f"{100 * float(share):.0f}" if share else ""


def _cell(text: str, language: str) -> str:
    """A number as the language writes it; other words stay."""
    is_number = text.replace(".", "", 1).isdigit()
    return text.replace(".", ",") if is_number and language != "en" else text


def _name(language: str, shown_in: str) -> str:
    if language == ALL:
        return phrase("method.figures.all", shown_in)
    return vocabulary.by_key("reference/languages", "language")[language]["endonym"]
