"""Takes apart sheets whose rows name a strategy and one of its measures."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.model import Problem
from etl.fields import NAMING
from etl.tables.rows import Row
from etl.tables.sheet_rows import Table
from etl.values.spelling import fold


@dataclass(frozen=True, slots=True)
class Parted:
    """Each strategy once, and the measures with the row their strategy is told in."""

    strategies: Table
    measures: Table
    owners: dict[int, Row]  # Excel row of a measure -> row of its strategy


def parted(strategies: Table, measures: Table) -> Parted:
    """Part one sheet, read once as strategies and once as measures.

    A row that names no strategy belongs to the one above.
    """
    heads: dict[tuple[str, ...], Row] = {}
    starts: dict[int, Row] = {}
    above: Row | None = None
    for row in strategies.rows:
        if row.values["title"]:
            above = heads.setdefault(_key(whole := _with_place_above(row, above)), whole)
            starts[row.source.row] = above
    own = [row for row in measures.rows if any(row.values[name] for name in NAMING)]
    return Parted(
        Table(
            strategies.workbook,
            tuple(_without_extras(row, measures.known) for row in heads.values()),
            tuple(_shared_problems(strategies, measures)),
            strategies.language,
            strategies.known,
        ),
        replace(
            measures, rows=tuple(_without_extras(row, strategies.known) for row in own), problems=()
        ),
        dict(_owners(own, starts)),
    )


def _owners(measures: Sequence[Row], starts: Mapping[int, Row]) -> Iterator[tuple[int, Row]]:
    """Yield every measure's row with the strategy told there or last above it."""
    numbers = sorted(starts)
    for row in measures:
        at = bisect_right(numbers, row.source.row)
        if at:
            yield row.source.row, starts[numbers[at - 1]]


def _key(row: Row) -> tuple[str, ...]:
    return row.text("strategy_code"), fold(row.text("title")), fold(row.text("place"))


def _with_place_above(row: Row, above: Row | None) -> Row:
    """The row with the place of the one above, where its own cell is left empty."""
    if row.values["place"] or not above:
        return row
    problems = tuple(one for one in row.problems if one.field != "place")
    is_held_back = any(one.severity == "error" for one in problems)
    values = {**row.values, "place": above.values["place"]}
    return replace(row, values=values, problems=problems, is_held_back=is_held_back)


def _without_extras(row: Row, known: frozenset[str]) -> Row:
    extras = {heading: text for heading, text in row.extras.items() if heading not in known}
    return replace(row, extras=extras)


def _shared_problems(strategies: Table, measures: Table) -> Iterator[Problem]:
    """Problems of the sheet, once; a heading that either kind knows is known."""
    known = strategies.known | measures.known
    told = set()
    for found in (*strategies.problems, *measures.problems):
        is_known = found.code.startswith("unknown_header") and found.value in known
        if not is_known and (found.code, found.cell, found.row) not in told:
            told.add((found.code, found.cell, found.row))
            yield found
