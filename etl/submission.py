"""Reads a partner's workbook: the good rows as nouns, everything else as problems."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.errors import WorkbookError
from domain.model import Measure, Problem, Source, Strategy
from etl.fields import SHEETS
from etl.gate import inspect
from etl.limits import settings
from etl.problems import from_error, problem
from etl.records import measure, strategy
from etl.sheet_choice import sheets_of
from etl.sheet_rows import Row, Table, read_table
from etl.sheets import sheet_kind
from etl.validation import checked_measures, checked_strategies
from etl.workbook import RawSheet, RawWorkbook, read_workbook

_NOTHING = Table((), ())
_OWN = ("read_me", "lists")  # sheets of the template that hold no data


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
    problems = [*strategies.problems, *measures.problems, *_of_workbook(workbook)]
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


def unusable(error: WorkbookError) -> Submission:
    """What a file brings that cannot be used: nothing but the reason."""
    return Submission(error.workbook, "", "", (), (), (from_error(error),), 0, 0, 0)


def _tables(workbook: RawWorkbook) -> tuple[Table, Table]:
    strategies, measures = _chosen(workbook)
    if not strategies:
        raise WorkbookError("no_strategies_sheet", workbook.name)
    return (
        read_table(workbook.name, strategies, "strategies"),
        read_table(workbook.name, measures, "measures") if measures else _NOTHING,
    )


def _chosen(workbook: RawWorkbook) -> list[RawSheet | None]:
    found = [sheets_of(workbook.sheets, kind) for kind in SHEETS]
    return [sheets[0] if sheets else None for sheets in found]


def _of_workbook(workbook: RawWorkbook) -> Iterator[Problem]:
    chosen = _chosen(workbook)
    nowhere = Source(workbook.name, "", 0)
    current, version = settings("template")["version"], workbook.template_version
    if version not in ("", current):
        yield problem("template_other_version", nowhere, value=version, other=current)
    if None in chosen:
        yield problem("no_measures_sheet", nowhere)
    for sheet in workbook.sheets:
        kind = sheet_kind(sheet.name)
        if sheet in chosen or kind in _OWN or not sheet.rows:
            continue
        code = "sheet_twice" if kind else "sheet_not_read"
        yield problem(code, Source(workbook.name, sheet.name, 0))


def _of_rows(rows: Sequence[Row]) -> Iterator[Problem]:
    for row in rows:
        yield from row.problems


def _partner(strategies: Sequence[Strategy]) -> str:
    partners = Counter(found.partner for found in strategies).most_common(1)
    return partners[0][0] if partners else ""
