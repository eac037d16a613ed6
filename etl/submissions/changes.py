"""What a workbook would change: rows added, changed and removed, before it is accepted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from etl import snapshot_rows as rows_of
from etl.submissions.submission import Submission

ADDED, CHANGED, REMOVED = "added", "changed", "removed"
_NOT_COMPARED = {  # follows from other columns, or tells where the row stands
    *("place_id", "word_count", "search_text", "is_adopted", "position"),
    *("workbook", "sheet", "sheet_row", "cells", "written"),
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that differs."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is added, changed or removed."""

    kind: str  # added, changed, removed
    sheet: str  # strategies, measures
    code: str
    title: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Present:
    """The rows that count now, as the snapshot has them; both frames may be empty."""

    strategies: pd.DataFrame
    measures: pd.DataFrame


def changes(submission: Submission, present: Present) -> list[Change]:
    """What accepting ``submission`` changes, by stable code.

    Rows of the same partner's workbook of the same name that are no longer in it are removed.
    """
    strategies = {
        one.code: rows_of.strategy_row(one, (), place_id=None, words=0)
        for one in submission.strategies
    }
    measures = {one.code: rows_of.measure_row(one, 0) for one in submission.measures}
    known = _by_code(present.strategies, "strategy_code")
    own = {code for code, row in known.items() if row["partner"] == submission.partner}
    known_measures = _by_code(present.measures, "measure_code")
    replaced = {
        code: row
        for code, row in known_measures.items()
        if row["workbook"] == submission.workbook and row["strategy_code"] in own
    }
    gone = {code for code in own if known[code]["workbook"] == submission.workbook}
    return [
        *_of_sheet("strategies", strategies, known, gone),
        *_of_sheet("measures", measures, known_measures, set(replaced)),
    ]


def _of_sheet(
    sheet: str,
    rows: Mapping[str, Mapping[str, Any]],
    known: Mapping[str, Mapping[str, Any]],
    replaced: set[str],
) -> Iterator[Change]:
    for code, row in rows.items():
        if code not in known:
            yield Change(ADDED, sheet, code, str(row["title"]))
        elif fields := tuple(_differing(row, known[code])):
            yield Change(CHANGED, sheet, code, str(row["title"]), fields)
    for code in sorted(replaced - rows.keys()):
        yield Change(REMOVED, sheet, code, str(known[code]["title"]))


def _by_code(frame: pd.DataFrame, name: str) -> dict[str, dict[str, Any]]:
    return {str(row[name]): dict(row) for row in frame.to_dict("records")}  # type: ignore[arg-type]


def _differing(row: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[FieldChange]:
    for name, value in row.items():
        if name in known and name not in _NOT_COMPARED:
            old, new = _printed(known[name]), _printed(value)
            if old != new:
                yield FieldChange(name, old, new)


def _printed(value: Any) -> str:
    """A value as text, the same whether it comes from a workbook or from the store."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(map(str, value))
    if hasattr(value, "tolist") and not isinstance(value, float):
        return _printed(value.tolist())
    if value is None or value is pd.NA or value != value:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)
