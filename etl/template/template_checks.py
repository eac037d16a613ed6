"""What Excel itself says about a cell: the hint of a column, its list, its bounds."""

from collections.abc import Callable, Mapping
from datetime import date
from textwrap import shorten
from types import MappingProxyType
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from domain.phrases import phrase
from etl.fields import Field
from etl.intake.limits import settings
from etl.template.template_lists import list_name

_TITLE, _PROMPT, _ERROR = 32, 255, 225  # characters Excel allows in a message


def check(field: Field, language: str) -> DataValidation:
    """The hint of the column, and for lists, numbers and dates the refusal of anything else."""
    found = _CHECKS.get(field.type, _hint)(field)
    found.allowBlank = True
    found.promptTitle = shorten(field.labels[language], _TITLE, placeholder="…")
    found.prompt = field.help[language][:_PROMPT]
    found.showInputMessage = True
    if found.type:
        low, high = f"{field.minimum or 0:.0f}", f"{field.maximum or 0:.0f}"
        refusal = phrase(f"template.wrong_{field.type}", language, minimum=low, maximum=high)
        found.errorTitle = phrase("template.wrong_title", language)[:_TITLE]
        found.error = refusal[:_ERROR]
        found.showErrorMessage = True
    return found


def _hint(field: Field) -> DataValidation:
    return DataValidation()


def _list(field: Field) -> DataValidation:
    return DataValidation("list", formula1=list_name(field.list))


def _year(field: Field) -> DataValidation:
    return _bounded("whole", _written(field.minimum or 0), _written(field.maximum))


def _integer(field: Field) -> DataValidation:
    least = 1 if field.minimum is None else field.minimum
    return _bounded("whole", _written(least), _written(field.maximum))


def _number(field: Field) -> DataValidation:
    return _bounded("decimal", _written(field.minimum or 0), _written(field.maximum))


def _date(field: Field) -> DataValidation:
    """A day within sensible years; a bare year would be a day of the year 1905."""
    days = [date.fromisoformat(day) for day in settings("template")["days"]]
    return _bounded("date", *(f"DATE({day.year},{day.month},{day.day})" for day in days))


def _written(bound: float | None) -> str:
    return "" if bound is None else f"{bound:.15g}"


def _bounded(kind: Literal["whole", "decimal", "date"], low: str, high: str) -> DataValidation:
    if high:
        return DataValidation(kind, low, high, operator="between")
    return DataValidation(kind, low, operator="greaterThanOrEqual")


_CHECKS: Mapping[str, Callable[[Field], DataValidation]] = MappingProxyType(
    {"code": _list, "year": _year, "integer": _integer, "number": _number, "date": _date}
)
