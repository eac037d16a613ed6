"""Where Green Deal and SDGs meet in the texts, and where our crosswalk would have them meet."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pandas as pd

from charts.crosswalk import crosswalk_grid
from charts.frame import Words
from charts.labels import numbered
from domain import vocabulary
from domain.phrases import phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.places import column_key
from exports.blocks.scope import in_view
from exports.blocks.source import source_line
from exports.blocks.tables import Column, criterion_names, labelled, percent
from store.crosswalk import crosswalk_cells
from store.queries import key_figures

KEY = "crosswalk_grid"
MEETINGS: Mapping[str, str] = {"together": "together_count", "both": "both_count"}
LAYERS = ("off", "on")


def crosswalk(snapshot: Snapshot, view: View) -> Block:
    """Areas against goals.

    Choices: ``meet`` (together in one measure, or both anywhere), ``implied`` (on: the crosswalk as
    a hatched layer), ``area`` and ``goal`` (the outlined pair).
    """
    cells = counted_cells(snapshot, view)
    count = int(cells["place_count"].max())
    if count == 0:
        return nothing(KEY)
    words = _words(snapshot, view, count)
    chosen = f"{view.choice('area')}|{view.choice('goal')}"
    return Block(
        key=KEY,
        sentences=(in_view(snapshot, view), *_said(cells, view)),
        words=words,
        figure=crosswalk_grid(cells, language=view.language, words=words, chosen=chosen),
        tabulate=lambda: _table(cells, view.language),
        count=count,
    )


def meeting(view: View) -> str:
    """What counts as meeting: ``together`` (the default) or ``both``."""
    stated = view.choice("meet")
    return stated if stated in MEETINGS else next(iter(MEETINGS))


def counted_cells(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """The question crosswalk_cells with met_count, strength (0 none .. 3 direct) and is_implied."""
    cells = snapshot.answer(crosswalk_cells, view.selection)
    pairs = zip(cells["area"], cells["goal"], strict=True)
    strength = pd.Series([strengths().get(pair, 0) for pair in pairs], index=cells.index)
    met = cells[MEETINGS[meeting(view)]]
    return cells.assign(
        met_count=met,
        strength=strength,
        is_implied=(strength > 0) & (view.choice("implied") == "on"),
    )


@cache
def strengths() -> dict[tuple[str, str], int]:
    """How closely our crosswalk links an area and a goal: 3 direct, 2 reinforcing, 1 enabling."""
    known = vocabulary.by_key("reference/criteria", "criterion")
    return {
        (row["area"], row["criterion"]): int(row["strength"])
        for row in vocabulary.read("reference/crosswalk")
        if not known[row["criterion"]]["parent"]
    }


def unmet_links(cells: pd.DataFrame) -> int:
    """Pairs that the crosswalk links and where nothing was found, of those with data."""
    unmet = (cells["strength"] > 0) & (cells["met_count"] == 0) & (cells["place_count"] > 0)
    return int(unmet.sum())


def _said(cells: pd.DataFrame, view: View) -> list[str]:
    language, kind = view.language, meeting(view)
    known = cells[cells["place_count"] > 0]
    best = known.sort_values(["met_count", "measure_count"], ascending=False).iloc[0]
    if best["met_count"] == 0:
        return [phrase("crosswalk.said.nowhere", language)]
    most = phrase(
        f"crosswalk.said.{kind}",
        language,
        area=numbered(best["area"], language),
        goal=numbered(best["goal"], language),
        met=int(best["met_count"]),
        places=int(best["place_count"]),
        measures=int(best["measure_count"]),
    )
    return [most, _how_often(known, view)]


def _how_often(known: pd.DataFrame, view: View) -> str:
    """In how many pairs nothing was found; how much of the rest rests on the same words."""
    language = view.language
    counts = {"unmet": int((known["met_count"] == 0).sum()), "pairs": len(known)}
    if meeting(view) == "both":
        return phrase("crosswalk.said.unmet", language, **counts)
    share = known["same_words_count"].sum() / known["measure_count"].sum()
    return phrase("crosswalk.said.same_words", language, share=float(share), **counts)


def _words(snapshot: Snapshot, view: View, count: int) -> Words:
    language, kind = view.language, meeting(view)
    figures = snapshot.answer(key_figures, view.selection)
    areas = list(dict.fromkeys(area for area, _ in strengths()))
    subtitle = phrase(
        f"crosswalk.subtitle.{kind}", language, places=count, areas=column_key(areas, language)
    )
    if view.choice("implied") == "on":
        subtitle = f"{subtitle} {phrase('crosswalk.implied.note', language)}"
    scored_apart = replace(view, framework="GD")
    return Words(
        phrase(f"crosswalk.title.{kind}", language),
        subtitle,
        source_line(snapshot.version, scored_apart, has_excerpts=figures["partial_text_count"] > 0),
    )


def _table(cells: pd.DataFrame, language: str) -> pd.DataFrame:
    known = cells.assign(
        both_share=cells["both_count"] / cells["place_count"].where(cells["place_count"] > 0),
        together_share=cells["together_count"]
        / cells["place_count"].where(cells["place_count"] > 0),
    )
    columns: dict[str, Column] = {
        "area": criterion_names(known["area"], language),
        "goal": criterion_names(known["goal"], language),
        "places": known["place_count"],
        "crosswalk_both": known["both_count"],
        "crosswalk_both_share": percent(known["both_share"]),
        "crosswalk_together": known["together_count"],
        "crosswalk_together_share": percent(known["together_share"]),
        "crosswalk_measures": known["measure_count"],
        "crosswalk_same_words": known["same_words_count"],
        "crosswalk_link": _links(known["strength"], language),
    }
    return labelled(columns, language)


def _links(strength: "pd.Series[int]", language: str) -> list[str]:
    """The crosswalk in words; it stands in the table whether the layer is on or off."""
    return [phrase(f"crosswalk.strength.{one}", language) if one else "–" for one in strength]
