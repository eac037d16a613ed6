"""Questions about the places and countries in view, one function each, answered as a DataFrame."""

from typing import Any

import duckdb
import pandas as pd

from domain.selection import Selection
from store.disk import opening
from store.statement import statement

Connection = duckdb.DuckDBPyConnection


def ask(connection: Connection, question: str, **parameters: object) -> pd.DataFrame:
    """Rows of ``store/sql/<question>.sql``; its first lines say what a row is.

    Raises StoreError where the file behind the connection is damaged.
    """
    with opening("in view"):
        return connection.cursor().execute(statement(question), parameters).df()


def records(connection: Connection, question: str, **parameters: object) -> list[dict[str, Any]]:
    """The same rows without a frame around them, for those that are read one by one."""
    with opening("in view"):
        cursor = connection.cursor().execute(statement(question), parameters)
        names = [name for name, *_ in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def key_figures(connection: Connection, selection: Selection) -> dict[str, int]:
    """Counts of what is in view and of all that was handed in.

    Keys: strategy_count, place_count, measure_count, evidence_count, partial_text_count,
    submitted_strategy_count.
    """
    [figures] = records(connection, "key_figures", **selection.parameters())
    return figures


def place_totals(
    connection: Connection, selection: Selection, *, framework: str, parent: str = ""
) -> pd.DataFrame:
    """To how many criteria each place in view commits.

    Columns: place_id, country, place_name, committed (criteria at level 2 and up), level_sum,
    known_count (criteria with a level), criterion_count.
    """
    return ask(
        connection,
        "place_totals",
        framework=framework,
        parent=parent,
        **selection.parameters(),
    )


def coverage_by_place(
    connection: Connection,
    selection: Selection,
    *,
    framework: str,
    parent: str = "",
    places: tuple[str, ...] = (),
) -> pd.DataFrame:
    """What each place of ``places``, or each place in view, reaches in each criterion.

    Columns: place_id, country, place_name, criterion, level (0..4, missing without data), status,
    strategy_code (where the level was reached), breadth, part_count, depth, position.
    """
    return ask(
        connection,
        "coverage_by_place",
        framework=framework,
        parent=parent,
        places=list(places),
        **selection.parameters(),
    )


def evidence_behind(
    connection: Connection, selection: Selection, *, place_id: str, criterion: str
) -> pd.DataFrame:
    """Every piece of evidence behind one place and criterion, parts of a goal or area included.

    Offsets count characters from the beginning of the named Excel cell.
    """
    return ask(
        connection,
        "evidence_behind",
        place_id=place_id,
        criterion=criterion,
        kind_group=selection.kind_group,
        in_force=selection.in_force,
        year=selection.year,
    )


def place_list(connection: Connection) -> pd.DataFrame:
    """Places of every kind that have handed in a strategy.

    Columns: place_id, name, name_en, country, region, kind, kind_group, population, size_class,
    strategy_count.
    """
    return ask(connection, "place_list")


def place_profile(
    connection: Connection, selection: Selection, *, place_id: str, country: str
) -> pd.DataFrame:
    """One place against the medians of its own kind in its country and in V4, by goal and area.

    Columns: criterion, framework, level (0..4), status, strategy_code, breadth, part_count,
    depth (1..4), country_median, country_count, v4_median, v4_count.
    """
    return ask(
        connection,
        "place_profile",
        place_id=place_id,
        country=country,
        kind_group=selection.kind_group,
        in_force=selection.in_force,
        year=selection.year,
    )


def place_open_points(
    connection: Connection, selection: Selection, *, place_id: str, framework: str
) -> pd.DataFrame:
    """Criteria a place does not commit to, with a peer that does.

    Columns: criterion, parent, framework, weight, level (0 or 1), peer_count, peer_covered_count,
    peer_share (0..1), peer_level, peer_place_id, peer_name, peer_strategy_code.
    """
    return ask(
        connection,
        "place_open_points",
        place_id=place_id,
        framework=framework,
        kind_group=selection.kind_group,
        in_force=selection.in_force,
        year=selection.year,
    )
