"""Questions about where Green Deal and SDGs meet, and about the words of single measures."""

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask


def crosswalk_cells(connection: Connection, selection: Selection) -> pd.DataFrame:
    """Every area against every goal: how many places commit to both, and how many in one measure.

    Columns: area, goal, place_count (with data for both), both_count, together_count,
    measure_count, same_words_count (measures in which the same words count for both).
    """
    return ask(connection, "crosswalk_cells", **selection.parameters())


def crosswalk_measures(
    connection: Connection, selection: Selection, *, area: str, goal: str
) -> pd.DataFrame:
    """Goals and measures with words for both.

    Columns: place_id, place_name, country, strategy_code, strategy_title, language, measure_code,
    title, title_en, description_en, workbook, sheet, cell (of the title).
    """
    return ask(connection, "crosswalk_measures", area=area, goal=goal, **selection.parameters())


def crosswalk_places(
    connection: Connection, selection: Selection, *, area: str, goal: str
) -> pd.DataFrame:
    """Places that commit to both, in one measure or in several.

    Columns: place_id, place_name, country, area_level, goal_level (2..4).
    """
    return ask(connection, "crosswalk_places", area=area, goal=goal, **selection.parameters())


def measure_words(
    connection: Connection, *, measures: tuple[str, ...], wholes: tuple[str, ...]
) -> pd.DataFrame:
    """Counted words of some measures for some goals, areas or pillars, parts included.

    Columns: measure_code, statement_id, text, language, statement_start, cell, criterion, surface,
    text_start, text_end (characters from the beginning of the cell).
    """
    return ask(connection, "measure_words", measures=list(measures), wholes=list(wholes))
