"""What is most often not found in the texts of many places, beside places elsewhere."""

from typing import Any

import pandas as pd

from charts.frame import Words
from charts.gaps import gap_bars
from charts.labels import numbered
from domain.phrases import phrase
from domain.rules import few_places
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.countries import named
from exports.blocks.gaps_examples import with_words
from exports.blocks.gaps_scope import Scope, opening_sentence, scope_of
from exports.blocks.paging import page_of
from exports.blocks.source import source_line
from exports.blocks.tables import Column, criterion_names, labelled, percent
from store.gaps import gap_ranking as ranking_question
from store.queries import key_figures

KEY = "gap_ranking"
PER_PAGE = 20  # criteria of one chart; more cannot be read at once
ORDERS = ("share", "peers")


def of_places(snapshot: Snapshot, view: View) -> Block:
    """Criteria by how many of the places in scope do not commit to them.

    Choices: ``of`` (a country or a region), ``sort``, ``rows`` (the page, from 1).
    """
    scope = scope_of(view)
    ranked = ranked_gaps(snapshot, view)
    if ranked["place_count"].max() == 0:
        return nothing(KEY)
    words = _words(snapshot, scope, ranked)
    shown = page_of(ranked, view, PER_PAGE)
    return Block(
        key=KEY,
        sentences=(opening_sentence(snapshot, scope), *_said(ranked, scope)),
        words=words,
        figure=gap_bars(
            shown, peers=_peers_label(ranked, scope), language=view.language, words=words
        ),
        tabulate=lambda: _table(with_words(snapshot, ranked), view.language),
        count=int(ranked["place_count"].max()),
    )


def ranked_gaps(snapshot: Snapshot, view: View) -> pd.DataFrame:
    """All criteria of the framework in the chosen order; columns of the question gap_ranking."""
    scope = scope_of(view)
    rows = snapshot.answer(
        ranking_question,
        scope.view.selection,
        framework=view.framework,
        peer_countries=scope.peer_countries,
    )
    if _order(view) == ORDERS[0]:
        return rows
    return rows.assign(lead=_lead(rows)).sort_values("lead", ascending=False, kind="stable")


def _order(view: View) -> str:
    return ORDERS[1] if view.choice("sort") == ORDERS[1] else ORDERS[0]


def _lead(rows: pd.DataFrame) -> "pd.Series[float]":
    """By how much the share of peers that commit is larger: -1..1, missing without peers."""
    return rows["peer_share"] - (1 - rows["open_share"])


def _said(ranked: pd.DataFrame, scope: Scope) -> list[str]:
    core = ranked[(ranked["weight"] == 1) & (ranked["place_count"] > 0)]
    if core.empty:
        return []
    most = _most_open(core, scope.view.language)
    ahead = core.assign(lead=_lead(core)).sort_values("lead", ascending=False, kind="stable")
    if ahead["lead"].max() > 0:
        return [most, _where_others_lead(next(ahead.itertuples()), scope)]
    return [most, *_rare_example(core, scope.view.language)]


def _most_open(core: pd.DataFrame, language: str) -> str:
    """The criteria that most places do not commit to; *gap* only where all texts are full."""
    share = core["open_share"].max()
    if share == 0:
        return phrase("gaps.said.nothing", language)
    most = core[core["open_share"] == share]
    most = most[most["place_count"] == most["place_count"].max()]
    is_full = bool((core["gap_count"] == core["not_found_count"]).all() and core["gap_count"].any())
    first = most.iloc[0]
    return phrase(
        "gaps.said.gaps" if is_full else "gaps.said.most",
        language,
        criteria=named(most["criterion"].tolist(), language),
        open=int(first["not_found_count"] + first["mention_count"]),
        places=int(first["place_count"]),
    )


def _where_others_lead(row: Any, scope: Scope) -> str:
    return phrase(
        f"gaps.said.ahead.{scope.peers}",
        scope.view.language,
        criterion=numbered(row.criterion, scope.view.language),
        own=1 - row.open_share,
        places=int(row.place_count),
        peers=int(row.peer_count),
        share=float(row.peer_share),
    )


def _rare_example(core: pd.DataFrame, language: str) -> list[str]:
    """What fewest places commit to, but somebody does."""
    done = core.dropna(subset="example_place_id")
    done = done[done["open_share"] < 1]
    if done.empty:
        return []
    row: Any = next(done.sort_values("open_share", ascending=False, kind="stable").itertuples())
    return [
        phrase(
            "gaps.said.rare",
            language,
            criterion=numbered(row.criterion, language),
            count=int(row.committed_count + row.measurable_count),
            place=row.example_place,
            level=phrase(f"level.{int(row.example_level)}", language).lower(),
        )
    ]


def _peers_label(ranked: pd.DataFrame, scope: Scope) -> str:
    count = int(ranked["peer_count"].max())
    if count == 0:
        return ""
    return phrase(f"gaps.peers.{scope.peers}", scope.view.language, count=count)


def _words(snapshot: Snapshot, scope: Scope, ranked: pd.DataFrame) -> Words:
    view, places = scope.view, int(ranked["place_count"].max())
    figures = snapshot.answer(key_figures, view.selection)
    lines = [phrase(f"gaps.subtitle.{_order(view)}", view.language, places=places)]
    if places < few_places():
        lines.append(phrase("gaps.few", view.language, few=few_places()))
    return Words(
        phrase("gaps.title", view.language, where=scope.name),
        " ".join(lines),
        source_line(snapshot.version, view, has_excerpts=figures["partial_text_count"] > 0),
    )


def _table(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "criterion": criterion_names(rows["criterion"], language),
        "places": rows["place_count"],
        "gap_not_found": rows["not_found_count"],
        "mentioned": rows["mention_count"],
        "gap_committed": rows["committed_count"],
        "gap_measurable": rows["measurable_count"],
        "gap_share": percent(rows["open_share"]),
        "gap_peers": rows["peer_count"],
        "gap_peer_share": percent(rows["peer_share"]),
        **example_columns(rows),
    }
    return labelled(columns, language).dropna(axis="columns", how="all")


def example_columns(rows: pd.DataFrame) -> dict[str, Column]:
    """Who goes furthest: place, level, strategy and the measure in its own words."""
    return {
        "gap_example": rows["example_place"],
        "gap_example_level": rows["example_level"],
        "strategy": rows["example_title"],
        "gap_words": rows["example_words"],
    }
