"""What a problem report tells: the problems of one or several files, and how their rows fared."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.errors import WorkbookError
from domain.model import Problem
from domain.phrases import phrase
from etl.answer.report_copy import Copies
from etl.intake.workbook import RawWorkbook
from etl.submissions.submission import submission

LISTED = 5_000  # problems; nobody corrects more by hand, and Excel becomes slow


@dataclass(frozen=True, slots=True)
class Rows:
    """How many rows of the files were good."""

    taken: int
    held: int  # back, because of an error


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything the first sheet of a report is written from."""

    files: Sequence[str]  # names of all files, without folders
    problems: Sequence[Problem]  # errors first
    copies: Copies
    rows: Rows
    language: str

    def say(self, key: str, **values: object) -> str:
        """The text ``problem_report.<key>`` in the language of the report."""
        return phrase(f"problem_report.{key}", self.language, **values)


def rows_of(files: Sequence[RawWorkbook]) -> Rows:
    """Count the rows of ``files`` by reading them once more."""
    taken = held = 0
    for file in files:
        try:
            read = submission(file)
        except WorkbookError:  # it is among the problems
            continue
        taken, held = taken + read.rows_accepted, held + read.rows_rejected
    return Rows(taken, held)
