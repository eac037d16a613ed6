"""How far one place goes in each goal or area, beside the medians of its kind."""

from dataclasses import replace
from typing import Any

import pandas as pd

from charts.frame import Words
from charts.places import COMMITTED
from charts.profile import profile_bars
from domain import vocabulary
from domain.phrases import phrase
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.countries import named
from exports.blocks.source import source_line
from exports.blocks.tables import criterion_names, labelled, level_names, titles
from store.queries import place_list, place_profile
from store.strategies import strategies_of_place

KEY = "city_profile"


def place_bars(snapshot: Snapshot, view: View) -> Block:
    """The bars of the place that the choice ``place`` names."""
    place = place_row(snapshot, view)
    if place is None:
        return nothing(KEY)
    strategies = snapshot.answer(strategies_of_place, place["place_id"], year=view.selection.year)
    own = own_view(view, place, strategies)
    profile = profile_of(snapshot, own, place)
    of_framework = profile[profile["framework"] == view.framework]
    words = _words(snapshot, own, place, strategies)
    country = place["country"]
    return Block(
        key=KEY,
        sentences=(_counts(strategies, view), _reach(of_framework, view)),
        words=words,
        figure=profile_bars(of_framework, country=country, language=view.language, words=words),
        tabulate=lambda: _table(of_framework, strategies, view.language),
        count=len(strategies),
    )


def place_row(snapshot: Snapshot, view: View) -> dict[Any, Any] | None:
    """The row of the question place_list that the view names; None where there is none."""
    places = snapshot.answer(place_list)
    found = places[places["place_id"] == view.choice("place")].to_dict("records")
    return found[0] if found else None


def own_view(view: View, place: Any, strategies: pd.DataFrame) -> View:
    """The view turned to this place, widened to all strategies where none is in force."""
    in_force = view.selection.in_force and bool(strategies["is_in_force"].any())
    own = Selection(kind_group=place["kind_group"], in_force=in_force, year=view.selection.year)
    return replace(view, selection=own)


def profile_of(snapshot: Snapshot, own: View, place: Any) -> pd.DataFrame:
    """Rows of the question place_profile, of all three frameworks."""
    return snapshot.answer(
        place_profile, own.selection, place_id=place["place_id"], country=place["country"]
    )


def _counts(strategies: pd.DataFrame, view: View) -> str:
    return phrase(
        "city.lead.strategies",
        view.language,
        count=len(strategies),
        in_force=int(strategies["is_in_force"].sum()),
        year=view.selection.year,
    )


def _reach(profile: pd.DataFrame, view: View) -> str:
    """What its strategies reach furthest, and how much they commit to."""
    known = profile.dropna(subset="level")
    if known.empty:
        return phrase("city.lead.no_data", view.language)
    best = int(known["level"].max())
    if best < COMMITTED:
        return phrase("city.lead.nothing", view.language)
    furthest = known[known["level"] == best].sort_values("breadth", ascending=False, kind="stable")
    return phrase(
        f"city.lead.{view.framework}",
        view.language,
        best=named(furthest["criterion"].tolist(), view.language),
        level=phrase(f"level.{best}", view.language).lower(),
        committed=int((known["level"] >= COMMITTED).sum()),
        count=len(known),
    )


def _words(snapshot: Snapshot, own: View, place: Any, strategies: pd.DataFrame) -> Words:
    language, group = own.language, place["kind_group"]
    kind = vocabulary.label("reference/kind_groups", "kind_group", group, language)
    shown = strategies[strategies["is_in_force"]] if own.selection.in_force else strategies
    has_excerpts = bool((shown["text_basis"] != "full").any())
    return Words(
        phrase(f"city.bars.title.{own.framework}", language, place=place["name"]),
        phrase("city.bars.subtitle", language, kind=kind.lower()),
        source_line(snapshot.version, own, has_excerpts=has_excerpts),
    )


def _table(profile: pd.DataFrame, strategies: pd.DataFrame, language: str) -> pd.DataFrame:
    columns = {
        "criterion": criterion_names(profile["criterion"], language),
        "level": profile["level"],
        "level_name": level_names(profile, language),
        "breadth": profile["breadth"],
        "part_count": profile["part_count"],
        "depth": profile["depth"].round(1),
        "country_median": profile["country_median"],
        "v4_median": profile["v4_median"],
        "strategy": titles(profile["strategy_code"], strategies),
    }
    return labelled(columns, language)
