"""The columns of a submission: one table drives template, headers, checks and documentation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from domain.vocabulary import LANGUAGES, Row, read

SHEETS = ("strategies", "measures")


@dataclass(frozen=True, slots=True)
class Field:
    """One column of one sheet."""

    sheet: str
    name: str
    type: str  # text, long_text, identifier, integer, year, number, code or a list of them
    is_required: bool
    list: str  # table of the allowed codes, such as reference/countries
    minimum: float | None
    maximum: float | None
    labels: Mapping[str, str]  # by language
    help: Mapping[str, str]  # by language


@cache
def fields(sheet: str) -> tuple[Field, ...]:
    """Columns of ``sheet`` (strategies or measures) in the order of the template."""
    rows = [row for row in read("vocabulary/fields") if row["sheet"] == sheet]
    return tuple(_field(row) for row in sorted(rows, key=lambda row: int(row["position"])))


def _field(row: Row) -> Field:
    return Field(
        sheet=row["sheet"],
        name=row["field"],
        type=row["type"],
        is_required=bool(row["required"]),
        list=row["list"],
        minimum=_bound(row["minimum"]),
        maximum=_bound(row["maximum"]),
        labels={language: row[f"label_{language}"] for language in LANGUAGES},
        help={language: row[f"help_{language}"] for language in LANGUAGES},
    )


def _bound(text: str) -> float | None:
    return float(text) if text else None


@cache
def field_label(name: str, language: str) -> str:
    """What the column is called in ``language``; the name itself where no sheet has it.

    >>> field_label("title", "sk")
    'Názov'
    """
    found = (field for sheet in SHEETS for field in fields(sheet) if field.name == name)
    return next((field.labels[language] for field in found), name)
