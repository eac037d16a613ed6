import duckdb
import pandas as pd
import pytest

from store.snapshots import create

CRITERION = {
    "framework": "GD",
    "kind": "subcriterion",
    "parent": "GD5",
    "position": 1,
    "weight": 1.0,
    "is_scored": True,
    "colour": "",
}
PLACE = {
    "country": "CZ",
    "region": "CZ.78",
    "kind": "city",
    "kind_group": "municipality",
    "name_en": "",
    "parent": "",
    "population": 100_000,
    "size_class": "M",
    "latitude": 49.2,
    "longitude": 16.6,
}
STRATEGY = {
    "country": "CZ",
    "partner": "CSCC",
    "status": "adopted",
    "is_adopted": True,
    "language": "cs",
    "text_basis": "excerpt",
    "workbook": "CSCC.xlsx",
    "sheet": "Strategie",
    "sheet_row": 3,
    "cells": "{}",
    "word_count": 60,
}
LISTS = {"supersedes", "source_urls", "declared", "attributes"}


@pytest.fixture
def connection():
    """An empty snapshot in memory with the criteria of mobility and two goals."""
    with duckdb.connect() as memory:
        create(memory)
        _append(
            memory, "regions", [{"region": "CZ.78", "country": "CZ", "name": "Jihomoravský kraj"}]
        )
        top = {"kind": "area", "parent": ""}
        criteria = [
            {"criterion": "GD5", **top},
            {"criterion": "GD5b"},
            {"criterion": "GD5c", "position": 2},
            {"criterion": "GD5f", "position": 3, "weight": 0.5},
        ]
        _append(memory, "criteria", [CRITERION | row for row in criteria])
        yield memory


@pytest.fixture
def add_place(connection):
    """Add a city with one strategy in force that reaches the given levels (or level, low, high)."""

    def add(name, levels, place=None, **strategy):
        place_id = f"sv4:{name.lower()}"
        code = strategy.pop("code", f"CZ-{name.upper()}")
        if connection.execute("from places where place_id = $1", [place_id]).fetchone() is None:
            row = PLACE | {"place_id": place_id, "name": name} | (place or {})
            _append(connection, "places", [row])
        row = STRATEGY | {"strategy_code": code, "place_id": place_id, "place": name}
        row |= {"country": (place or PLACE).get("country", "CZ"), "title": f"Strategie {name}"}
        _append(connection, "strategies", [row | strategy])
        _append(connection, "levels", [_level(code, *one) for one in levels.items()])
        return code

    return add


def _level(code, criterion, level):
    level, low, high = level if isinstance(level, tuple) else (level, level, level)
    status = level if isinstance(level, str) else ("found" if level else "not_found")
    return {
        "strategy_code": code,
        "criterion": criterion,
        "level": None if isinstance(level, str) else level,
        "level_low": None if isinstance(low, str) else low,
        "level_high": None if isinstance(high, str) else high,
        "status": status,
        "is_relevant": status != "not_applicable",
        "evidence_count": 0 if isinstance(level, str) else level,
    }


def _append(memory, table, rows):
    question = "select column_name, data_type from duckdb_columns() where table_name = $1"
    columns = memory.execute(question, [table])
    defaults = {
        name: [] if name in LISTS else "" if kind == "VARCHAR" else None
        for name, kind in columns.fetchall()
    }
    frame = pd.DataFrame([defaults | row for row in rows])
    memory.append(table, frame.convert_dtypes(), by_name=True)
