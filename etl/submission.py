"""Reads a partner's workbook: the good rows as nouns, everything else as problems."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.errors import WorkbookError
from domain.model import Measure, Problem, Source, Strategy
from etl.gate import inspect
from etl.problems import problem
from etl.records import measure, strategy
from etl.sheets import named, sheet_kind
from etl.sheet_rows import Row, Table, read_table
from etl.validation import checked_measures, checked_strategies
from etl.workbook import RawSheet, RawWorkbook, read_workbook

_NOTHING = Table((), ())


@dataclass(frozen=True, slots=True)
class Submission:
    """What one workbook brought; rows_accepted + rows_rejected = rows_read."""

    workbook: str  # file name without folder
    partner: str  # the one most strategies name; empty where none is
    template_version: str  # empty where the file was not made from the template
    strategies: tuple[Strategy, ...]
    measures: tuple[Measure, ...]
    problems: tuple[Problem, ...]
    rows_read: int
    rows_accepted: int
    rows_rejected: int


def read_submission(path: Path) -> Submission:
    """Read ``path`` from gate to checks.

    Raises WorkbookError where the file as a whole cannot be used; bad rows are held back and
    listed among the problems.
    """
    inspect(path)
    return submission(read_workbook(path))


def submission(workbook: RawWorkbook) -> Submission:
    """What the cells of ``workbook`` mean. Raises WorkbookError where it has no strategies."""
    strategies, measures = _tables(workbook)
    strategy_rows = checked_strategies(strategies.rows)
    measure_rows = checked_measures(measures.rows, strategy_rows)
    rows = (*strategy_rows, *measure_rows)
    problems = [*strategies.problems, *measures.problems, *_unread(workbook)]
    held_back = sum(row.is_held_back for row in rows)
    accepted = tuple(strategy(row) for row in strategy_rows if not row.is_held_back)
    return Submission(
        workbook=workbook.name,
        partner=_partner(accepted),
        template_version=workbook.template_version,
        strategies=accepted,
        measures=tuple(measure(row) for row in measure_rows if not row.is_held_back),
        problems=(*problems, *_of_rows(rows)),
        rows_read=len(rows),
        rows_accepted=len(rows) - held_back,
        rows_rejected=held_back,
    )


def _tables(workbook: RawWorkbook) -> tuple[Table, Table]:
    strategies = named(workbook.sheets, "strategies")
    measures = named(workbook.sheets, "measures")
    if not strategies:
        raise WorkbookError("no_strategies_sheet", workbook.name)
    return (
        read_table(workbook.name, strategies[0], "strategies"),
        read_table(workbook.name, measures[0], "measures") if measures else _NOTHING,
    )


def _unread(workbook: RawWorkbook) -> Iterator[Problem]:
    if not named(workbook.sheets, "measures"):
        yield problem("no_measures_sheet", Source(workbook.name, "", 0))
    for sheet in workbook.sheets:
        yield from _why_unread(workbook, sheet)


def _why_unread(workbook: RawWorkbook, sheet: RawSheet) -> Iterator[Problem]:
    kind = sheet_kind(sheet.name)
    source = Source(workbook.name, sheet.name, 0)
    if not kind and sheet.rows:
        yield problem("sheet_not_read", source)
    if kind in ("strategies", "measures") and sheet != named(workbook.sheets, kind)[0]:
        yield problem("sheet_twice", source)


def _of_rows(rows: Sequence[Row]) -> Iterator[Problem]:
    for row in rows:
        yield from row.problems


def _partner(strategies: Sequence[Strategy]) -> str:
    partners = Counter(found.partner for found in strategies).most_common(1)
    return partners[0][0] if partners else ""
