"""Places in the order a reader asks for."""

from collections.abc import Sequence

import pandas as pd

from domain.collation import sort_key

COMMITTED = 2  # the level from which a criterion counts as committed to
ORDERS = {
    "country": (["country", "sorted"], [True, True]),
    "name": (["sorted", "country"], [True, True]),
    "breadth": (["committed", "level_sum", "sorted"], [False, False, True]),
}


def in_order(totals: pd.DataFrame, order: str, language: str) -> pd.DataFrame:
    """``totals`` by country, name or breadth (most commitments first).

    ``totals``: rows of the question place_totals. Names sort by the alphabet of ``language``.
    Raises KeyError for another order.
    """
    keys, ascending = ORDERS[order]
    names = totals["place_name"].map(lambda name: sort_key(name, language))
    ordered = totals.assign(sorted=names).sort_values(keys, ascending=ascending, kind="stable")
    return ordered.drop(columns="sorted")


def ranked_rows(coverage: pd.DataFrame, places: Sequence[str]) -> pd.DataFrame:
    """``coverage`` (a row per place and criterion) with its places in the order of ``places``."""
    ranks = {place: rank for rank, place in enumerate(places)}
    return coverage.iloc[coverage["place_id"].map(ranks).argsort(kind="stable")]
