"""The nodes of the treemap: pillars, topics, and inside them places or, where too many, levels."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from charts.labels import name, number
from domain.phrases import phrase
from domain.view import View

MOST_TILES = 320  # places drawn one by one; of more, each topic is divided by level instead
OWN = ":own"  # ending of the id of what speaks of a pillar and of none of its topics
PILLAR = "pillar:"  # beginning of the id of a pillar, which enlarges and names no tile


def nodes(tiles: pd.DataFrame, topics: Mapping[str, Any], language: str) -> pd.DataFrame:
    """All nodes, branches first; columns as charts.treemap wants them.

    ``tiles``: rows of smart_tiles; ``topics``: rows of smart_topics by criterion.
    """
    leaves = _places(tiles, language) if len(tiles) <= MOST_TILES else _levels(tiles, language)
    sums = tiles.groupby("pillar", sort=False)["measure_count"].sum()
    parts = tiles.groupby(["pillar", "topic"], sort=False, as_index=False)["measure_count"].sum()
    branches = [
        *(_pillar(str(pillar), int(count), topics, language) for pillar, count in sums.items()),
        *(_topic(row, topics, language) for row in _each(parts)),
    ]
    return pd.concat([pd.DataFrame(branches), leaves], ignore_index=True)


def chosen_node(view: View) -> str:
    """The id of the tile or topic that the view names; empty where it names none."""
    topic, place = view.choice("topic"), view.choice("place")
    if place:
        return f"{topic}|{place}"
    return topic if "." in topic or not topic else topic + OWN


def topic_name(topic: str, language: str) -> str:
    """What a tile stands for: the topic, or a pillar without any of its topics."""
    if "." in topic:
        return name(topic, language)
    return phrase("smart.own", language, pillar=name(topic, language))


def _each(rows: Any) -> Any:
    return rows.itertuples()


def _pillar(pillar: str, count: int, topics: Mapping[str, Any], language: str) -> dict[str, Any]:
    """``count``: what its tiles add up to; shown are its measures, each once."""
    title = f"{number(pillar)} {name(pillar, language)}"
    shown = int(topics[pillar].measure_count)
    hover = _reach(topics[pillar], shown, language)
    return _branch(
        PILLAR + pillar, "", count, f"<b>{title}</b> · {shown}", f"<b>{title}</b><br>{hover}"
    )


def _topic(row: Any, topics: Mapping[str, Any], language: str) -> dict[str, Any]:
    title, count = topic_name(row.topic, language), int(row.measure_count)
    is_own = row.topic == row.pillar
    counted = phrase("smart.hover.measures", language, measures=count)
    hover = counted if is_own else _reach(topics[row.topic], count, language)
    key = row.topic + OWN if is_own else row.topic
    return _branch(
        key, PILLAR + row.pillar, count, f"{title} · {count}", f"<b>{title}</b><br>{hover}"
    )


def _branch(key: str, parent: str, count: int, label: str, hover: str) -> dict[str, Any]:
    return {
        "id": key,
        "parent": parent,
        "label": label,
        "count": count,
        "level": float("nan"),
        "hover": hover,
    }


def _reach(topic: Any, measures: int, language: str) -> str:
    """Its measures, and how many places commit to it."""
    counted = phrase("smart.hover.measures", language, measures=measures)
    committed, places = int(topic.committed_count), int(topic.place_count)
    reach = phrase("smart.hover.places", language, committed=committed, places=places)
    return f"{counted}<br>{reach}"


def _places(tiles: pd.DataFrame, language: str) -> pd.DataFrame:
    """A tile a place, with the level it reaches in the topic."""
    return pd.DataFrame(
        {
            "id": tiles["topic"] + "|" + tiles["place_id"],
            "parent": _parents(tiles),
            "label": tiles["place_name"] + " " + tiles["measure_count"].astype(str),
            "count": tiles["measure_count"],
            "level": tiles["level"].astype("float64"),
            "hover": [_place_hover(row, language) for row in _each(tiles)],
        }
    )


def _place_hover(row: Any, language: str) -> str:
    lines = [
        f"<b>{row.place_name}</b>",
        topic_name(row.topic, language),
        phrase("smart.hover.measures", language, measures=int(row.measure_count)),
    ]
    if pd.notna(row.level):
        level = phrase(f"level.{int(row.level)}", language)
        lines.append(phrase("smart.hover.level", language, level=level))
    return "<br>".join(lines)


def _levels(tiles: pd.DataFrame, language: str) -> pd.DataFrame:
    """A tile a level, where single places would be too small to see."""
    same = ["pillar", "topic", "level"]
    grouped = tiles.groupby(same, sort=False, as_index=False).agg(
        measure_count=("measure_count", "sum"), places=("place_id", "nunique")
    )
    names = [phrase(f"level.{level}", language) for level in grouped["level"]]
    counts = [
        phrase("smart.hover.level_places", language, measures=measures, places=places)
        for measures, places in zip(grouped["measure_count"], grouped["places"], strict=True)
    ]
    return pd.DataFrame(
        {
            "id": grouped["topic"] + "|level:" + grouped["level"].astype(str),
            "parent": _parents(grouped),
            "label": names,
            "count": grouped["measure_count"],
            "level": grouped["level"].astype("float64"),
            "hover": [f"<b>{one}</b><br>{two}" for one, two in zip(names, counts, strict=True)],
        }
    )


def _parents(tiles: pd.DataFrame) -> "pd.Series[str]":
    return tiles["topic"].where(tiles["topic"] != tiles["pillar"], tiles["pillar"] + OWN)
