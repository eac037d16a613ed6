"""Questions about what was submitted, whatever is in view: how complete it is, what is open."""

import pandas as pd

from store.queries import Connection, ask


def quality_completeness(connection: Connection) -> pd.DataFrame:
    """In how many rows each column has a value, by sheet and country.

    Columns: sheet (strategies or measures), field (of the template), country, filled_count,
    row_count. A country that submitted no row has none here.
    """
    return ask(connection, "quality_completeness")


def quality_texts(connection: Connection) -> pd.DataFrame:
    """Text bases and languages of all submitted strategies.

    Columns: country, text_basis, language, strategy_count.
    """
    return ask(connection, "quality_texts")


def quality_places(connection: Connection) -> pd.DataFrame:
    """Names of places that nobody could settle.

    Columns: written (as in the workbook), field (place or members), workbook, sheet, cell.
    """
    return ask(connection, "quality_places")
