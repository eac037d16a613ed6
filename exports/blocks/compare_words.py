"""What a comparison says: where all agree, where they differ most, who stands alone."""

import pandas as pd

from charts.coverage import country_name
from charts.labels import numbered
from charts.places import COMMITTED
from domain.phrases import listed, phrase
from domain.rules import few_places
from exports.blocks.countries import named

NAMED = 3  # criteria named in one sentence
WIDE = 2  # levels apart from which places are said to differ
MEASURABLE = 3


def place_sentences(coverage: pd.DataFrame, language: str) -> tuple[str, ...]:
    """Two to four sentences on a few places.

    ``coverage``: place_name, criterion, level (0..4 or missing), a row per place and criterion.
    """
    grid = coverage.pivot(index="criterion", columns="place_id", values="level")
    grid = grid.reindex(list(dict.fromkeys(coverage["criterion"])))
    names = coverage.drop_duplicates("place_id").set_index("place_id")["place_name"]
    known = grid.dropna()
    sentences = [
        phrase("compare.said.places", language, places=listed(list(names), language)),
        _shared(known, language),
        _widest(known, names, language),
        _alone(grid, names, language),
    ]
    return tuple(filter(None, sentences))


def _shared(known: pd.DataFrame, language: str) -> str:
    together = [one for one, levels in known.iterrows() if levels.min() >= COMMITTED]
    if not together:
        return phrase("compare.said.none_shared", language)
    criteria = named([str(one) for one in together], language)
    return phrase("compare.said.shared", language, criteria=criteria)


def _widest(known: pd.DataFrame, names: "pd.Series[str]", language: str) -> str:
    """Where levels lie far apart, each with who goes furthest and who was not found to."""
    spread = (known.max(axis=1) - known.min(axis=1)).sort_values(ascending=False, kind="stable")
    far = spread[spread >= WIDE].index[:NAMED]
    if far.empty:
        return phrase("compare.said.alike", language)
    parts = [_difference(known.loc[one], one, names, language) for one in far]
    return phrase("compare.said.widest", language, differences="; ".join(parts))


def _difference(
    levels: "pd.Series[int]", criterion: str, names: "pd.Series[str]", language: str
) -> str:
    high, low = int(levels.max()), int(levels.min())
    return phrase(
        "compare.said.difference",
        language,
        criterion=numbered(criterion, language),
        high_places=listed([names[one] for one in levels.index[levels == high]], language),
        high=phrase(f"level.{high}", language).lower(),
        low_places=listed([names[one] for one in levels.index[levels == low]], language),
        low=_low_words(low, language),
    )


def _low_words(level: int, language: str) -> str:
    """The lower level in words, careful not to say that the place lacks it."""
    key = f"level.{level}" if level else "compare.said.not_found"
    return phrase(key, language).lower()


def _alone(grid: pd.DataFrame, names: "pd.Series[str]", language: str) -> str:
    """Who alone makes something measurable."""
    by_place: dict[str, list[str]] = {}
    for criterion, levels in grid.iterrows():
        measurable = levels.index[levels.fillna(0) >= MEASURABLE]
        if len(measurable) == 1:
            by_place.setdefault(names[measurable[0]], []).append(str(criterion))
    parts = [
        phrase(
            "compare.said.alone.one",
            language,
            place=place,
            criteria=named(criteria, language),
        )
        for place, criteria in by_place.items()
    ]
    return phrase("compare.said.alone", language, parts="; ".join(parts)) if parts else ""


def country_sentences(coverage: pd.DataFrame, minimum: int, language: str) -> tuple[str, ...]:
    """Two or three sentences on a few countries.

    ``coverage``: rows of the question coverage_by_country.
    """
    ours = coverage[coverage["country"] != "V4"]
    counts = ours.groupby("country")["place_count"].max()
    named = [
        phrase(
            "compare.said.country", language, country=country_name(str(one), language), count=count
        )
        for one, count in counts.items()
    ]
    sentences = [
        phrase("compare.said.countries", language, countries=listed(named, language)),
        _widest_shares(ours, minimum, language),
        phrase("compare.said.few", language, few=few_places())
        if (counts < few_places()).any()
        else "",
    ]
    return tuple(filter(None, sentences))


def _widest_shares(ours: pd.DataFrame, minimum: int, language: str) -> str:
    """Criteria whose shares lie furthest apart, countries with few places left out."""
    enough = ours[ours["place_count"] >= few_places()].dropna(subset="coverage_share")
    grid = enough.pivot(index="criterion", columns="country", values="coverage_share").dropna()
    if grid.shape[1] < 2 or grid.empty:
        return ""
    spread = (grid.max(axis=1) - grid.min(axis=1)).sort_values(ascending=False, kind="stable")
    parts = [
        phrase(
            "compare.said.shares",
            language,
            criterion=numbered(one, language),
            high=float(grid.loc[one].max()),
            high_country=country_name(grid.loc[one].idxmax(), language),
            low=float(grid.loc[one].min()),
            low_country=country_name(grid.loc[one].idxmin(), language),
        )
        for one in spread[spread > 0].index[:NAMED]
    ]
    key = f"compare.said.widest_shares.{minimum}"
    return phrase(key, language, differences="; ".join(parts)) if parts else ""
