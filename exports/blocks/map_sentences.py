"""What the map says in words."""

import pandas as pd

from charts.labels import numbered
from charts.regions import HANDED
from domain.phrases import phrase
from domain.rules import few_places
from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.scope import in_view


def sentences_of(
    snapshot: Snapshot, view: View, regions: pd.DataFrame, criterion: str, layer: str
) -> tuple[str, ...]:
    """How much is in view, what the regions show, and where nothing is known.

    ``regions``: region_name, covered_count, place_count, coverage_share, strategy_count.
    """
    if layer == HANDED:
        return (in_view(snapshot, view), *_handed(regions, view.language))
    minimum = 3 if view.choice("level") == "3" else 2
    overall = _overall(regions, criterion, minimum, view.language)
    return (in_view(snapshot, view), overall, *_extremes(regions, view.language))


def _overall(regions: pd.DataFrame, criterion: str, minimum: int, language: str) -> str:
    places, covered = int(regions["place_count"].sum()), int(regions["covered_count"].sum())
    name = numbered(criterion, language)
    if places == 0:
        return phrase("said.map.no_data", language, criterion=name)
    return phrase(
        "said.map.overall",
        language,
        criterion=name,
        minimum=minimum,
        covered=covered,
        places=places,
        share=covered / places,
    )


def _extremes(regions: pd.DataFrame, language: str) -> list[str]:
    """The regions ahead and behind, of those with enough places to compare."""
    enough = regions[regions["place_count"] >= few_places()]
    if len(enough) < 2:
        return [phrase("said.map.few", language, few=few_places())]
    ordered = enough.sort_values("coverage_share", kind="stable")
    low, high = ordered.iloc[0], ordered.iloc[-1]
    if low["coverage_share"] == high["coverage_share"]:
        return []
    return [
        phrase(
            "said.map.extremes",
            language,
            high=high["region_name"],
            high_share=float(high["coverage_share"]),
            high_places=int(high["place_count"]),
            low=low["region_name"],
            low_share=float(low["coverage_share"]),
            low_places=int(low["place_count"]),
            few=few_places(),
        )
    ]


def _handed(regions: pd.DataFrame, language: str) -> list[str]:
    counts = regions["strategy_count"]
    most = regions.loc[counts == counts.max(), "region_name"].tolist()
    return [
        phrase(
            "said.map.handed",
            language,
            filled=int((counts > 0).sum()),
            regions=len(regions),
        ),
        phrase("said.map.most", language, region=", ".join(most), count=int(counts.max())),
    ]
