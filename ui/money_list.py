"""Amounts as a list to read: how much of what, whose, linked to the strategy, with its cell."""

from html import escape
from typing import Any

import pandas as pd

from charts.money import amount_text, basis_name
from domain.phrases import phrase
from domain.view import View
from ui.page_links import link_html


def amount_list(amounts: pd.DataFrame, view: View) -> str:
    """One item an amount, in the order of the rows; what workbooks say is escaped.

    ``amounts``: rows of the question money_stated.
    """
    items = "".join(f"<li>{_item(row, view)}</li>" for row in amounts.to_dict("records"))
    return f'<ul class="plain">{items}</ul>'


def _item(row: Any, view: View) -> str:
    amount = amount_text(row["amount"], row["currency"], view.language)
    basis = basis_name(row["basis"], view.language)
    strategy = link_html(row["strategy_title"], view, "strategies", strategy=row["strategy_code"])
    whose = f"{row['place_name']} ({row['country']})"
    parts = [f"<b>{escape(amount)}</b>", escape(basis), escape(whose), strategy]
    if row["measure_code"]:
        parts.append(escape(row["title"]))
    return f"{' · '.join(parts)}<br><small>{escape(_where(row, view.language))}</small>"


def _where(row: Any, language: str) -> str:
    """Workbook, sheet and cell, and what the row notes about the amount."""
    words = {name: row[name] for name in ("workbook", "sheet", "cell")}
    where = phrase("evidence.cell" if row["cell"] else "method.problems.sheet", language, **words)
    return f"{where}. {row['note']}" if row["note"] else where
