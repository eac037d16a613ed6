"""Long tables a page at a time: how many pages there are, and which rows the chosen one holds."""

import pandas as pd

from domain.view import View


def page_count(rows: pd.DataFrame, per_page: int) -> int:
    """How many pages the rows fill, at least one."""
    return max(1, -(-len(rows) // per_page))


def page_of(rows: pd.DataFrame, view: View, per_page: int) -> pd.DataFrame:
    """The rows of the page in the choice ``rows``; the nearest page where there is none such."""
    stated = view.choice("rows", "1")
    return numbered_page(rows, int(stated) if stated.isdecimal() else 1, per_page)


def numbered_page(rows: pd.DataFrame, number: int, per_page: int) -> pd.DataFrame:
    """The rows of page ``number``, counted from 1; the nearest page where there is none such."""
    nearest = min(max(number, 1), page_count(rows, per_page))
    return rows.iloc[per_page * (nearest - 1) : per_page * nearest]
