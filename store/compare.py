"""Questions about a few places side by side, one function each."""

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask


def compare_parts(
    connection: Connection,
    selection: Selection,
    *,
    framework: str,
    places: tuple[str, ...],
    parent: str = "",
) -> pd.DataFrame:
    """What each of ``places`` reaches in the parts of goals or areas, of one where it is named.

    Columns: place_id, place_name, country, criterion, parent, weight, level (0..4, missing
    without data), status, strategy_code.
    """
    return ask(
        connection,
        "compare_parts",
        framework=framework,
        places=list(places),
        parent=parent,
        **selection.parameters(),
    )


def compare_texts(
    connection: Connection, selection: Selection, *, places: tuple[str, ...]
) -> pd.DataFrame:
    """How many texts of each of ``places`` are in view, and how many are no full texts.

    Columns: place_id, strategy_count, partial_text_count. A place without a strategy in view has
    no row.
    """
    return ask(connection, "compare_texts", places=list(places), **selection.parameters())
