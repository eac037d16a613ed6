"""Where the data come from: partners, submissions, problems, versions, sources and licences."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from domain import vocabulary
from domain.model import Problem
from exports.blocks.source import short_version
from exports.blocks.tables import names
from exports.table import csv_bytes
from ui.blocks import say
from ui.downloads import download
from ui.facts import Fact, cell_mark, facts_list, field_label, link
from ui.language import current_language
from ui.session import version

SHOWN = 25  # problems written out
VERSIONS = ("built_at", "lexicon", "rules", "identity")
DIGITS = 12  # of a long fingerprint


class Finding(NamedTuple):
    """A problem with its two sentences."""

    problem: Problem
    message: str
    remedy: str


def show_partners() -> None:
    """Who handed in the strategies."""
    st.markdown(f"**{say('method.partners')}**")
    rows = vocabulary.read("reference/partners")
    items = "".join(f"<li>{_partner_html(row)}</li>" for row in rows)
    st.html(f'<ul class="plain">{items}</ul>')


def show_submissions(submissions: pd.DataFrame) -> None:
    """The workbooks behind the snapshot.

    ``submissions``: rows of the question submissions.
    """
    st.markdown(f"**{say('method.submissions')}**")
    columns: dict[str, Any] = {
        "workbook": submissions["workbook"],
        "partner": names("partners", submissions["partner"], current_language()),
        "accepted_at": submissions["accepted_at"].dt.strftime("%Y-%m-%d %H:%M"),
        "strategies": submissions["strategy_count"],
        "measures": submissions["measure_count"],
        "rejected": submissions["rejected_count"],
    }
    table = pd.DataFrame({say(f"method.column.{name}"): of for name, of in columns.items()})
    st.dataframe(table, hide_index=True, alt=say("method.submissions"))


def show_problems(findings: Sequence[Finding]) -> None:
    """What a partner should look at: where, what, what to do; all of it as a file."""
    st.markdown(f"**{say('method.problems')}**")
    if not findings:
        st.markdown(say("method.problems.none"))
        return
    if len(findings) > SHOWN:
        st.caption(say("method.problems.count", count=len(findings), shown=SHOWN))
    items = "".join(f"<li>{_finding_html(one)}</li>" for one in findings[:SHOWN])
    st.html(f'<ul class="plain">{items}</ul>')
    download(lambda: csv_bytes(problem_table(findings)), name="problems")


def problem_table(findings: Sequence[Finding]) -> pd.DataFrame:
    """All problems with their sentences, one a row."""
    language = current_language()
    columns = ("severity", "workbook", "sheet", "cell", "field", "value", "message", "remedy")
    rows = [
        (
            say(f"problem_report.{problem.severity}"),
            problem.workbook,
            problem.sheet,
            problem.cell,
            _field(problem, language),
            problem.value,
            message,
            remedy,
        )
        for problem, message, remedy in findings
    ]
    return pd.DataFrame(rows, columns=[say(f"problem_report.column_{name}") for name in columns])


def show_versions(facts: Mapping[str, str]) -> None:
    """The identity of the snapshot and of what it was made with."""
    st.markdown(f"**{say('method.versions')}**")
    shown = [Fact(say("method.version.snapshot"), escape(short_version(version())), "")]
    for name in VERSIONS:
        value = facts[name].replace("T", " ")[:16] if name == "built_at" else facts[name][:DIGITS]
        shown.append(Fact(say(f"method.version.{name}"), escape(value), ""))
    st.html(facts_list(shown))
    st.caption(say("method.version.note"))


def show_sources() -> None:
    """What is not ours, and under which licence."""
    language = current_language()
    st.header(say("method.sources.heading"))
    head = "".join(
        f"<th>{escape(say(f'method.column.{name}'))}</th>" for name in ("source", "licence", "use")
    )
    rows = "".join(
        f'<tr><td><a href="{escape(row["url"])}" target="_blank" rel="noopener">'
        f"{escape(row['source'])}</a></td><td>{escape(row[f'licence_{language}'])}</td>"
        f"<td>{escape(row[f'use_{language}'])}</td></tr>"
        for row in vocabulary.read("reference/sources")
    )
    st.html(f'<table class="ladder"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>')
    st.caption(say("method.sources.texts"))


def _partner_html(row: vocabulary.Row) -> str:
    language = current_language()
    country = vocabulary.label("reference/countries", "country", row["country"], language)
    name = escape(f"{row['name']} ({country})")
    return f"{name} · {link(row['url'])}" if row["url"] else name


def _finding_html(finding: Finding) -> str:
    problem = finding.problem
    where = say("method.problems.sheet", workbook=problem.workbook, sheet=problem.sheet)
    field = _field(problem, current_language())
    place = " · ".join(filter(None, [where if problem.sheet else problem.workbook, field]))
    severity = say(f"problem_report.{problem.severity}")
    return (
        f"<b>{escape(severity)}</b> · {escape(place)}{cell_mark(problem.cell)}<br>"
        f"{escape(finding.message)} {escape(finding.remedy)}"
    )


def _field(problem: Problem, language: str) -> str:
    for sheet in ("strategies", "measures"):
        if _has_column(sheet, problem.field):
            return field_label(sheet, problem.field, language)
    return problem.field


def _has_column(sheet: str, field: str) -> bool:
    rows = vocabulary.read("vocabulary/fields")
    return any((row["sheet"], row["field"]) == (sheet, field) for row in rows)
