"""What one place does not commit to while places like it do."""

from collections.abc import Collection
from typing import Any

import pandas as pd

from charts.frame import Words
from charts.gaps_place import open_point_bars
from charts.labels import numbered
from domain.phrases import phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.countries import named
from exports.blocks.gaps_examples import with_words
from exports.blocks.gaps_of_places import PER_PAGE, example_columns
from exports.blocks.paging import page_of
from exports.blocks.profile import own_view, place_row
from exports.blocks.source import scope_words, source_line
from exports.blocks.tables import Column, criterion_names, labelled, percent
from store.queries import place_open_points
from store.strategies import strategies_of_place

KEY = "gap_of_place"
BASES = ("excerpt", "summary", "full")  # the most cautious wording first
EXAMPLE = {
    "peer_level": "example_level",
    "peer_place_id": "example_place_id",
    "peer_name": "example_place",
    "peer_strategy_code": "example_strategy",
}


def of_place(snapshot: Snapshot, view: View) -> Block:
    """The open criteria of the place that the choice ``place`` names, core ones first."""
    points = open_points(snapshot, view)
    place = place_row(snapshot, view)
    if place is None or points.empty:
        return nothing(KEY)
    shown, basis = texts_in_view(snapshot, view), basis_of(snapshot, view)
    words = _words(snapshot, view, place, points, basis)
    return Block(
        key=KEY,
        sentences=_said(points, shown, place, basis, view),
        words=words,
        figure=open_point_bars(
            page_of(points, view, PER_PAGE), basis=basis, language=view.language, words=words
        ),
        tabulate=lambda: _table(with_words(snapshot, points), basis, view.language),
        count=int(points["peer_count"].max()),
    )


def open_points(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Rows of the question place_open_points, the peer that goes furthest named as the example."""
    place = place_row(snapshot, view)
    own = own_view(view, place, _strategies(snapshot, view))
    points = snapshot.answer(
        place_open_points,
        own.selection,
        place_id=view.choice("place"),
        framework=view.framework,
    ).rename(columns=EXAMPLE)
    counts = {name: points[name].fillna(0) for name in ("peer_count", "peer_covered_count")}
    return points.assign(**counts)


def texts_in_view(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """The strategies of the place that count: those in force, all of them where none is."""
    strategies = _strategies(snapshot, view)
    in_force = strategies[strategies["is_in_force"]]
    return in_force if view.selection.in_force and len(in_force) else strategies


def basis_of(snapshot: Snapshot, view: View) -> str:
    """How carefully *not found* must be worded; full only where all its texts are full texts."""
    return cautious(set(texts_in_view(snapshot, view)["text_basis"]))


def cautious(bases: Collection[str]) -> str:
    """The basis of several texts that allows least to be said.

    >>> cautious({"full", "summary"}), cautious({"full"})
    ('summary', 'full')
    """
    return next((basis for basis in BASES if basis in bases), BASES[0])


def _strategies(snapshot: Snapshot, view: View) -> pd.DataFrame:
    return snapshot.answer(strategies_of_place, view.choice("place"), year=view.selection.year)


def _said(
    points: pd.DataFrame, shown: pd.DataFrame, place: Any, basis: str, view: View
) -> tuple[str, ...]:
    language = view.language
    core = points[points["weight"] == 1]
    done = core.dropna(subset="example_place_id")
    scope = phrase(
        "gaps.place.said.scope",
        language,
        place=place["name"],
        strategies=len(shown),
        scope=scope_words(view.selection, language),
        peers=int(points["peer_count"].max()),
    )
    if done.empty:
        return scope, phrase(f"gaps.place.said.alone.{basis}", language, count=len(core))
    criteria = named(done["criterion"].head(3).tolist(), language)
    most = phrase(f"gaps.place.said.most.{basis}", language, count=len(core), criteria=criteria)
    return scope, most, _example(next(done.itertuples()), language)


def _example(row: Any, language: str) -> str:
    return phrase(
        "gaps.place.said.example",
        language,
        criterion=numbered(row.criterion, language),
        covered=int(row.peer_covered_count),
        peers=int(row.peer_count),
        place=row.example_place,
        level=phrase(f"level.{int(row.example_level)}", language).lower(),
    )


def _words(snapshot: Snapshot, view: View, place: Any, points: pd.DataFrame, basis: str) -> Words:
    own = own_view(view, place, _strategies(snapshot, view))
    count = int(points["peer_count"].max())
    return Words(
        phrase("gaps.place.title", view.language, place=place["name"]),
        phrase("gaps.place.subtitle", view.language, count=count),
        source_line(snapshot.version, own, has_excerpts=basis != "full"),
    )


def state_names(levels: "pd.Series[int]", basis: str, language: str) -> "pd.Series[str]":
    """What each open criterion is called: only mentioned, a gap, or not found in what was sent."""
    states = {
        0: phrase(f"city.open.state.{basis}", language),
        1: phrase("city.open.state.mention", language),
    }
    return levels.map(states)


def _table(points: pd.DataFrame, basis: str, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "criterion": criterion_names(points["criterion"], language),
        "level": points["level"],
        "status": state_names(points["level"], basis, language),
        "gap_peers": points["peer_count"],
        "covered": points["peer_covered_count"],
        "gap_peer_share": percent(points["peer_share"]),
        **example_columns(points),
    }
    return labelled(columns, language)
