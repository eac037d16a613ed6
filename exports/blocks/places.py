"""What each place reaches: the grid of places, a page at a time, and the bars of one place."""

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from charts.coverage import place_heatmap
from charts.frame import Words
from charts.labels import numbered
from charts.places import in_order, ranked_rows
from domain.phrases import listed, phrase
from domain.selection import Selection
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.paging import page_of
from exports.blocks.scope import in_view
from exports.blocks.source import source_line
from exports.blocks.tables import labelled, level_columns, titles
from store.queries import coverage_by_place, key_figures, place_totals
from store.strategies import strategy_list

KEY = "place_heatmap"
PER_PAGE = 40  # rows of the grid; more cannot be read nor drawn at once
ORDERS = ("country", "name", "breadth")
NAMED = 3  # places named in a sentence before "and others"


def place_coverage(snapshot: Snapshot, view: View) -> Block:
    """Places against criteria.

    Choices: ``criterion`` (whose parts stand across), ``sort``, ``rows`` (the page, from 1),
    ``place`` and ``part`` (the outlined cell).
    """
    totals = ordered_totals(snapshot, view)
    if totals.empty:
        return nothing(KEY)
    levels = levels_on_page(snapshot, view)
    words = _words(snapshot, view, levels, len(totals))
    chosen = f"{view.choice('place')}|{view.choice('part')}"
    return Block(
        key=KEY,
        sentences=(in_view(snapshot, view), *_leaders(totals, view)),
        words=words,
        figure=place_heatmap(levels, language=view.language, words=words, chosen=chosen),
        tabulate=lambda: _table(snapshot, view, levels),
        count=len(totals),
    )


def levels_on_page(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """The places of the page in view, in their order; columns of the question coverage_by_place."""
    shown = tuple(page_of(ordered_totals(snapshot, view), view, PER_PAGE)["place_id"])
    coverage = snapshot.answer(
        coverage_by_place,
        view.selection,
        framework=view.framework,
        parent=view.choice("criterion"),
        places=shown,
    )
    return ranked_rows(coverage, shown)


def ordered_totals(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """All places in view, in the chosen order; columns of the question place_totals.

    Shared, never to be changed.
    """
    sort = view.choice("sort", ORDERS[0])
    parent = view.choice("criterion")
    return _ordered(
        snapshot, view.selection, view.framework, parent=parent, sort=sort, language=view.language
    )


@lru_cache(maxsize=500)  # thousands of names are not put in order anew for every click
def _ordered(
    snapshot: Snapshot,
    selection: Selection,
    framework: str,
    *,
    parent: str,
    sort: str,
    language: str,
) -> pd.DataFrame:
    totals = snapshot.answer(place_totals, selection, framework=framework, parent=parent)
    return in_order(totals, sort, language)


def _leaders(totals: pd.DataFrame, view: View) -> list[str]:
    """Who commits to most, and how many places commit to nothing."""
    language, criterion = view.language, view.choice("criterion")
    best = int(totals["committed"].max())
    if best == 0:
        return [phrase("said.nobody", language)]
    leaders = totals.loc[totals["committed"] == best, "place_name"].tolist()
    subject = "parts" if criterion else view.framework
    return [
        phrase(
            f"said.leaders.{subject}",
            language,
            criterion=numbered(criterion, language),
            places=named_places(leaders, language),
            best=best,
            count=int(totals["criterion_count"].max()),
        ),
        _without_any(int((totals["committed"] == 0).sum()), language),
    ]


def _without_any(count: int, language: str) -> str:
    if count == 0:
        return phrase("said.all_commit", language)
    return phrase("said.without_any", language, count=count)


def named_places(places: Sequence[str], language: str) -> str:
    """The first few names, and how many others."""
    rest = len(places) - NAMED
    if rest <= 0:
        return listed(list(places), language)
    return phrase("coverage.more", language, names=", ".join(places[:NAMED]), count=rest)


def _words(snapshot: Snapshot, view: View, coverage: pd.DataFrame, places: int) -> Words:
    language, criterion = view.language, view.choice("criterion")
    figures = snapshot.answer(key_figures, view.selection)
    columns = column_key(coverage["criterion"].unique().tolist(), language)
    subject = "parts" if criterion else view.framework
    return Words(
        phrase(f"coverage.title.{subject}", language, criterion=numbered(criterion, language)),
        phrase("coverage.subtitle", language, places=places, columns=columns),
        source_line(snapshot.version, view, has_excerpts=figures["partial_text_count"] > 0),
    )


def column_key(criteria: Sequence[str], language: str) -> str:
    """Numbers and names of the columns on one line that never breaks behind a number."""
    return " · ".join(numbered(one, language).replace(" ", "\u00a0", 1) for one in criteria)


def _table(snapshot: Snapshot, view: View, coverage: pd.DataFrame) -> pd.DataFrame:
    strategies, language = snapshot.answer(strategy_list, view.selection), view.language
    columns = {
        **level_columns(coverage, language),
        "breadth": coverage["breadth"],
        "part_count": coverage["part_count"],
        "depth": coverage["depth"].astype("Float64").round(1),
        "strategy": titles(coverage["strategy_code"], strategies),
    }
    return labelled(columns, language).dropna(axis="columns", how="all")
