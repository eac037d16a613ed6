"""What becomes of one cell: its value, what was noticed, and what it says of other columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from etl.fields import Field
from etl.tables.heading_units import HeadingUnit

Value = str | int | float | tuple[str, ...] | None

_EMPTY: Mapping[str, Value] = MappingProxyType(
    {
        "year": None,
        "number": None,
        "integer": None,
        "text_list": (),
        "identifier_list": (),
        "url_list": (),
        "goal_list": (),
        "area_list": (),
    }
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the heading of a column says of all its cells."""

    unit: HeadingUnit = HeadingUnit()
    language: str = ""  # of most headings; empty where unknown


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a cell; ``code`` keys its sentences."""

    code: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The value of a cell with what was noticed on the way."""

    value: Value
    findings: tuple[Finding, ...] = ()
    also: Mapping[str, Value] = field(default_factory=dict)  # field -> value, where that is empty


def empty_value(column: Field) -> Value:
    """What an empty cell of ``column`` means: None, an empty list or an empty text."""
    return _EMPTY.get(column.type, "")


def refused(column: Field, code: str, **details: str) -> Cleaned:
    """An empty value with the reason."""
    return Cleaned(empty_value(column), (Finding(code, details),))


def noted(code: str, reading: str) -> tuple[Finding, ...]:
    """The finding ``code`` with what was read; none where there is no code."""
    return (Finding(code, {"reading": reading}),) if code else ()
