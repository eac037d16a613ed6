"""Problems by code, and the sentences that tell a partner about them."""

import re
from collections.abc import Mapping
from string import ascii_uppercase

from domain.errors import WorkbookError
from domain.model import Problem, Source
from domain.phrases import phrase
from domain.vocabulary import by_key
from etl.fields import field_label
from etl.values.lists import options

_SHOWN = 120  # characters of a value that a sentence repeats
_CHOICES = 20  # of a list that a sentence repeats


def problem(
    code: str, source: Source, /, field: str = "", value: str = "", **details: str
) -> Problem:
    """The problem ``code`` of one cell, or of a whole row where ``field`` is empty."""
    cell = source.cell(field)
    return Problem(
        code=code,
        severity=_severity(code),
        workbook=source.workbook,
        sheet=source.sheet,
        row=int(cell.lstrip(ascii_uppercase) or 0) if cell else source.row,
        cell=cell,
        field=field,
        value=value,
        details=details,
    )


def from_error(error: WorkbookError) -> Problem:
    """The problem that makes a whole file unusable."""
    values = {name: str(value) for name, value in error.values.items()}
    return Problem(
        code=error.code,
        severity=_severity(error.code),
        workbook=error.workbook,
        sheet=values.get("sheet", ""),
        cell=values.get("cell", ""),
        details=values,
    )


def describe(problem: Problem, language: str) -> tuple[str, str]:
    """What is wrong and what to do about it, in ``language``."""
    words = _words(problem, language)
    return (
        phrase(f"problem.{problem.code}", language, **words),
        phrase(f"remedy.{problem.code}", language, **words),
    )


def _severity(code: str) -> str:
    return by_key("vocabulary/problem_severities", "code")[code]["severity"]


def _words(problem: Problem, language: str) -> Mapping[str, str]:
    details = dict(problem.details)
    table = details.pop("list", "")
    names = options(table, language) if table else {}
    codes = details.pop("codes", "")
    if codes:
        details["reading"] = ", ".join(names.get(code, code) for code in codes.split(";"))
    place = {
        "workbook": problem.workbook,
        "sheet": problem.sheet,
        "row": str(problem.row),
        "cell": problem.cell,
        "field": field_label(problem.field, language),
        "value": _shortened(problem.value),
        "choices": _listed(tuple(names.values())),
    }
    return place | details


def _listed(choices: tuple[str, ...]) -> str:
    more = (*choices[:_CHOICES], "…") if len(choices) > _CHOICES else choices
    return ", ".join(more)


def _shortened(value: str) -> str:
    line = re.sub(r"\s+", " ", value)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
