"""The share of places that commit to each goal or area, by country and by region."""

from collections import Counter
from functools import lru_cache

import pandas as pd

from charts.coverage import country_heatmap
from charts.frame import Words
from charts.labels import numbered
from charts.regions import region_map
from domain.phrases import phrase
from domain.rules import few_places
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.scope import in_view
from exports.blocks.source import source_line
from exports.blocks.tables import (
    Column,
    by_region,
    country_names,
    criterion_names,
    labelled,
    percent,
)
from store.queries import coverage_by_country, coverage_by_region, key_figures, places_on_map

MOST_DOTS = 300  # places drawn as dots; more hide each other and slow the browser
WHOLE = "V4"  # all four countries, whatever the filters
RANKED = ["criterion", "position", "covered_count", "place_count", "coverage_share"]
NAMED = 3  # goals or areas named in a sentence before "and others"


def country_coverage(snapshot: Snapshot, view: View) -> Block:
    """Countries against goals or areas; choice ``level``: from which a place counts, 2 or 3."""
    minimum = int(view.choice("level", "2"))
    coverage = snapshot.answer(
        coverage_by_country, view.selection, framework=view.framework, minimum_level=minimum
    )
    by_share = ranked(coverage)
    if by_share.empty:
        return nothing("country_heatmap")
    figures = snapshot.answer(key_figures, view.selection)
    language = view.language
    words = Words(
        phrase(f"overview.heatmap.title.{view.framework}", language),
        phrase(f"overview.heatmap.subtitle.{minimum}", language, few=few_places()),
        source_line(snapshot.version, view, has_excerpts=figures["partial_text_count"] > 0),
    )
    return Block(
        key="country_heatmap",
        sentences=(in_view(snapshot, view), *_most_and_least(by_share, view)),
        words=words,
        figure=country_heatmap(coverage, language=language, words=words),
        table=_country_table(coverage, language),
        count=figures["place_count"],
    )


def region_coverage(snapshot: Snapshot, view: View) -> Block:
    """Regions and places on the map; choices ``map``: the criterion, ``level`` as above."""
    criterion, minimum = view.choice("map"), int(view.choice("level", "2"))
    chosen, language = view.selection, view.language
    regions = snapshot.answer(
        coverage_by_region, chosen, criterion=criterion, minimum_level=minimum
    )
    places = snapshot.answer(places_on_map, chosen, criterion=criterion)
    figures = snapshot.answer(key_figures, chosen)
    count = int(places["level"].count())
    drawn = places.nlargest(MOST_DOTS, "population") if len(places) > MOST_DOTS else places
    words = Words(
        phrase("overview.map.title", language, criterion=numbered(criterion, language)),
        _map_subtitle(minimum, count, language),
        source_line(snapshot.version, view, has_excerpts=figures["partial_text_count"] > 0),
    )
    figure = region_map(regions, drawn, criterion=criterion, language=language, words=words)
    return Block("region_map", (), words, figure, _region_table(regions, language), count)


def _map_subtitle(minimum: int, count: int, language: str) -> str:
    words = phrase("overview.map.subtitle", language, minimum=minimum, count=count)
    if count <= MOST_DOTS:
        return words
    return f"{words}. {phrase('map.largest', language, count=MOST_DOTS)}"


@lru_cache(maxsize=500)
def ranked_in_view(snapshot: Snapshot, selection: Selection, framework: str) -> pd.DataFrame:
    """Goals or areas by share as ``ranked`` has them; shared, never to be changed."""
    return ranked(snapshot.answer(coverage_by_country, selection, framework=framework))


def ranked(coverage: pd.DataFrame) -> pd.DataFrame:
    """Goals or areas of all countries in view together that have data, least covered first.

    Columns: those of ``RANKED``; the share is 0..1.
    """
    columns = [coverage[name].tolist() for name in ("country", *RANKED[:4])]
    covered: Counter[tuple[str, int]] = Counter()
    places: Counter[tuple[str, int]] = Counter()
    for country, criterion, position, met, known in zip(*columns, strict=True):
        if country != WHOLE:
            covered[criterion, position] += met
            places[criterion, position] += known
    shares = [
        (criterion, position, covered[criterion, position], count)
        for (criterion, position), count in places.items()
        if count
    ]
    ranks = pd.DataFrame(shares, columns=RANKED[:4])
    ranks["coverage_share"] = ranks["covered_count"] / ranks["place_count"]
    return ranks.sort_values(["coverage_share", "position"])


def named(criteria: list[str], language: str) -> str:
    """Numbers and names of the first few, and how many others."""
    names = "; ".join(numbered(one, language) for one in criteria[:NAMED])
    rest = len(criteria) - NAMED
    return phrase("coverage.more", language, names=names, count=rest) if rest > 0 else names


def _most_and_least(by_share: pd.DataFrame, view: View) -> list[str]:
    """What most places commit to and what fewest do; ties are all named, few places left out."""
    enough = by_share[by_share["place_count"] >= few_places()]
    shares = (by_share if enough.empty else enough).set_index("criterion")["coverage_share"]
    return [
        phrase(
            f"said.{which}.{view.framework}",
            view.language,
            criteria=named(shares[shares == share].index.tolist(), view.language),
            share=float(share),
        )
        for which, share in (("most", shares.max()), ("least", shares.min()))
    ]


def _country_table(coverage: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "country": country_names(coverage["country"], language),
        "criterion": criterion_names(coverage["criterion"], language),
        **_shares(coverage),
    }
    return labelled(columns, language)


def _region_table(regions: pd.DataFrame, language: str) -> pd.DataFrame:
    regions = by_region(regions, language)
    columns: dict[str, Column] = {
        "country": country_names(regions["country"], language),
        "region": regions["region_name"],
        **_shares(regions),
    }
    return labelled(columns, language)


def _shares(coverage: pd.DataFrame) -> dict[str, Column]:
    return {
        "share": percent(coverage["coverage_share"]),
        "covered": coverage["covered_count"],
        "places": coverage["place_count"],
    }
