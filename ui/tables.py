"""Frames of the store as people read them: labelled columns, names instead of codes."""

from collections.abc import Mapping

import pandas as pd

from charts.coverage import country_name
from charts.labels import numbered
from domain import vocabulary
from ui.blocks import say
from ui.language import current_language

Columns = Mapping[str, "pd.Series[str] | pd.Series[float]"]


def labelled(columns: Columns) -> pd.DataFrame:
    """A frame whose column names are the phrases column.<name>."""
    return pd.DataFrame({say(f"column.{name}"): values for name, values in columns.items()})


def country_table(coverage: pd.DataFrame) -> pd.DataFrame:
    """The numbers behind the grid of countries; shares in percent."""
    return labelled(
        {
            "country": country_names(coverage["country"]),
            "criterion": criterion_names(coverage["criterion"]),
            "share": percent(coverage["coverage_share"]),
            "covered": coverage["covered_count"],
            "places": coverage["place_count"],
        }
    )


def region_table(regions: pd.DataFrame) -> pd.DataFrame:
    """The numbers behind the map; shares in percent, empty where no place has data."""
    return labelled(
        {
            "country": country_names(regions["country"]),
            "region": regions["region_name"],
            "share": percent(regions["coverage_share"]),
            "covered": regions["covered_count"],
            "places": regions["place_count"],
        }
    )


def country_names(codes: "pd.Series[str]") -> "pd.Series[str]":
    """Names of countries in the visitor's language."""
    language = current_language()
    return codes.map(lambda code: country_name(code, language))


def criterion_names(codes: "pd.Series[str]") -> "pd.Series[str]":
    """Numbers and short names of criteria in the visitor's language."""
    language = current_language()
    return codes.map(lambda code: numbered(code, language))


def names(table: str, codes: "pd.Series[str]") -> "pd.Series[str]":
    """Names of the codes of one reference table in the visitor's language."""
    language = current_language()
    key = next(iter(vocabulary.read(f"reference/{table}")[0]))
    return codes.map(lambda code: vocabulary.label(f"reference/{table}", key, code, language))


def titles(codes: "pd.Series[str]", strategies: pd.DataFrame) -> "pd.Series[str]":
    """Titles of strategies; empty for a code that ``strategies`` does not hold.

    ``strategies``: strategy_code, title.
    """
    by_code = dict(zip(strategies["strategy_code"], strategies["title"], strict=True))
    return codes.map(lambda code: by_code.get(code, ""))


def percent(shares: "pd.Series[float]") -> "pd.Series[float]":
    """Shares of 0..1 as percent with one decimal."""
    return (100 * shares).round(1)
