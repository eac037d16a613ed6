"""The SMART Concept as its treemap: pillars, topics, places, by the number of measures."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from charts.frame import Words
from charts.labels import name, number
from charts.treemap import smart_treemap
from domain.phrases import listed, phrase
from domain.view import View
from exports.blocks.block import Block, Snapshot, nothing
from exports.blocks.scope import in_view
from exports.blocks.smart_nodes import chosen_node, nodes, topic_name
from exports.blocks.source import source_line
from exports.blocks.tables import Column, country_names, labelled, level_names
from store.queries import key_figures
from store.smart import smart_tiles, smart_topics

KEY = "smart_treemap"
FRAMEWORK = "SC"


def smart_tree(snapshot: Snapshot, view: View) -> Block:
    """Pillars, topics and places with measures, whatever framework the filters name.

    Choices: ``topic`` and ``place`` (the outlined tile; a topic without a place is outlined whole).
    """
    view = replace(view, framework=FRAMEWORK)
    tiles = snapshot.answer(smart_tiles, view.selection)
    if tiles.empty:
        return nothing(KEY)
    topics = _by_criterion(snapshot.answer(smart_topics, view.selection))
    figures = snapshot.answer(key_figures, view.selection)
    language, count = view.language, int(topics[""].measure_count)
    words = Words(
        phrase("smart.title", language),
        phrase("smart.subtitle", language, measures=count, places=tiles["place_id"].nunique()),
        source_line(snapshot.version, view, has_excerpts=figures["partial_text_count"] > 0),
    )
    return Block(
        key=KEY,
        sentences=(in_view(snapshot, view), *_said(topics, figures, language)),
        words=words,
        figure=smart_treemap(
            nodes(tiles, topics, language), language=language, words=words, chosen=chosen_node(view)
        ),
        tabulate=lambda: _table(tiles, language),
        count=count,
    )


def _by_criterion(topics: pd.DataFrame) -> dict[str, Any]:
    return {str(row.criterion): row for row in topics.itertuples()}


def _said(topics: Mapping[str, Any], figures: Any, language: str) -> list[str]:
    """How many measures speak of the Concept, of what most, of what none."""
    leaves = [row for row in topics.values() if row.parent]
    best = max(leaves, key=lambda row: row.measure_count)
    most = phrase(
        "smart.said.most",
        language,
        measures=int(topics[""].measure_count),
        total=figures["measure_count"],
        topic=name(best.criterion, language),
        count=int(best.measure_count),
    )
    empty = [name(row.criterion, language) for row in leaves if row.measure_count == 0]
    if not empty:
        return [most, phrase("smart.said.every", language, topics=len(leaves))]
    return [most, phrase("smart.said.without", language, topics=listed(empty, language))]


def _table(tiles: pd.DataFrame, language: str) -> pd.DataFrame:
    columns: dict[str, Column] = {
        "smart_pillar": tiles["pillar"].map(lambda one: f"{number(one)} {name(one, language)}"),
        "smart_topic": tiles["topic"].map(lambda one: topic_name(one, language)),
        "place": tiles["place_name"],
        "country": country_names(tiles["country"], language),
        "smart_measures": tiles["measure_count"],
        "level": tiles["level"],
        "level_name": level_names(tiles.assign(status="no_data"), language),
    }
    return labelled(columns, language)
