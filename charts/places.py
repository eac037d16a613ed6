"""Places in the order a reader asks for, and to how many criteria each of them commits."""

import pandas as pd

from domain.folding import fold

COMMITTED = 2  # the level from which a criterion counts as committed to
ORDERS = {
    "country": (["country", "folded"], [True, True]),
    "name": (["folded", "country"], [True, True]),
    "breadth": (["committed", "total", "folded"], [False, False, True]),
}


def place_totals(coverage: pd.DataFrame) -> pd.DataFrame:
    """One row per place: place_name, country, folded, committed (criteria), total (of levels).

    ``coverage``: place_id, place_name, country, criterion, level (0..4 or missing).
    """
    marked = coverage.assign(
        folded=coverage["place_name"].map(fold),
        committed=(coverage["level"].fillna(0) >= COMMITTED).astype(int),
        total=coverage["level"].fillna(0).astype(int),
    )
    return marked.groupby("place_id", sort=False).agg(
        place_name=("place_name", "first"),
        country=("country", "first"),
        folded=("folded", "first"),
        committed=("committed", "sum"),
        total=("total", "sum"),
    )


def in_order(coverage: pd.DataFrame, order: str) -> pd.DataFrame:
    """``coverage`` with its places by country, name or breadth (most commitments first).

    Names sort without diacritics, so that Č stands beside C. Raises KeyError for another order.
    """
    keys, ascending = ORDERS[order]
    totals = place_totals(coverage).sort_values(keys, ascending=ascending, kind="stable")
    ranks = {place: rank for rank, place in enumerate(totals.index)}
    return coverage.iloc[coverage["place_id"].map(ranks).argsort(kind="stable")]
