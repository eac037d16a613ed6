"""The share of places that commit to each goal or area, by country and by region."""

from functools import lru_cache

import pandas as pd

from charts.coverage import country_heatmap
from charts.frame import Words
from charts.labels import numbered
from charts.regions import region_map
from domain.links import codes
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
from store.coverage import (
    Counted,
    Criterion,
    coverage_of,
    coverage_of_regions,
    level_counts,
    ranked,
    region_list,
    scored_criteria,
)
from store.maps import map_places
from store.queries import key_figures

MOST_DOTS = 300  # places drawn as dots; more hide each other and slow the browser
NAMED = 3  # goals or areas named in a sentence before "and others"


def country_coverage(snapshot: Snapshot, view: View) -> Block:
    """Countries against goals or areas; choice ``level``: from which a place counts, 2 or 3."""
    minimum = int(view.choice("level", "2"))
    by_share = ranked_in_view(snapshot, view.selection, view.framework, minimum)
    if not by_share:
        return nothing("country_heatmap")
    coverage = coverage_in_view(
        snapshot, view.selection, framework=view.framework, minimum_level=minimum
    )
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
        tabulate=lambda: country_table(coverage, language),
        count=figures["place_count"],
    )


def region_coverage(snapshot: Snapshot, view: View) -> Block:
    """Regions and places on the map; choices ``map``: the criterion, ``level`` as above."""
    criterion, minimum = view.choice("map"), int(view.choice("level", "2"))
    chosen, language = view.selection, view.language
    places = snapshot.answer(map_places, chosen, criterion=criterion)
    regions = coverage_of_regions(regions_in_view(snapshot, chosen), places, minimum)
    located = places.dropna(subset=["latitude", "longitude"])
    figures = snapshot.answer(key_figures, chosen)
    count = int(located["level"].count())
    drawn = located.nlargest(MOST_DOTS, "population") if len(located) > MOST_DOTS else located
    words = Words(
        phrase("overview.map.title", language, criterion=numbered(criterion, language)),
        _map_subtitle(minimum, count, language),
        source_line(snapshot.version, view, has_excerpts=figures["partial_text_count"] > 0),
    )
    return Block(
        key="region_map",
        sentences=(),
        words=words,
        figure=region_map(regions, drawn, criterion=criterion, language=language, words=words),
        tabulate=lambda: _region_table(regions, language),
        count=count,
    )


def _map_subtitle(minimum: int, count: int, language: str) -> str:
    words = phrase("overview.map.subtitle", language, minimum=minimum, count=count)
    if count <= MOST_DOTS:
        return words
    return f"{words}. {phrase('map.largest', language, count=MOST_DOTS)}"


def coverage_in_view(
    snapshot: Snapshot,
    selection: Selection,
    *,
    framework: str,
    parent: str = "",
    minimum_level: int = 2,
) -> pd.DataFrame:
    """Countries in view and V4 by the criteria under ``parent``, as ``coverage_of`` has them."""
    counts = snapshot.answer(level_counts, selection)
    whole = snapshot.answer(level_counts, selection.everywhere)
    criteria = _criteria(snapshot, framework, parent)
    countries = sorted(selection.countries or codes("countries", "country"))
    return coverage_of(counts, whole, criteria, countries, minimum_level)


def regions_in_view(snapshot: Snapshot, selection: Selection) -> list[dict[str, str]]:
    """The regions of the countries in view, whether anything was handed in there or not."""
    chosen = selection.countries
    regions = snapshot.answer(region_list)
    return [one for one in regions if not chosen or one["country"] in chosen]


def _criteria(snapshot: Snapshot, framework: str, parent: str) -> list[Criterion]:
    scored = snapshot.answer(scored_criteria)
    return [one for one in scored if (one.framework, one.parent) == (framework, parent)]


@lru_cache(maxsize=500)
def ranked_in_view(
    snapshot: Snapshot, selection: Selection, framework: str, minimum_level: int = 2
) -> list[Counted]:
    """Goals or areas as ``ranked`` has them; shared, never to be changed."""
    counts = snapshot.answer(level_counts, selection)
    return ranked(counts, _criteria(snapshot, framework, ""), minimum_level)


def named(criteria: list[str], language: str) -> str:
    """Numbers and names of the first few, and how many others."""
    names = "; ".join(numbered(one, language) for one in criteria[:NAMED])
    rest = len(criteria) - NAMED
    return phrase("coverage.more", language, names=names, count=rest) if rest > 0 else names


def _most_and_least(by_share: list[Counted], view: View) -> list[str]:
    """What most places commit to and what fewest do; ties are all named, few places left out."""
    minimum = int(view.choice("level", "2"))
    enough = [one for one in by_share if one.place_count >= few_places()] or by_share
    shares = {one.criterion: one.share(minimum) for one in enough}
    return [
        phrase(
            f"said.{which}.{view.framework}",
            view.language,
            criteria=named([one for one in shares if shares[one] == share], view.language),
            share=share,
        )
        for which, share in (("most", max(shares.values())), ("least", min(shares.values())))
    ]


def country_table(coverage: pd.DataFrame, language: str) -> pd.DataFrame:
    """Rows of ``coverage_of`` as people read them."""
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
