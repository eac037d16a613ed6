"""The columns of a submission: one table drives template, headers, checks and documentation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from domain.vocabulary import LANGUAGES, Row, read

SHEETS = ("strategies", "measures")
NAMING = ("title", "description", "monitoring", "target_text")  # may name a measure


@dataclass(frozen=True, slots=True, eq=False)  # there is one object a field
class Field:
    """One column of one sheet."""

    sheet: str
    name: str
    type: str  # text, long_text, identifier, integer, year, number, date, code or a list of them
    is_required: bool
    fill: str  # rule of submissions/completion.py for a required cell left empty; empty: none
    list: str  # table of the allowed codes, such as reference/countries
    minimum: float | None
    maximum: float | None
    labels: Mapping[str, str]  # by language
    help: Mapping[str, str]  # by language

    @property
    def is_essential(self) -> bool:
        """Whether a row is worthless without it: required, and nothing else tells it."""
        return self.is_required and not self.fill

    @property
    def is_binding(self) -> bool:
        """Whether what stands in its cell must be right for the row to be taken."""
        return self.is_essential or self.fill == "certain_country"


@cache
def fields(sheet: str) -> tuple[Field, ...]:
    """Columns of ``sheet`` (strategies or measures) in the order of the template."""
    rows = [row for row in _rows(sheet) if row["position"]]
    return tuple(_field(row) for row in sorted(rows, key=lambda row: int(row["position"])))


@cache
def readable_fields(sheet: str) -> tuple[Field, ...]:
    """Columns of ``sheet`` that are understood, with those the template does without."""
    return fields(sheet) + tuple(_field(row) for row in _rows(sheet) if not row["position"])


def _rows(sheet: str) -> list[Row]:
    return [row for row in read("vocabulary/fields") if row["sheet"] == sheet]


def _field(row: Row) -> Field:
    return Field(
        sheet=row["sheet"],
        name=row["field"],
        type=row["type"],
        is_required=bool(row["required"]),
        fill=row["fill"],
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
    found = (field for sheet in SHEETS for field in readable_fields(sheet) if field.name == name)
    return next((field.labels[language] for field in found), name)
