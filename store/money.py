"""Questions about money: what strategies and measures state, as they state it."""

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask


def money_stated(connection: Connection, selection: Selection) -> pd.DataFrame:
    """Amounts that strategies in view and their measures state, by currency, largest first.

    Columns: place_id, place_name, country, strategy_title, strategy_code, measure_code ('' for a
    strategy's own amount), title, note, amount (whole units of the currency), currency, basis,
    workbook, sheet, cell.
    """
    return ask(connection, "money_stated", **selection.parameters())


def money_counts(connection: Connection, selection: Selection) -> pd.DataFrame:
    """How many state an amount, a row per country in view.

    Columns: country, strategy_count, strategy_stated_count, measure_count, measure_stated_count.
    """
    return ask(connection, "money_counts", **selection.parameters())
