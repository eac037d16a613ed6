"""How complete the workbooks are: fields down, countries across, the share of rows with a value."""

from typing import Any

import pandas as pd

from charts.cells import cell_traces, legend_of, share_bin, share_bins
from charts.coverage import country_name, grid_layout
from charts.frame import Figure, Margins, Words, framed, lines_of, room_for, wrapped
from domain.phrases import phrase
from domain.rules import few_places

NAME_WIDTH = 26  # characters of a field on one line
LINE, AIR = 14, 10  # pixels of a row label and around it


def completeness_grid(shares: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Shares in fixed steps, hatched where a country has no rows.

    ``shares``: field, label, country, filled_count, row_count, share (0..1 or missing), a row per
    field and country in the order to show.
    """
    fields = list(dict.fromkeys(shares["field"]))
    countries = list(dict.fromkeys(shares["country"]))
    cells = _cells(shares, fields, countries, language)
    labels = shares.drop_duplicates("field")["label"]
    rows = [wrapped(str(one), NAME_WIDTH) for one in labels]
    columns = [_column(one, shares) for one in countries]
    bins = share_bins(language)
    return framed(
        cell_traces(cells, bins),
        grid_layout(columns, rows),
        words=words,
        height=(AIR + LINE * lines_of(rows)) * len(rows),
        margins=Margins(left=room_for(rows), top=16 + 16 * lines_of(columns)),
        legend=legend_of(cells, bins),
    )


def _column(country: str, shares: pd.DataFrame) -> str:
    rows = int(shares.loc[shares["country"] == country, "row_count"].max())
    few = "*" if rows < few_places() else ""
    return f"<b>{country}</b><br>n={rows}{few}"


def _cells(
    shares: pd.DataFrame, fields: list[str], countries: list[str], language: str
) -> pd.DataFrame:
    rows: list[Any] = list(shares.itertuples())
    return pd.DataFrame(
        {
            "x": shares["country"].map(countries.index),
            "y": shares["field"].map(fields.index),
            "bin": ["no_data" if pd.isna(row.share) else share_bin(row.share) for row in rows],
            "text": ["" if pd.isna(row.share) else f"{100 * row.share:.0f}" for row in rows],
            "hover": [_hover(row, language) for row in rows],
            "key": shares["field"] + "|" + shares["country"],
        }
    )


def _hover(row: Any, language: str) -> str:
    head = f"<b>{row.label}</b> · {country_name(row.country, language)}"
    if pd.isna(row.share):
        return f"{head}<br>{phrase('quality.no_rows', language)}"
    counts = {"filled": int(row.filled_count), "rows": int(row.row_count)}
    return f"{head}<br>{phrase('quality.hover', language, share=row.share, **counts)}"
