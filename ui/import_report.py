"""What was found in one handed-in workbook: counts in a sentence, then problems by kind."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby, islice

import streamlit as st

from domain.model import Problem
from ui.blocks import say
from ui.data_report import Finding

SEVERITIES = ("error", "warning", "info")
CELLS = 2  # written out of a kind; the others unfold
UNFOLDED = 200  # cells of a kind; the answer workbook lists more


def show_outcome(status: str, *, strategies: int, measures: int, rejected: int) -> None:
    """One sentence: what can be taken and what is held back.

    ``status``: clean, problems or unusable.
    """
    if status == "unusable":
        st.markdown(f":material/block: **{say('imports.unusable')}**")
        return
    icon = ":material/check_circle:" if status == "clean" else ":material/error_outline:"
    key = "imports.outcome" if rejected else "imports.outcome_clean"
    said = say(key, strategies=strategies, measures=measures, rejected=rejected)
    st.markdown(f"{icon} **{said}**")


def show_findings(findings: Sequence[Finding]) -> None:
    """The problems by kind, errors first; notes stay folded away."""
    kinds = _kinds(findings)
    urgent = [kind for kind in kinds if kind[0].problem.severity != "info"]
    notes = [kind for kind in kinds if kind[0].problem.severity == "info"]
    if urgent:
        st.html(_kinds_html(urgent))
    if notes:
        with st.expander(say("imports.notes", count=sum(map(len, notes)))):
            st.html(_kinds_html(notes))


def _kinds(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings of each code, errors before warnings before notes."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        kinds.setdefault((finding.problem.severity, finding.problem.code), []).append(finding)
    return [kinds[key] for key in sorted(kinds, key=lambda key: SEVERITIES.index(key[0]))]


def _kinds_html(kinds: Iterable[Sequence[Finding]]) -> str:
    return f'<div class="kinds">{"".join(map(_kind_html, kinds))}</div>'


def _kind_html(kind: Sequence[Finding]) -> str:
    problem, message, remedy = kind[0]
    severity = escape(say(f"problem_report.{problem.severity}"))
    count = f" <b>{len(kind)}×</b>" if len(kind) > 1 else ""
    cells = escape(_first_cells([one.problem for one in kind]))
    where = f' <span class="cells">{cells}</span>' if cells else ""
    return (
        f'<section class="{problem.severity}">'
        f'<p class="head"><span class="severity">{severity}</span>{count}{where}</p>'
        f'<p>{escape(message)}</p><p class="remedy">{escape(remedy)}</p>'
        f"{_every_cell(kind)}</section>"
    )


def _first_cells(problems: Sequence[Problem]) -> str:
    """The first cells sheet by sheet: “Strategie: C14, C17 and 3 more”."""
    named = [one for one in problems if one.sheet]
    parts = [
        ": ".join(filter(None, (sheet, ", ".join(one.cell for one in here if one.cell))))
        for sheet, here in groupby(islice(named, CELLS), key=lambda one: one.sheet)
    ]
    more = len(named) - CELLS
    first = "; ".join(parts)
    return say("imports.more_cells", cells=first, count=more) if more > 0 else first


def _every_cell(kind: Sequence[Finding]) -> str:
    """Every cell of a kind with its value, to unfold; nothing where one sentence said it all."""
    rows = list(islice(_rows(kind), UNFOLDED))
    if len(kind) == 1 and (not kind[0].problem.value or kind[0].problem.value in kind[0].message):
        return ""
    more = len(kind) - UNFOLDED
    rest = f"<p>{escape(say('imports.more_in_file', count=more))}</p>" if more > 0 else ""
    summary = escape(say("imports.every_cell", count=len(kind)))
    table = f"<table>{''.join(rows)}</table>"
    return f"<details><summary>{summary}</summary>{table}{rest}</details>"


def _rows(kind: Iterable[Finding]) -> Iterator[str]:
    for problem, message, _ in kind:
        row = say("imports.row", row=problem.row) if problem.row else problem.workbook
        place = f"{problem.sheet} {problem.cell or row}".strip()
        yield f"<tr><th>{escape(place)}</th><td>{escape(problem.value or message)}</td></tr>"
