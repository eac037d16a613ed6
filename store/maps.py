"""Questions of the map, one function each."""

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask


def map_places(connection: Connection, selection: Selection, *, criterion: str) -> pd.DataFrame:
    """What the places in view reach in a criterion, and where they lie.

    Columns: place_id, place_name, country, region, population, latitude, longitude (degrees),
    level (0..4, missing without data), status, strategy_code, is_relevant (the criterion applies).
    """
    return ask(connection, "map_places", criterion=criterion, **selection.parameters())


def map_regions(connection: Connection, selection: Selection) -> pd.DataFrame:
    """How many strategies in view each region has, regions without any included.

    Columns: region, region_name, country, strategy_count, place_count.
    """
    return ask(connection, "map_regions", **selection.parameters())
