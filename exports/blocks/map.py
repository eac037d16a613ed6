"""The map: regions by the share of their places or by what was handed in, places as dots."""

import pandas as pd

from charts.frame import Words
from charts.labels import numbered
from charts.regions import LAYERS, region_map
from domain.criteria import with_parts
from domain.phrases import phrase
from domain.rules import few_places
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.countries import ranked_in_view, regions_in_view
from exports.blocks.map_sentences import sentences_of
from exports.blocks.source import source_line
from exports.blocks.tables import Column, by_region, country_names, labelled, percent
from store.coverage import coverage_of_regions
from store.maps import map_places, map_regions
from store.queries import key_figures

KEY = "map_regions"
MOST_DOTS = 300  # places drawn as dots; more hide each other and slow the browser


def regions_map(snapshot: Snapshot, view: View) -> Block:
    """Regions and places on a large map.

    Choices: ``criterion`` (any goal, area or pillar and any part), ``level`` (2 or 3), ``layer``
    (share or handed), ``at`` (the region to outline).
    """
    figures = snapshot.answer(key_figures, view.selection)
    if figures["place_count"] == 0:
        return nothing(KEY)
    if not criterion_of(view):
        view = view.with_choices(criterion=most_covered(snapshot, view))
    language, criterion, layer = view.language, criterion_of(view), layer_of(view)
    regions, places = regions_of(snapshot, view), places_of(snapshot, view)
    located = places.dropna(subset=["latitude", "longitude"])
    drawn = located.nlargest(MOST_DOTS, "population") if len(located) > MOST_DOTS else located
    has_excerpts = figures["partial_text_count"] > 0
    words = _words(snapshot, view, places, has_excerpts=bool(has_excerpts))
    return Block(
        key=KEY,
        sentences=sentences_of(snapshot, view, regions, criterion, layer),
        words=words,
        figure=region_map(
            regions,
            drawn,
            criterion=criterion,
            language=language,
            words=words,
            layer=layer,
            chosen=region_of(regions, view),
        ),
        tabulate=lambda: _table(regions, language),
        count=int(places["level"].count()),
    )


def regions_of(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """A row per region in view.

    Columns: region, region_name, country, covered_count, place_count (with data), coverage_share
    (0..1 or missing), strategy_count.
    """
    minimum = 3 if view.choice("level") == "3" else 2
    in_view = regions_in_view(snapshot, view.selection)
    shares = coverage_of_regions(in_view, places_of(snapshot, view), minimum)
    handed = snapshot.answer(map_regions, view.selection)[["region", "strategy_count"]]
    regions = shares.merge(handed, on="region")
    chosen = view.selection.regions
    return regions[regions["region"].isin(chosen)] if chosen else regions


def places_of(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """The places in view; columns of the question map_places."""
    return snapshot.answer(map_places, view.selection, criterion=criterion_of(view))


def criterion_of(view: View) -> str:
    """The criterion chosen; empty where the choice is of another framework."""
    stated = view.choice("criterion")
    return stated if stated in with_parts(view.framework) else ""


def most_covered(snapshot: Snapshot, view: View) -> str:
    """The goal, area or pillar that the largest share of places commits to."""
    by_share = ranked_in_view(snapshot, view.selection, view.framework)
    offered = with_parts(view.framework)
    return by_share[-1].criterion if by_share else offered[0]


def layer_of(view: View) -> str:
    """What fills the regions."""
    stated = view.choice("layer")
    return stated if stated in LAYERS else LAYERS[0]


def region_of(regions: pd.DataFrame, view: View) -> str:
    """The region chosen; empty where it is not in view."""
    stated = view.choice("at")
    return stated if stated in set(regions["region"]) else ""


def _words(snapshot: Snapshot, view: View, places: pd.DataFrame, *, has_excerpts: bool) -> Words:
    language, layer = view.language, layer_of(view)
    count = int(places["level"].count())
    minimum = 3 if view.choice("level") == "3" else 2
    values = {"minimum": minimum, "count": count, "few": few_places()}
    subtitle = phrase(f"map.subtitle.{layer}", language, **values)
    if count > MOST_DOTS:
        subtitle = f"{subtitle} {phrase('map.largest', language, count=MOST_DOTS)}"
    name = numbered(criterion_of(view), language)
    return Words(
        phrase(f"map.title.{layer}", language, criterion=name),
        subtitle,
        source_line(snapshot.version, view, has_excerpts=has_excerpts),
    )


def _table(regions: pd.DataFrame, language: str) -> pd.DataFrame:
    ordered = by_region(regions, language)
    few = ordered["place_count"].between(1, few_places() - 1)
    columns: dict[str, Column] = {
        "country": country_names(ordered["country"], language),
        "region": ordered["region_name"],
        "share": percent(ordered["coverage_share"]),
        "covered": ordered["covered_count"],
        "places": ordered["place_count"],
        "map_few": few.map({True: phrase("map.few", language), False: ""}),
        "strategies": ordered["strategy_count"],
    }
    return labelled(columns, language)
