"""Levels and what stands in for a missing one, in the visitor's words."""

import pandas as pd

from ui.blocks import say


def level_names(levels: pd.DataFrame) -> "pd.Series[str]":
    """The level of each row in words; its status where there is no level.

    ``levels``: level (0..4 or missing), status.
    """
    missing = "status." + levels["status"]
    stated = "level." + levels["level"].astype("string")
    return missing.where(levels["level"].isna(), stated).map(say)
