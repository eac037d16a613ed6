"""Ambition and action: what visions speak of against what measures commit to."""

from typing import Any

import pandas as pd

from charts.frame import Words
from charts.gaps_ambition import SIDES, ambition_dumbbells
from charts.labels import numbered
from domain.phrases import phrase
from domain.rules import few_places
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.countries import named
from exports.blocks.gaps_of_place import basis_of
from exports.blocks.gaps_scope import scope_of
from exports.blocks.profile import own_view, place_row
from exports.blocks.source import source_line
from exports.blocks.tables import Column, criterion_names, labelled, percent
from store.gaps import gap_ambition as ambition_question
from store.queries import key_figures
from store.strategies import strategies_of_place

KEY = "gap_ambition"


def gap_ambition(snapshot: Snapshot, view: View) -> Block:
    """Goals or areas, furthest ahead in visions first; choices ``place`` and ``of``."""
    place = place_row(snapshot, view)
    if place is None:
        return _of_places(snapshot, view)
    return _of_place(snapshot, view, place)


def _of_places(snapshot: Snapshot, view: View) -> Block:
    scope, language = scope_of(view), view.language
    rows = snapshot.answer(ambition_question, scope.view.selection, framework=view.framework)
    count = int(rows["place_count"].max())
    if count == 0:
        return nothing(KEY)
    figures = snapshot.answer(key_figures, scope.view.selection)
    words = Words(
        phrase("gaps.ambition.title", language, where=scope.name),
        phrase("gaps.ambition.subtitle", language, count=count),
        source_line(snapshot.version, scope.view, has_excerpts=figures["partial_text_count"] > 0),
    )
    sides = _shares(rows, language)
    return Block(
        key=KEY,
        sentences=tuple(_said(rows, language)),
        words=words,
        figure=ambition_dumbbells(sides, unit="share", language=language, words=words),
        tabulate=lambda: _table(rows, language),
        count=count,
    )


def _of_place(snapshot: Snapshot, view: View, place: Any) -> Block:
    language, place_id = view.language, str(place["place_id"])
    strategies = snapshot.answer(strategies_of_place, place_id, year=view.selection.year)
    own = own_view(view, place, strategies)
    rows = snapshot.answer(
        ambition_question, own.selection, framework=view.framework, place_id=place_id
    )
    if rows["place_count"].max() == 0:
        return nothing(KEY)
    has_excerpts = basis_of(snapshot, view) != "full"
    words = Words(
        phrase("gaps.ambition.title", language, where=place["name"]),
        phrase("gaps.ambition.place.subtitle", language),
        source_line(snapshot.version, own, has_excerpts=has_excerpts),
    )
    sides = _levels(rows, language)
    return Block(
        key=KEY,
        sentences=(_said_of_place(rows, place["name"], language),),
        words=words,
        figure=ambition_dumbbells(sides, unit="level", language=language, words=words),
        tabulate=lambda: _place_table(rows, language),
        count=1,
    )


def _shares(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    sides = {side: 100 * rows[f"{side}_share"] for side in SIDES}
    texts = {
        f"{side}_text": [
            phrase(f"gaps.ambition.hover.{side}", language, count=count, places=places)
            for count, places in zip(rows[f"{side}_count"], rows["place_count"], strict=True)
        ]
        for side in SIDES
    }
    return _by_distance(rows[["criterion"]].assign(**sides, **texts))


def _levels(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    sides = {side: rows[f"{side}_level"].astype("float64") for side in SIDES}
    texts = {
        f"{side}_text": [
            f"{phrase(f'gaps.ambition.{side}', language)}: {phrase(f'level.{level:.0f}', language)}"
            for level in values.fillna(0)
        ]
        for side, values in sides.items()
    }
    return _by_distance(rows[["criterion"]].assign(**sides, **texts))


def _by_distance(sides: pd.DataFrame) -> pd.DataFrame:
    """Furthest ahead in words first, those without data last."""
    distance = sides["vision"] - sides["measures"]
    return sides.iloc[distance.sort_values(ascending=False, kind="stable").index]


def _said(rows: pd.DataFrame, language: str) -> list[str]:
    """Where words and measures are furthest apart, and how many places are left out."""
    left_out = int(rows["left_out_count"].max())
    said = [_furthest(rows, language)]
    if left_out:
        said.append(phrase("gaps.ambition.said.left_out", language, count=left_out))
    return said


def _furthest(rows: pd.DataFrame, language: str) -> str:
    """The goal in which visions are furthest ahead; where they are nowhere, measures."""
    enough = rows[rows["place_count"] >= few_places()]
    known = rows[rows["place_count"] > 0] if enough.empty else enough
    distance = known["vision_share"] - known["measures_share"]
    if distance.abs().max() == 0:
        return phrase("gaps.ambition.said.level", language)
    is_ahead = distance.max() > 0
    row = known.iloc[int(distance.argmax() if is_ahead else distance.argmin())]
    return phrase(
        f"gaps.ambition.said.{'widest' if is_ahead else 'reverse'}",
        language,
        criterion=numbered(row["criterion"], language),
        vision=float(row["vision_share"]),
        measures=float(row["measures_share"]),
        places=int(row["place_count"]),
    )


def _said_of_place(rows: pd.DataFrame, place: str, language: str) -> str:
    ahead = rows.loc[rows["vision_only_count"] > 0, "criterion"].tolist()
    counts = {
        "place": place,
        "vision": int(rows["vision_count"].sum()),
        "measures": int(rows["measures_count"].sum()),
    }
    if not ahead:
        return phrase("gaps.ambition.place.said.none", language, **counts)
    return phrase("gaps.ambition.place.said", language, criteria=named(ahead, language), **counts)


def _table(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "criterion": criterion_names(rows["criterion"], language),
        "places": rows["place_count"],
        "gap_vision": rows["vision_count"],
        "gap_measures": rows["measures_count"],
        "gap_vision_only": rows["vision_only_count"],
        "gap_measures_only": rows["measures_only_count"],
        "gap_vision_share": percent(rows["vision_share"]),
        "gap_measures_share": percent(rows["measures_share"]),
    }
    return labelled(columns, language)


def _place_table(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "criterion": criterion_names(rows["criterion"], language),
        "gap_vision_level": rows["vision_level"],
        "gap_measures_level": rows["measures_level"],
    }
    return labelled(columns, language)
