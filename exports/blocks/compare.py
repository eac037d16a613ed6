"""A few places or countries side by side, on one scale."""

from dataclasses import replace

import pandas as pd

from charts.compare import compare_grid
from charts.coverage import country_heatmap
from charts.frame import Words
from charts.labels import numbered
from charts.places import ranked_rows
from domain.links import codes
from domain.phrases import phrase
from domain.rules import few_places
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.compare_words import country_sentences, place_sentences
from exports.blocks.countries import country_table, coverage_in_view
from exports.blocks.source import source_line
from exports.blocks.tables import labelled, level_columns
from store.queries import coverage_by_place, place_list
from store.strategies import strategies_of_place

KEY = "comparison"
MOST = 6  # places side by side; more cannot be told apart
JOINT = ","  # between the codes of the choice ``with``


def comparison(snapshot: Snapshot, view: View) -> Block:
    """The grid of what the choice ``with`` names, two to six places or countries.

    Choices: ``with``, ``criterion`` (whose parts are compared), ``level`` (of countries: from
    which level a place counts).
    """
    places = compared_places(snapshot, view)
    if len(places) >= 2:
        return _of_places(snapshot, view, places)
    countries = compared_countries(view)
    return _of_countries(snapshot, view, countries) if len(countries) >= 2 else nothing(KEY)


def compared_countries(view: View) -> list[str]:
    """The countries that are compared, in the order chosen."""
    known = set(codes("countries", "country"))
    return [one for one in _chosen(view) if one in known]


def compared_places(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """The places that are compared, in the order chosen: rows of the question place_list.

    Only those of the first one's kind group: cities and regions are never mixed.
    """
    chosen = _chosen(view)
    places = snapshot.answer(place_list)
    found = places[places["place_id"].isin(chosen)]
    ordered = found.iloc[found["place_id"].map(chosen.index).argsort()]
    return ordered[ordered["kind_group"] == ordered["kind_group"].iloc[:1].squeeze()].head(MOST)


def levels_of_places(snapshot: Snapshot, view: View, places: pd.DataFrame) -> pd.DataFrame:
    """Rows of the question coverage_by_place for the compared places, whatever the filters."""
    everywhere = Selection(
        kind_group=places["kind_group"].iloc[0],
        in_force=view.selection.in_force,
        year=view.selection.year,
    )
    ids = tuple(places["place_id"])
    coverage = snapshot.answer(
        coverage_by_place,
        everywhere,
        framework=view.framework,
        parent=view.choice("criterion"),
        places=ids,
    )
    return ranked_rows(coverage, ids)


def partial_texts(snapshot: Snapshot, view: View, places: pd.DataFrame) -> tuple[int, int]:
    """How many texts of the compared places are not the full ones, and of how many."""
    year = view.selection.year
    texts = pd.concat(
        [snapshot.answer(strategies_of_place, place, year=year) for place in places["place_id"]]
    )
    counted = texts[texts["is_in_force"]] if view.selection.in_force else texts
    return int((counted["text_basis"] != "full").sum()), len(counted)


def _chosen(view: View) -> list[str]:
    return list(dict.fromkeys(filter(None, view.choice("with").split(JOINT))))


def _of_places(snapshot: Snapshot, view: View, places: pd.DataFrame) -> Block:
    coverage, language = levels_of_places(snapshot, view, places), view.language
    if coverage["place_id"].nunique() < 2:
        return nothing(KEY)
    names = coverage.drop_duplicates("place_id")["place_name"].tolist()
    partial, _ = partial_texts(snapshot, view, places)
    words = Words(
        _title(view),
        phrase("compare.subtitle.places", language, count=len(names)),
        source_line(snapshot.version, view, has_excerpts=partial > 0, is_sample=False),
    )
    return Block(
        key=KEY,
        sentences=place_sentences(coverage, language),
        words=words,
        figure=compare_grid(coverage, language=language, words=words),
        tabulate=lambda: labelled(level_columns(coverage, language), language),
        count=len(names),
    )


def _of_countries(snapshot: Snapshot, view: View, countries: list[str]) -> Block:
    language, minimum = view.language, int(view.choice("level", "2"))
    coverage = coverage_in_view(
        snapshot,
        replace(view.selection, countries=tuple(countries), regions=()),
        framework=view.framework,
        parent=view.choice("criterion"),
        minimum_level=minimum,
    )
    subtitle = phrase(f"overview.heatmap.subtitle.{minimum}", language, few=few_places())
    source = source_line(snapshot.version, view, has_excerpts=True)
    words = Words(_title(view), subtitle, source)
    return Block(
        key=KEY,
        sentences=country_sentences(coverage, minimum, language),
        words=words,
        figure=country_heatmap(coverage, language=language, words=words),
        tabulate=lambda: country_table(coverage, language),
        count=int(coverage.loc[coverage["country"] != "V4", "place_count"].max()),
    )


def _title(view: View) -> str:
    criterion, language = view.choice("criterion"), view.language
    if criterion:
        return phrase("compare.title.parts", language, criterion=numbered(criterion, language))
    return phrase(f"compare.title.{view.framework}", language)
