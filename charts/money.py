"""Amounts as dots: a panel a currency, each with an axis of its own, so that none invites to convert."""

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
ROW, HEAD, FOOT = 42, 28, 34  # pixels of a row, of the name above a panel, of the axis below it
NAME_WIDTH, TITLE_WIDTH = 22, 60  # characters on one line: of a place, of a title in a hover
FEW_TICKS = 4
MILLION = 1_000_000
WRITTEN_WHOLE = 100_000  # amounts below are not written in millions
ROOM = 1.1  # powers of ten right of the largest amount, for its label


def amount_text(amount: float, currency: str, language: str) -> str:
    """An amount as people write it; currency may be empty.

    >>> amount_text(117_000_000_000, "HUF", "en").replace("\u00a0", " ")
    '117,000 million HUF'
    >>> amount_text(14_000, "EUR", "en").replace("\u00a0", " ")
    '14,000 EUR'
    """
    if amount < WRITTEN_WHOLE:
        return phrase("money.amount", language, amount=amount, currency=currency).strip()
    millions = amount / MILLION
    return phrase("money.millions", language, amount=millions, currency=currency).strip()


def basis_name(code: str, language: str) -> str:
    """What an amount is: total, one year, a grant and so on."""
    return vocabulary.label("reference/budget_bases", "code", code or "unclear", language)


def currency_name(code: str, language: str) -> str:
    """The currency in words with its code."""
    return vocabulary.label("reference/currencies", "code", code, language)


def money_dots(amounts: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Amounts to the right on a logarithmic axis, a panel a currency, the basis by shape.

    ``amounts``: place_name, country, title, strategy_code, amount (above zero), currency, basis,
    in the order of the rows. A click names the strategy.
    """
    panels = [(str(code), rows) for code, rows in amounts.groupby("currency", sort=False)]
    height = sum(_height(rows) for _, rows in panels)
    traces: list[dict[str, Any]] = []
    layout: dict[str, Any] = {"dragmode": False, "hovermode": "closest"}
    headings, top = [], 0
    for number, (code, rows) in enumerate(panels, start=1):
        axis = "" if number == 1 else str(number)
        span = (1 - (top + _height(rows) - FOOT) / height, 1 - (top + HEAD) / height)
        layout |= {f"xaxis{axis}": _amount_axis(rows, axis, language)}
        layout |= {f"yaxis{axis}": {**_name_axis(rows, axis, language), "domain": list(span)}}
        traces += _dots(rows.assign(y=range(len(rows))), axis, language)
        headings.append(_heading(currency_name(code, language), 1 - top / height))
        top += _height(rows)
    margins = Margins(left=room_for(_labels(amounts, language, mark=False)), right=12)
    figure = framed(traces, layout, words=words, height=height, margins=margins)
    figure["layout"]["annotations"] += headings
    return figure


def _height(rows: pd.DataFrame) -> int:
    return HEAD + ROW * len(rows) + FOOT


def _amount_axis(rows: pd.DataFrame, axis: str, language: str) -> dict[str, Any]:
    """Whole powers of ten, with room for the label of the largest amount."""
    low, high = floor(log10(rows["amount"].min())), ceil(log10(rows["amount"].max()))
    step = max(1, ceil((high - low + 1) / FEW_TICKS))
    powers = range(low, high + 1, step)
    return {
        **quiet_axis(),
        "type": "log",
        "range": [low - 0.2, high + ROOM],
        "tickvals": [10.0**power for power in powers],
        "ticktext": [amount_text(10.0**power, "", language) for power in powers],
        "tickangle": 0,
        "gridcolor": colours()["lines"]["outline"],
        "gridwidth": 0.5,
        "anchor": f"y{axis}",
    }


def _name_axis(rows: pd.DataFrame, axis: str, language: str) -> dict[str, Any]:
    return {
        **quiet_axis(),
        "showgrid": False,
        "anchor": f"x{axis}",
        "range": [len(rows) - 0.5, -0.5],
        "tickvals": list(range(len(rows))),
        "ticktext": _labels(rows, language, mark=True),
    }


def _labels(rows: pd.DataFrame, language: str, *, mark: bool) -> list[str]:
    """The place, and below it what the amount is; ``mark``: whether that is set smaller."""
    opened, closed = ('<span style="font-size:10px">', "</span>") if mark else ("", "")
    return [
        f"{wrapped(escape(row.place_name), NAME_WIDTH)}<br>"
        f"{opened}{wrapped(basis_name(row.basis, language), NAME_WIDTH)}{closed}"
        for row in rows.itertuples()
    ]


def _dots(rows: pd.DataFrame, axis: str, language: str) -> list[dict[str, Any]]:
    return [
        _trace(some, str(code), axis, language) for code, some in rows.groupby("basis", sort=False)
    ]


def _trace(rows: pd.DataFrame, basis: str, axis: str, language: str) -> dict[str, Any]:
    codes = [row["code"] for row in vocabulary.read("reference/budget_bases")]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": basis_name(basis, language),
        "xaxis": f"x{axis}",
        "yaxis": f"y{axis}",
        "x": rows["amount"].tolist(),
        "y": rows["y"].tolist(),
        "text": [f" {amount_text(row.amount, '', language)}" for row in rows.itertuples()],
        "textposition": "middle right",
        "cliponaxis": False,
        "customdata": rows["strategy_code"].tolist(),
        "hovertext": [_hover(row, language) for row in rows.itertuples()],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
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


def _heading(name: str, top: float) -> dict[str, Any]:
    return {
        "text": f"<b>{name}</b>",
        "showarrow": False,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": top,
        "yanchor": "top",
        "font": {"size": 13, "color": colours()["lines"]["ink"]},
    }
