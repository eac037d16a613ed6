"""Frames of the store as people read them: labelled columns, names instead of codes."""

from collections.abc import Mapping
from typing import TypeAlias

import pandas as pd

from charts.coverage import country_name
from charts.labels import numbered
from domain import vocabulary
from domain.collation import sort_key
from domain.phrases import phrase

Column: TypeAlias = "pd.Series[str] | pd.Series[float] | list[str]"


def labelled(columns: Mapping[str, Column], language: str) -> pd.DataFrame:
    """A frame whose column names are the phrases column.<name>."""
    return pd.DataFrame(
        {phrase(f"column.{name}", language): values for name, values in columns.items()}
    )


def country_names(codes: "pd.Series[str]", language: str) -> "pd.Series[str]":
    """Names of countries; V4 for all four."""
    return codes.map(lambda code: country_name(code, language))


def by_region(regions: pd.DataFrame, language: str) -> pd.DataFrame:
    """Rows of regions by country and name, in the alphabet of ``language``.

    ``regions``: country, region_name.
    """
    names = [sort_key(str(name), language) for name in regions["region_name"]]
    ordered = regions.assign(sorted=names).sort_values(["country", "sorted"], kind="stable")
    return ordered.drop(columns="sorted")


def criterion_names(codes: "pd.Series[str]", language: str) -> "pd.Series[str]":
    """Numbers and short names of criteria."""
    return codes.map(lambda code: numbered(code, language))


def names(table: str, codes: "pd.Series[str]", language: str) -> "pd.Series[str]":
    """Names of the codes of one reference table."""
    key = next(iter(vocabulary.read(f"reference/{table}")[0]))
    return codes.map(lambda code: vocabulary.label(f"reference/{table}", key, code, language))


def level_names(levels: pd.DataFrame, language: str) -> "pd.Series[str]":
    """The level of each row in words; its status where there is no level.

    ``levels``: level (0..4 or missing), status.
    """
    missing = "status." + levels["status"]
    stated = "level." + levels["level"].astype("string")
    keys = missing.where(levels["level"].isna(), stated)
    return keys.map(lambda key: phrase(key, language))


def level_columns(levels: pd.DataFrame, language: str) -> dict[str, Column]:
    """What places reach, one row a place and criterion.

    ``levels``: place_name, country, criterion, level (0..4 or missing), status.
    """
    return {
        "place": levels["place_name"],
        "country": country_names(levels["country"], language),
        "criterion": criterion_names(levels["criterion"], language),
        "level": levels["level"],
        "level_name": level_names(levels, language),
    }


def titles(codes: "pd.Series[str]", strategies: pd.DataFrame) -> "pd.Series[str]":
    """Titles of strategies; empty for a code that ``strategies`` does not hold.

    ``strategies``: strategy_code, title.
    """
    by_code = dict(zip(strategies["strategy_code"], strategies["title"], strict=True))
    return codes.map(lambda code: by_code.get(code, ""))


def percent(shares: "pd.Series[float]") -> "pd.Series[float]":
    """Shares of 0..1 as percent with one decimal."""
    return (100 * shares).round(1)
