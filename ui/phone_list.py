"""The grid of places for a narrow screen: a strip of levels a place, opened to names and links."""

from functools import lru_cache
from html import escape
from typing import Any

import pandas as pd

from charts.colours import colours
from charts.labels import number, numbered
from charts.places import COMMITTED
from domain.links import link_of
from domain.phrases import phrase
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.places import levels_on_page
from ui.statements import level_chip


@lru_cache(maxsize=100)
def phone_twin(snapshot: Snapshot, view: View) -> str:
    """The page of the grid in view as HTML, for a screen too narrow for its columns.

    ``view``: of the page coverage, with its choices ``criterion``, ``sort`` and ``rows``.
    """
    return phone_list(levels_on_page(snapshot, view), view)


def phone_list(coverage: pd.DataFrame, view: View) -> str:
    """One entry a place, in the order of the rows; what workbooks say is escaped.

    ``coverage``: place_id, place_name, country, criterion, level (0..4, missing without data),
    status.
    """
    numbers = "".join(f"<i>{escape(number(one))}</i>" for one in coverage["criterion"].unique())
    places = [_place(rows, view) for _, rows in coverage.groupby("place_id", sort=False)]
    return (
        f'<div class="phone-list" style="{_palette(coverage["criterion"].nunique())}">'
        f"<p>{escape(phrase('phone.hint', view.language))}</p>"
        f'<div class="strip columns" aria-hidden="true">{numbers}</div>{"".join(places)}</div>'
    )


def _palette(columns: int) -> str:
    """The colours of the levels and the number of columns, for the style sheet."""
    scale = colours()["levels"]
    fills = [f"--fill-{level}:{fill}" for level, fill in enumerate(scale["fill"])]
    inks = [f"--ink-{level}:{ink}" for level, ink in enumerate(scale["text"])]
    return ";".join([*fills, *inks, f"--columns:{columns}"])


def _place(rows: pd.DataFrame, view: View) -> str:
    first = rows.iloc[0]
    counted = phrase(
        "phone.committed",
        view.language,
        committed=int((rows["level"].fillna(0) >= COMMITTED).sum()),
        count=int(rows["level"].notna().sum()),
    )
    squares = "".join(_square(row) for row in rows.itertuples())
    items = "".join(_item(row, view) for row in rows.itertuples())
    return (
        f"<details><summary><b>{escape(first['place_name'])} · {escape(first['country'])}</b> "
        f"<small>{escape(counted)}</small>"
        f'<span class="strip" aria-hidden="true">{squares}</span></summary>'
        f"<ul>{items}</ul></details>"
    )


def _square(row: Any) -> str:
    if pd.isna(row.level):
        return f'<i class="{escape(row.status)}"></i>'
    return f'<i class="level-{int(row.level)}">{int(row.level)}</i>'


def _item(row: Any, view: View) -> str:
    """A criterion by name, linked to the words behind the cell."""
    address = link_of(view.with_choices(place=str(row.place_id), part=str(row.criterion)))
    name = escape(numbered(row.criterion, view.language))
    return f'<li><a href="{escape(address)}">{name}</a> {_level(row, view)}</li>'


def _level(row: Any, view: View) -> str:
    if pd.isna(row.level):
        return f"<small>{escape(phrase(f'status.{row.status}', view.language))}</small>"
    return level_chip(int(row.level), view.language)
