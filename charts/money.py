"""Amounts as dots: a panel a currency, each with its own axis, so that none invites to convert."""

from collections.abc import Iterator
from html import escape
from math import ceil, floor, log10
from typing import Any

import pandas as pd

from charts.colours import colours
from charts.coverage import country_name
from charts.frame import Figure, Margins, Words, framed, quiet_axis, room_for, wrapped
from domain import vocabulary
from domain.phrases import phrase

SYMBOLS = ("circle", "square", "diamond", "triangle-up", "star", "x")  # in the order of the bases
ROW = 42  # pixels
NAME_WIDTH, TITLE_WIDTH = 22, 60  # characters on one line: of a place, of a title in a hover
RANGE = [-0.2, 1.75]  # of a panel's scale, with room for labels
MILLION = 1_000_000


def amount_text(amount: float, currency: str, language: str) -> str:
    """An amount as people write it; currency may be empty.

    >>> amount_text(117_000_000_000, "HUF", "en").replace("\u00a0", " ")
    '117,000 million HUF'
    >>> amount_text(14_000, "EUR", "en").replace("\u00a0", " ")
    '14,000 EUR'
    """
    if amount < MILLION:
        return phrase("money.amount", language, amount=amount, currency=currency).strip()
    millions = amount / MILLION
    return phrase("money.millions", language, amount=millions, currency=currency).strip()


def basis_name(code: str, language: str) -> str:
    """What an amount is: total, one year, a grant and so on."""
    return vocabulary.label("reference/budget_bases", "code", code or "unclear", language)


def currency_name(code: str, language: str) -> str:
    """The currency in words with its code; in words as well where none is stated."""
    if not code:
        return phrase("money.no_currency", language)
    return vocabulary.label("reference/currencies", "code", code, language)


def money_dots(amounts: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Amounts to the right on a logarithmic scale, a panel a currency, the basis by shape.

    ``amounts``: place_name, country, title, strategy_code, amount (above zero), currency, basis,
    in the order of the rows. A click names the strategy.
    """
    labels: list[str] = []
    traces: list[dict[str, Any]] = []
    for code, rows in amounts.groupby("currency", sort=False):
        ends = _ends(rows["amount"])
        traces.append(_scale(ends, len(labels), language))
        labels.append(f"<b>{currency_name(str(code), language)}</b>")
        traces += _dots(_placed(rows, ends, len(labels)), language)
        labels += _labels(rows, language, mark=True)
    plain = [currency_name(code, language) for code in amounts["currency"].unique()]
    return framed(
        traces,
        _layout(labels),
        words=words,
        height=ROW * len(labels),
        margins=Margins(left=room_for([*plain, *_labels(amounts, language, mark=False)])),
    )


def _ends(amounts: "pd.Series[float]") -> tuple[int, int]:
    """The powers of ten between which a panel lies."""
    low = floor(log10(amounts.min()))
    return low, max(low + 1, ceil(log10(amounts.max())))


def _placed(rows: pd.DataFrame, ends: tuple[int, int], first: int) -> pd.DataFrame:
    """Rows with y, and with x between 0 and 1 on the panel's own scale."""
    low, high = ends
    x = [(log10(amount) - low) / (high - low) for amount in rows["amount"]]
    return rows.assign(x=x, y=range(first, first + len(rows)))


def _scale(ends: tuple[int, int], row: int, language: str) -> dict[str, Any]:
    """The two ends of a panel's scale, printed beside the currency's name."""
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [0, 1],
        "y": [row, row],
        "text": [amount_text(10.0**power, "", language) for power in ends],
        "textposition": ["top right", "top center"],
        "cliponaxis": False,
        "hoverinfo": "skip",
        "marker": {"symbol": "line-ns-open", "size": 8, "color": colours()["lines"]["quiet"]},
    }


def _layout(labels: list[str]) -> dict[str, Any]:
    return {
        "dragmode": False,
        "hovermode": "closest",
        "xaxis": {**quiet_axis(), "range": RANGE, "showgrid": False, "showticklabels": False},
        "yaxis": {
            **quiet_axis(),
            "showgrid": False,
            "range": [len(labels) - 0.5, -0.5],
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
        },
    }


def _labels(rows: pd.DataFrame, language: str, *, mark: bool) -> list[str]:
    """The place, and below it what the amount is; ``mark``: whether that is set smaller."""
    opened, closed = ('<span style="font-size:10px">', "</span>") if mark else ("", "")
    return [
        f"{wrapped(escape(row.place_name), NAME_WIDTH)}<br>"
        f"{opened}{wrapped(basis_name(row.basis, language), NAME_WIDTH)}{closed}"
        for row in _each(rows)
    ]


def _each(rows: pd.DataFrame) -> Iterator[Any]:
    return iter(rows.itertuples())


def _dots(rows: pd.DataFrame, language: str) -> list[dict[str, Any]]:
    return [_trace(some, str(code), language) for code, some in rows.groupby("basis", sort=False)]


def _trace(rows: pd.DataFrame, basis: str, language: str) -> dict[str, Any]:
    codes = [row["code"] for row in vocabulary.read("reference/budget_bases")]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": basis_name(basis, language),
        "x": rows["x"].tolist(),
        "y": rows["y"].tolist(),
        "text": [f" {amount_text(row.amount, '', language)}" for row in _each(rows)],
        "textposition": "middle right",
        "cliponaxis": False,
        "customdata": rows["strategy_code"].tolist(),
        "hovertext": [_hover(row, language) for row in _each(rows)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": SYMBOLS[codes.index(basis or "unclear") % len(SYMBOLS)],
            "size": 12,
            "color": colours()["levels"]["fill"][3],
        },
    }


def _hover(row: Any, language: str) -> str:
    amount = amount_text(row.amount, row.currency, language)
    return "<br>".join(
        [
            f"<b>{escape(row.place_name)}</b> · {country_name(row.country, language)}",
            wrapped(escape(row.title), TITLE_WIDTH),
            f"{amount} · {basis_name(row.basis, language)}",
        ]
    )
