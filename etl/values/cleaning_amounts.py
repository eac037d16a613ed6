"""Numbers, money, years, dates and periods as people write them in a cell."""

import math
import re
from collections.abc import Mapping
from functools import cache

from domain.vocabulary import read
from etl.fields import Field
from etl.intake.workbook import RawCell
from etl.values.cleaned import Cleaned, Finding, Heading, Value, noted, refused
from etl.values.dates import read_date
from etl.values.money import Money, read_money
from etl.values.numbers import read_number
from etl.values.periods import Period, read_period
from etl.values.spelling import fold
from etl.values.targets import TargetReading, read_target
from etl.values.years import read_year

_LONGEST_NOTE = 120  # characters in which a date is looked for
_FIRST_ADOPTED, _LAST_ADOPTED = 1990, 2035
_FULL_DATE = re.compile(r"\d{1,2}\W+(?:\d{1,2}|[^\W\d]+)\W+\d{4}|\d{4}\W+\d{1,2}\W+\d{1,2}")
_DOUBTFUL = "number_doubtful"
_LARGEST = 1e15  # no amount or target of a city; a spreadsheet keeps no more digits
_LAST_YEARS = ("period_end", "outlook_year", "target_year")
_SPANS = {"period_start": "period_end", "period_end": "period_start"}


def clean_year(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """A year, also out of a date or a span; the other end of a span goes to its own column."""
    reading = read_year(cell.text, is_end=column.name in _LAST_YEARS)
    if reading.year is None:
        return refused(column, reading.code)
    if not _is_within(column, reading.year):
        low, high = f"{column.minimum or 0:.0f}", f"{column.maximum or 0:.0f}"
        return refused(column, "year_out_of_range", minimum=low, maximum=high)
    also: dict[str, Value] = {}
    if reading.code == "year_range" and column.name in _SPANS:
        other = read_year(cell.text, is_end=column.name not in _LAST_YEARS)
        also = {_SPANS[column.name]: other.year}
    findings = noted(_year_code(cell, reading.code), str(reading.year))
    return Cleaned(reading.year, findings, also)


def _year_code(cell: RawCell, code: str) -> str:
    """What to say about a year out of a text: a day that does not exist is no day."""
    if "?" in cell.text:
        return _DOUBTFUL
    is_no_day = code == "year_from_text" and read_date(cell.text).code == "date_unreadable"
    return "date_impossible" if is_no_day and _FULL_DATE.search(cell.text) else code


def clean_number(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """A number, multiplied where the heading says thousands or millions."""
    if cell.kind == "date":
        return refused(column, "date_in_number")
    if cell.kind in ("number", "percent"):
        return _bounded(
            column, float(cell.text.rstrip("%")) * heading.unit.factor, _scaled(cell, heading)
        )
    reading = read_number(cell.text)
    if reading.value is None:
        return refused(column, reading.code)
    code = _DOUBTFUL if "?" in cell.text else reading.code
    return _bounded(column, reading.value, noted(code, f"{reading.value:.15g}"))


def clean_money(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """An amount; the currency in the cell or the heading goes to its own column."""
    if cell.kind != "text":
        cleaned = clean_number(column, cell, heading)
        return Cleaned(cleaned.value, cleaned.findings, _currency(heading.unit.currency))
    money = read_money(cell.text, factor=heading.unit.factor)
    if money.amount is None:
        return refused(column, money.code)
    code = _DOUBTFUL if "?" in cell.text else _money_code(money, heading)
    cleaned = _bounded(column, money.amount, noted(code, _amount(money)))
    return Cleaned(
        cleaned.value, cleaned.findings, _currency(money.currency or heading.unit.currency)
    )


def _money_code(money: Money, heading: Heading) -> str:
    """Thousands of thousands are hardly meant where a dot stands before three digits."""
    is_unlikely = money.code == "number_thousands" and heading.unit.factor > 1
    return "number_thousands_unlikely" if is_unlikely else money.code


def clean_target(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """A target value; words beside the number fill the columns of unit, years and direction."""
    if cell.kind == "percent":
        return Cleaned(float(cell.text.rstrip("%")), (), {"unit": "%"})
    if not any(map(str.isdigit, cell.text)):
        return Cleaned(None, _without_digits(cell), {"target_text": cell.text})
    cleaned = clean_number(column, cell, heading)
    if cell.kind != "text" or cleaned.findings == ():
        return Cleaned(
            cleaned.value,
            cleaned.findings,
            {"unit": heading.unit.unit} if heading.unit.unit else {},
        )
    target = read_target(cell.text, heading.language)
    if target.value is None:
        is_several = target.code == "target_several"
        findings = (Finding("target_several"),) if is_several else cleaned.findings
        return Cleaned(cleaned.value, findings, {"target_text": cell.text})
    also = {**target_parts(target), "target_text": cell.text}
    return _also(_bounded(column, target.value, noted("target_from_words", cell.text)), also)


def _without_digits(cell: RawCell) -> tuple[Finding, ...]:
    """A goal in words is no fault; “many” is."""
    is_vague = fold(cell.text).startswith(_vague_words())
    return (Finding("number_unreadable" if is_vague else "no_figure"),)


@cache
def _vague_words() -> tuple[str, ...]:
    rows = read("vocabulary/no_figures")
    return tuple(fold(row["spelling"]) for row in rows if row["kind"] == "vague")


def clean_period(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """A span of years in one cell, for the columns of its first, last and outlook year."""
    period = read_period(cell.text)
    lone = read_year(cell.text, is_end=True) if period.code == "period_unreadable" else None
    if lone and lone.year:
        period = Period(end=lone.year)
    if period.code in ("period_unreadable", "period_reversed"):
        return refused(column, period.code)
    years = {
        "period_start": period.start,
        "period_end": period.end,
        "outlook_year": period.outlook,
        "target_year": period.end,
    }
    return Cleaned(cell.text, noted(period.code, cell.text), {k: v for k, v in years.items() if v})


def clean_status_note(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """Words on the status; a date among them, as of the resolution, is the year adopted."""
    reading = read_date(cell.text[:_LONGEST_NOTE])
    if reading.precision != "day":
        return Cleaned(cell.text)
    year = int(reading.iso[:4])
    if not _FIRST_ADOPTED <= year <= _LAST_ADOPTED:
        low, high = str(_FIRST_ADOPTED), str(_LAST_ADOPTED)
        return Cleaned(
            cell.text, (Finding("year_out_of_range", {"minimum": low, "maximum": high}),)
        )
    return Cleaned(cell.text, (), {"adopted_year": year})


def clean_date(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """A day as 2026-11-28, a month or a year as far as it is known."""
    reading = read_date(cell.text)
    if not reading.iso:
        return refused(column, reading.code or "date_unreadable")
    return Cleaned(reading.iso, noted(reading.code, reading.iso))


def target_parts(target: TargetReading) -> Mapping[str, Value]:
    """What the words of a target say of the other columns of a measure."""
    names = ("unit", "quantity", "direction", "bound", "base_year", "target_year")
    parts = {name: getattr(target, name) for name in names}
    parts["baseline_value"] = getattr(target, "base_value", None)
    return {name: value for name, value in parts.items() if value not in (None, "")}


def _also(cleaned: Cleaned, also: Mapping[str, Value]) -> Cleaned:
    return Cleaned(cleaned.value, cleaned.findings, also)


def _bounded(column: Field, value: float, findings: tuple[Finding, ...]) -> Cleaned:
    is_sensible = math.isfinite(value) and abs(value) <= _LARGEST
    if not is_sensible or not _is_within(column, value):
        return refused(column, "number_out_of_range")
    return Cleaned(value, findings)


def _is_within(column: Field, value: float) -> bool:
    is_low = column.minimum is not None and value < column.minimum
    return not is_low and (column.maximum is None or value <= column.maximum)


def _scaled(cell: RawCell, heading: Heading) -> tuple[Finding, ...]:
    if heading.unit.factor == 1:
        return ()
    return noted("number_scaled", f"{float(cell.text.rstrip('%')) * heading.unit.factor:.15g}")


def _amount(money: Money) -> str:
    return f"{money.amount:.15g} {money.currency}".strip()


def _currency(code: str) -> Mapping[str, Value]:
    return {"budget_currency": code} if code else {}
