"""Reads a partner's workbook: the good rows as nouns, everything else as problems."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from domain.errors import WorkbookError
from domain.model import Measure, Problem, Source, Strategy
from etl.fields import NAMING
from etl.intake.gate import inspect
from etl.intake.limits import settings
from etl.intake.workbook import RawSheet, RawWorkbook, read_workbook
from etl.problems import from_error, problem
from etl.submissions.assigned_codes import with_measure_codes, with_strategy_codes
from etl.submissions.completion import Context, completed
from etl.submissions.measure_rows import at_home
from etl.submissions.mixed_rows import parted
from etl.submissions.records import measure, strategy
from etl.submissions.validation import checked_measures, checked_strategies, without_copies
from etl.tables.rows import Row
from etl.tables.sheet_choice import BOTH, MEASURES, STRATEGIES, Choice, choose_sheets
from etl.tables.sheet_rows import Table, read_table
from etl.tables.sheets import sheet_kind
from etl.tables.table_parts import columns_of
from etl.values.spelling import fold

_COPY = 0.6  # share of a sheet's strategies that stand on an earlier one, which makes it a copy


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


@dataclass(slots=True)
class _Reading:
    """The sheets of a workbook as rows."""

    strategies: list[Row] = field(default_factory=list)
    measures: list[Row] = field(default_factory=list)
    owners: dict[tuple[str, int], Row] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_submission(path: Path) -> Submission:
    """Read ``path`` from gate to checks.

    Raises WorkbookError where the file as a whole cannot be used; bad rows are held back and
    listed among the problems.
    """
    inspect(path)
    return submission(read_workbook(path))


def submission(workbook: RawWorkbook) -> Submission:
    """What the cells of ``workbook`` mean. Raises WorkbookError where it has no strategies."""
    choice = choose_sheets(workbook.sheets)
    if not any(kind != MEASURES for _, kind in choice.read):
        raise _nothing_to_read(workbook)
    reading = _read(workbook, choice)
    coded, told = with_strategy_codes(without_copies(reading.strategies))
    strategies = checked_strategies(coded)
    own = without_copies(at_home(reading.measures, strategies, reading.owners))
    measures, also_told = with_measure_codes(own)
    checked = checked_measures(measures)
    rows = (*strategies, *checked)
    held_back = sum(row.is_held_back for row in rows)
    accepted = tuple(strategy(row) for row in strategies if not row.is_held_back)
    problems = [*reading.problems, *told, *also_told, *_of_workbook(workbook, choice)]
    return Submission(
        workbook=workbook.name,
        partner=_partner(accepted),
        template_version=workbook.template_version,
        strategies=accepted,
        measures=tuple(measure(row) for row in checked if not row.is_held_back),
        problems=(*problems, *(one for row in rows for one in row.problems)),
        rows_read=len(rows),
        rows_accepted=len(rows) - held_back,
        rows_rejected=held_back,
    )


def unusable(error: WorkbookError) -> Submission:
    """What a file brings that cannot be used: nothing but the reason."""
    return Submission(error.workbook, "", "", (), (), (from_error(error),), 0, 0, 0)


def _nothing_to_read(workbook: RawWorkbook) -> WorkbookError:
    named = [
        sheet for sheet in workbook.sheets if sheet_kind(sheet.name) == STRATEGIES and sheet.rows
    ]
    if named:
        return WorkbookError("no_header", workbook.name, sheet=named[0].name)
    return WorkbookError("no_strategies_sheet", workbook.name)


def _read(workbook: RawWorkbook, choice: Choice) -> _Reading:
    reading = _Reading()
    for sheet, kind in choice.read:
        if kind == MEASURES:
            _add_measures(reading, read_table(workbook.name, sheet, MEASURES), sheet)
        elif kind == BOTH:
            _add_strategies(reading, _add_both(reading, workbook.name, sheet), sheet)
        else:
            _add_strategies(reading, read_table(workbook.name, sheet, STRATEGIES), sheet)
    return reading


def _add_measures(reading: _Reading, table: Table, sheet: RawSheet) -> None:
    if _is_copy(table, reading.measures):
        reading.problems.append(problem("sheet_twice", Source(table.workbook, sheet.name, 0)))
        return
    reading.measures += table.rows
    reading.problems += table.problems


def _add_strategies(reading: _Reading, table: Table, sheet: RawSheet) -> None:
    if _is_copy(table, reading.strategies):
        reading.problems.append(problem("sheet_twice", Source(table.workbook, sheet.name, 0)))
        return
    rows, filled = completed(table.rows, Context(table.workbook, table.language))
    reading.strategies += rows
    reading.problems += [*table.problems, *filled]


def _add_both(reading: _Reading, workbook: str, sheet: RawSheet) -> Table:
    """The strategies of a sheet that names both; its measures join the reading."""
    kinds = (STRATEGIES, MEASURES)
    both = parted(*(read_table(workbook, sheet, kind, columns_of(sheet, kind)) for kind in kinds))
    reading.measures += both.measures.rows
    reading.owners |= {(sheet.name, number): row for number, row in both.owners.items()}
    return both.strategies


def _is_copy(table: Table, earlier: Sequence[Row]) -> bool:
    """Whether the sheet repeats an earlier one, as last year's does."""
    known = {_name_of(row) for row in earlier}
    again = sum(_name_of(row) in known for row in table.rows)
    return bool(table.rows) and again >= _COPY * len(table.rows)


def _name_of(row: Row) -> tuple[str, ...]:
    """What two copies of a row have in common."""
    names = (*("measure_code", "strategy_code", "strategy_title"), *("place", *NAMING))
    return tuple(fold(str(row.values[name])) for name in names if name in row.values)


def _of_workbook(workbook: RawWorkbook, choice: Choice) -> Iterator[Problem]:
    current, version = settings("template")["version"], workbook.template_version
    if version not in ("", current):
        nowhere = Source(workbook.name, "", 0)
        yield problem("template_other_version", nowhere, value=version, other=current)
    if all(kind == STRATEGIES for _, kind in choice.read):
        yield problem("no_measures_sheet", Source(workbook.name, "", 0))
    for sheet in choice.left_out:
        code = "hidden_sheet_not_read" if sheet.is_hidden else "sheet_not_read"
        yield problem(code, Source(workbook.name, sheet.name, 0))


def _partner(strategies: Sequence[Strategy]) -> str:
    partners = Counter(found.partner for found in strategies).most_common(1)
    return partners[0][0] if partners else ""
