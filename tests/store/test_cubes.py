"""What is worked out in advance says the same as the definition, whatever the store holds."""

from pathlib import Path

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from domain.selection import Selection
from store.queries import coverage_by_place, key_figures
from store.snapshots import create, keep_cubes
from store.strategies import sensitivity, strategy_list

YEARS = range(2023, 2030)
CRITERIA = ("GD5", "GD5b", "GD5c", "GD5f")
DEFINITIONS = (Path(__file__).parent / "definitions.sql").read_text(encoding="utf-8")
LEVELS = """
    select place_id, criterion, level, status, is_relevant, strategy_count
    from place_levels([], [], 'municipality', $in_force, $year) order by all
"""
DEFINED_LEVELS = "from defined_levels($in_force, $year) order by all"
STATUSES = """
    select place_id, status, part_count, breadth, depth
    from place_statuses([], [], 'municipality', $in_force, $year) order by all
"""
DEFINED_STATUSES = "from defined_statuses($in_force, $year) order by all"
YEAR = some.none() | some.sampled_from(YEARS)
LEVEL = some.sampled_from(["no_data", "not_applicable", 0, 1, 2, 3, 4])
STRATEGY = some.fixed_dictionaries(
    {
        "name": some.sampled_from(["Brno", "Znojmo", "Vyškov"]),
        "levels": some.fixed_dictionaries(dict.fromkeys(CRITERIA, LEVEL)),
        "is_adopted": some.booleans(),
        "period_start": YEAR,
        "adopted_year": YEAR,
        "period_end": YEAR,
    }
)


@pytest.fixture
def fill(connection, add_place):
    """Empty the store and fill it with the given strategies, cubes kept or worked out each time."""

    def filled(strategies, *, is_kept):
        for table in ("levels", "strategies", "places"):
            connection.execute(f"delete from {table}")  # noqa: S608
        for number, row in enumerate(strategies):
            add_place(**row, code=f"CZ-{number}")
        return _kept(connection) if is_kept else connection

    return filled


def _kept(connection):
    """A published copy: the same rows, cubes as tables."""
    copy = duckdb.connect()
    create(copy)
    for table in ("criteria", "regions", "places", "strategies", "levels"):
        copy.append(table, connection.table(table).df().convert_dtypes(), by_name=True)
    keep_cubes(copy)
    return copy


def rows(connection, question, **parameters):
    return connection.execute(question, parameters).fetchall()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    strategies=some.lists(STRATEGY, max_size=6),
    is_kept=some.booleans(),
    in_force=some.booleans(),
    year=some.sampled_from(YEARS),
)
def test_levels_and_statuses_of_any_year_are_those_of_the_definition(
    fill, strategies, is_kept, in_force, year
):
    store, now = fill(strategies, is_kept=is_kept), {"in_force": in_force, "year": year}

    store.execute(DEFINITIONS)

    assert rows(store, LEVELS, **now) == rows(store, DEFINED_LEVELS, **now)
    assert rows(store, STATUSES, **now) == rows(store, DEFINED_STATUSES, **now)


@pytest.mark.parametrize("is_kept", [False, True], ids=["worked out", "kept"])
def test_the_strategy_named_is_one_that_reaches_the_level(fill, is_kept):
    store = fill(
        [
            {"name": "Brno", "levels": {"GD5": 1}, "period_end": 2026},
            {"name": "Brno", "levels": {"GD5": 3}, "period_end": 2025},
        ],
        is_kept=is_kept,
    )

    named = {
        year: coverage_by_place(store, Selection(year=year), framework="GD")
        for year in (2025, 2026, 2027)
    }

    assert {year: found["strategy_code"].tolist() for year, found in named.items()} == {
        2025: ["CZ-1"],
        2026: ["CZ-0"],
        2027: [],
    }


def test_a_published_store_answers_as_the_one_it_was_made_from(fill):
    strategies = [
        {"name": "Brno", "levels": {"GD5": (3, 1, 4), "GD5c": (3, 1, 4)}, "period_start": 2020},
        {"name": "Znojmo", "levels": {"GD5": "no_data", "GD5c": "no_data"}},
    ]
    questions = (
        lambda store: coverage_by_place(store, Selection(), framework="GD"),
        lambda store: pd.DataFrame([key_figures(store, Selection())]),
        lambda store: strategy_list(store, Selection()),
        sensitivity,
    )

    fresh, kept = (fill(strategies, is_kept=is_kept) for is_kept in (False, True))

    for question in questions:
        assert question(kept).equals(question(fresh))
