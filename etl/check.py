"""Checks a file without loading it: what was read, what was held back, and why."""

from dataclasses import dataclass
from pathlib import Path

from domain.errors import WorkbookError
from domain.model import Problem
from etl.geography.gazetteer import Gazetteer
from etl.intake.gate import inspect
from etl.intake.workbook import RawWorkbook, read_workbook
from etl.problems import describe, from_error
from etl.submissions.submission import Submission, submission

EXIT_CODES = {"clean": 0, "problems": 1, "unusable": 2}


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """The outcome for one file."""

    file: str
    status: str  # clean, problems, unusable
    strategies: int
    measures: int
    rows_accepted: int
    rows_rejected: int
    problems: tuple[Problem, ...]
    workbook: RawWorkbook | None  # what was read; None where the file is unusable
    submission: Submission | None = None  # what it means

    def as_dict(self, language: str) -> dict[str, object]:
        """The interface other programs read, sentences in ``language``."""
        return {
            "file": self.file,
            "status": self.status,
            "strategies": self.strategies,
            "measures": self.measures,
            "rows_accepted": self.rows_accepted,
            "rows_rejected": self.rows_rejected,
            "problems": [_problem_as_dict(problem, language) for problem in self.problems],
        }


def check_file(path: Path) -> CheckedFile:
    """Read ``path`` from gate to places; never raises for what a file may hold."""
    try:
        inspect(path)
        workbook = read_workbook(path)
        read = submission(workbook)
    except WorkbookError as error:
        return CheckedFile(str(path), "unusable", 0, 0, 0, 0, (from_error(error),), None)
    gazetteer = Gazetteer()
    open_places = [one for strategy in read.strategies for one in gazetteer.place_of(strategy)[1]]
    problems = (*read.problems, *open_places)
    return CheckedFile(
        str(path),
        "clean" if all(one.severity == "info" for one in problems) else "problems",
        len(read.strategies),
        len(read.measures),
        read.rows_accepted,
        read.rows_rejected,
        problems,
        workbook,
        read,
    )


def exit_code(checked: CheckedFile) -> int:
    """0 clean, at most with notes; 1 some rows rejected or warned, 2 unusable."""
    return EXIT_CODES[checked.status]


def _problem_as_dict(problem: Problem, language: str) -> dict[str, object]:
    message, remedy = describe(problem, language)
    return {
        "code": problem.code,
        "severity": problem.severity,
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.field,
        "cell": problem.cell,
        "value": problem.value,
        "message": message,
        "remedy": remedy,
    }
