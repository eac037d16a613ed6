"""Questions about strategies that replace earlier ones."""

import pandas as pd

from store.queries import Connection, ask


def succession_levels(connection: Connection, *, place_id: str, framework: str) -> pd.DataFrame:
    """Levels before and after a place's strategy replaced an earlier one, newest pair first.

    Columns: later_code, later_title, later_basis, earlier_code, earlier_title, earlier_basis,
    criterion, level_before, level_after (0..4 or missing). Only pairs that are both in the data.
    """
    return ask(connection, "succession_levels", place_id=place_id, framework=framework)
