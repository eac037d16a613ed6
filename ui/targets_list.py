"""Targets as a table to read: whose, in which words and which cell, read as what, beside the EU."""

from html import escape
from typing import Any

import pandas as pd

from domain.phrases import phrase
from domain.view import View
from exports.blocks.targets_benchmarks import said
from exports.blocks.targets_words import (
    figure_words,
    from_words,
    left_out_name,
    verdict_words,
    year_words,
)
from ui.page_links import link_html

COLUMNS = ("place", "words", "figure", "eu")


def targets_table(targets: pd.DataFrame, view: View) -> str:
    """One row a target, linked to its place and strategy; what workbooks say is escaped.

    ``targets``: rows of the question targets.
    """
    heads = "".join(
        f"<th>{escape(phrase(f'targets.list.{name}', view.language))}</th>" for name in COLUMNS
    )
    body = "".join(_row(row, view) for row in targets.to_dict("records"))
    inside = f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody>"
    return f'<table class="ladder targets-list">{inside}</table>'


def _row(row: Any, view: View) -> str:
    cells = (_whose(row, view), _words(row, view.language), _figure(row, view), _beside(row, view))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _whose(row: Any, view: View) -> str:
    place = link_html(row["place_name"], view, "city", place=row["place_id"])
    strategy = link_html(row["strategy_title"], view, "strategies", strategy=row["strategy_code"])
    return f"{place} ({escape(row['country'])})<br><small>{strategy}</small>"


def _words(row: Any, language: str) -> str:
    """Title and target as written, the English title for reading, the cell."""
    title = f'<span lang="{escape(row["language"])}">{escape(row["title"])}</span>'
    own = f'<q lang="{escape(row["language"])}">{escape(row["written_text"])}</q>'
    english = row["title_en"]
    shown = english and english != row["title"] and language != row["language"]
    read = f' <small lang="en">({escape(english)})</small>' if shown else ""
    where = phrase(
        "evidence.cell",
        language,
        workbook=row["workbook"],
        sheet=row["sheet"],
        cell=row["cell"],
    )
    written = "" if row["written_text"] == row["title"] else f": {own}"
    return f"{title}{read}{written}<br><small>{escape(where)}</small>"


def _figure(row: Any, view: View) -> str:
    """What was read; of a figure left out, why."""
    lines = [figure_words(row, view.language), from_words(row, view.language)]
    lines.append(year_words(row, view.language))
    if row["left_out"]:
        lines.append(left_out_name(row["left_out"], view.language))
    return "<br>".join(escape(line) for line in lines if line)


def _beside(row: Any, view: View) -> str:
    """The verdict and the EU target it is about, with a note where that was not checked."""
    if not row["benchmark"]:
        return "–"
    verdict = escape(verdict_words(row, view.language))
    return f"{verdict}<br><small>{escape(said(row['benchmark'], view.language))}</small>"
