"""What is known of a planted workbook before it is read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from etl.check import CheckedFile


class Truth(NamedTuple):
    """One problem that must be found; row and cell are empty where a whole sheet is meant."""

    code: str
    severity: str
    sheet: str
    cell: str


@dataclass(slots=True)
class Planted:
    """A workbook with faults, and all that reading it must bring."""

    path: Path
    truths: list[Truth] = field(default_factory=list)
    rows: int = 0
    accepted: int = 0


def found(checked: CheckedFile) -> set[Truth]:
    """The problems of a file as truths."""
    return {Truth(one.code, one.severity, one.sheet, one.cell) for one in checked.problems}


def alarms(truths: Iterable[Truth]) -> set[Truth]:
    """Those a partner has to look at."""
    return {one for one in truths if one.severity != "info"}
