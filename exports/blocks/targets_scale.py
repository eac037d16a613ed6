"""The targets of one quantity on one scale, beside the targets of the EU; units never mix."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from charts.frame import Words
from charts.targets_scale import target_scale
from domain import vocabulary
from domain.collation import sort_key
from domain.phrases import phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.paging import page_of
from exports.blocks.targets import target_source, target_table, targets_in_view
from exports.blocks.targets_benchmarks import of_series
from exports.blocks.targets_words import (
    SERIES,
    amount,
    figure_words,
    from_words,
    series_name,
    verdict_words,
    year_words,
)

KEY = "target_scale"
PER_PAGE = 30  # rows of the chart; more cannot be read at once
OTHER = "other"  # targets that nothing else in view counts alike
WHOLE = frozenset(
    {"goal", "priority"}
)  # of the whole strategy; others may concern a part of the place


def target_values(snapshot: Snapshot, view: View) -> Block:
    """Targets of a series, goals first, then by value; choices ``series`` and ``rows`` (page)."""
    series = chosen_series(snapshot, view)
    targets = ordered(of_chosen(snapshot, view), view.language)
    if targets.empty or not has_axis(series):
        return nothing(KEY)
    shown, language = page_of(targets, view, PER_PAGE), view.language
    unit = vocabulary.by_key(SERIES, "series")[series]["unit"]
    benchmarks = of_series(series, language)
    places = int(targets["place_id"].nunique())
    words = Words(
        series_name(series, language),
        phrase("targets.scale.subtitle", language, targets=len(targets), places=places),
        target_source(snapshot, view),
    )
    return Block(
        key=KEY,
        sentences=tuple(_said(targets, series, len(benchmarks), language)),
        words=words,
        figure=target_scale(
            _rows(shown, unit, language),
            benchmarks,
            unit=_unit_name(unit, language),
            language=language,
            words=words,
        ),
        tabulate=lambda: target_table(targets, language),
        count=len(targets),
    )


def offered_series(snapshot: Snapshot, view: View) -> dict[str, int]:
    """Series with targets in view and how many, those with a scale first, most targets first."""
    counts = targets_in_view(snapshot, view)["series"].value_counts()
    known = sorted(counts.index, key=lambda one: (one == "", not has_axis(one), -counts[one]))
    return {one or OTHER: int(counts[one]) for one in known}


def chosen_series(snapshot: Snapshot, view: View) -> str:
    """The series of the view; the one with most targets where it names none."""
    offered = offered_series(snapshot, view)
    stated = view.choice("series")
    return stated if stated in offered else next(iter(offered), "")


def of_chosen(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """Rows of the question targets of the chosen series."""
    series = chosen_series(snapshot, view)
    targets = targets_in_view(snapshot, view)
    return targets[targets["series"] == ("" if series == OTHER else series)]


def has_axis(series: str) -> bool:
    """Whether its figures stand on one scale."""
    row = vocabulary.by_key(SERIES, "series").get(series, {})
    return bool(row.get("has_axis"))


def ordered(targets: pd.DataFrame, language: str) -> pd.DataFrame:
    """Goals and priorities before single measures, then by value, then by place."""
    keyed = targets.assign(
        is_whole=targets["kind"].isin(WHOLE),
        sorted=[sort_key(name, language) for name in targets["place_name"]],
    )
    by = ["is_whole", "shown_value", "sorted"]
    return keyed.sort_values(by, ascending=[False, False, True], kind="stable").drop(
        columns="sorted"
    )


def _rows(targets: pd.DataFrame, unit: str, language: str) -> pd.DataFrame:
    rows = targets.to_dict("records")
    return targets.assign(
        name=[f"{row['place_name']} · {row['country']}" for row in rows],
        value=[amount(float(row["shown_value"]), unit, language) for row in rows],
        beside=[_beside(row, language) for row in rows],
        hover=[_hover(row, language) for row in rows],
    )


def _beside(row: Mapping[Hashable, Any], language: str) -> str:
    """Target year and base year; what is not stated is left out."""
    year = "" if pd.isna(row["target_year"]) else str(int(row["target_year"]))
    base = "" if pd.isna(row["base_year"]) else str(int(row["base_year"]))
    stated = phrase("targets.beside.base", language, base=base) if base else ""
    return " · ".join(filter(None, [year, stated]))


def _hover(row: Mapping[Hashable, Any], language: str) -> str:
    lines = [
        f"<b>{row['place_name']}</b>",
        str(row["title"]),
        figure_words(row, language),
        from_words(row, language),
        year_words(row, language),
        verdict_words(row, language),
    ]
    return "<br>".join(filter(None, lines))


def _said(targets: pd.DataFrame, series: str, benchmarks: int, language: str) -> list[str]:
    """How far the targets reach, and what of them can be compared."""
    unit = vocabulary.by_key(SERIES, "series")[series]["unit"]
    key = "targets.said.one" if len(targets) == 1 else "targets.said.reach"
    reach = phrase(
        key,
        language,
        targets=len(targets),
        low=amount(float(targets["shown_value"].min()), unit, language),
        high=amount(float(targets["shown_value"].max()), unit, language),
        based=int(targets["base_year"].notna().sum()),
    )
    if not benchmarks:
        return [reach]
    comparable = int((~targets["verdict"].isin(["", "not_comparable"])).sum())
    return [reach, phrase("targets.said.comparable", language, comparable=comparable)]


def _unit_name(unit: str, language: str) -> str:
    return vocabulary.label("reference/unit_names", "unit", unit, language)
