"""Turns the text of a cell into the value its field expects, or into a problem."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from types import MappingProxyType
from urllib.parse import urlsplit

from domain.vocabulary import read
from etl import lists
from etl.declared import read_tags
from etl.fields import Field
from etl.numbers import read_number
from etl.spelling import fold, nearest
from etl.workbook import RawCell
from etl.years import read_year

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
_UNSEEN = re.compile(  # controls, marks of writing direction, joiners; a tab or line break is none
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_LINE_BREAK = re.compile(r"\r\n|[\r\u0085\u2028\u2029]")
_BROKEN = re.compile(  # UTF-8 read as Windows-1252: í as two letters, the first of them Ã
    r"\ufffd|[ÃÅÄ][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"\\^`{|}]")
_LONGEST_MARK = 40  # characters of a mark such as "not stated"
_LARGEST = 1e15  # no amount or target of a city; a spreadsheet keeps no more digits
_LAST_YEARS = ("period_end", "outlook_year", "target_year")


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


def empty_value(column: Field) -> Value:
    """What an empty cell of ``column`` means: None, an empty list or an empty text."""
    return _EMPTY.get(column.type, "")


def clean(column: Field, cell: RawCell) -> Cleaned:
    """The value of ``cell`` in ``column``; the empty value where it cannot be read."""
    if cell.kind == "error":
        return _refused(column, "excel_error")
    if cell.kind == "formula":
        return _refused(column, "formula_not_calculated")
    text = tidy(cell.text)
    if not text:
        return Cleaned(empty_value(column))
    if len(text) <= _LONGEST_MARK and fold(text) in _empty_marks():
        return Cleaned(empty_value(column), (Finding("read_as_empty"),))
    cleaned = _CLEANERS[column.type](column, RawCell(cell.kind, text))
    if _BROKEN.search(cell.text):
        return Cleaned(cleaned.value, (*cleaned.findings, Finding("broken_letters")))
    return cleaned


def tidy(text: str) -> str:
    """``text`` without invisible characters, with plain spaces and line breaks."""
    plain = _LINE_BREAK.sub("\n", text)
    return _UNSEEN.sub("", plain).replace("\u00a0", " ").replace("\u202f", " ").strip()


@cache
def _empty_marks() -> frozenset[str]:
    return frozenset(fold(row["spelling"]) for row in read("vocabulary/empty_marks"))


def _refused(column: Field, code: str, **details: str) -> Cleaned:
    return Cleaned(empty_value(column), (Finding(code, details),))


def _text(column: Field, cell: RawCell) -> Cleaned:
    return Cleaned(cell.text)


def _year(column: Field, cell: RawCell) -> Cleaned:
    reading = read_year(cell.text, is_end=column.name in _LAST_YEARS)
    if reading.year is None:
        return _refused(column, reading.code)
    if not _is_within(column, reading.year):
        low, high = f"{column.minimum or 0:.0f}", f"{column.maximum or 0:.0f}"
        return _refused(column, "year_out_of_range", minimum=low, maximum=high)
    return Cleaned(reading.year, _read_as(reading.code, str(reading.year)))


def _number(column: Field, cell: RawCell) -> Cleaned:
    if cell.kind == "date":
        return _refused(column, "date_in_number")
    if cell.kind in ("number", "percent"):
        return _bounded(column, float(cell.text.rstrip("%")), ())
    reading = read_number(cell.text)
    if reading.value is None:
        return _refused(column, reading.code)
    return _bounded(column, reading.value, _read_as(reading.code, f"{reading.value:.15g}"))


def _bounded(column: Field, value: float, findings: tuple[Finding, ...]) -> Cleaned:
    is_sensible = math.isfinite(value) and abs(value) <= _LARGEST
    if not is_sensible or not _is_within(column, value):
        return _refused(column, "number_out_of_range")
    return Cleaned(value, findings)


def _is_within(column: Field, value: float) -> bool:
    is_low = column.minimum is not None and value < column.minimum
    return not is_low and (column.maximum is None or value <= column.maximum)


def _read_as(code: str, reading: str) -> tuple[Finding, ...]:
    return (Finding(code, {"reading": reading}),) if code else ()


def _integer(column: Field, cell: RawCell) -> Cleaned:
    written = cell.text.replace(" ", "")
    found = re.fullmatch(r"(?:https?://[^/]+/)?(\d{1,15})(?:/.*|\.0)?", written)
    return Cleaned(int(found[1])) if found else _refused(column, "integer_unreadable")


def _code(column: Field, cell: RawCell) -> Cleaned:
    if code := lists.find(column.list, cell.text):
        return Cleaned(code)
    similar = nearest(cell.text, lists.spellings(column.list))
    found = "unknown_code_similar" if similar else "unknown_code"
    return _refused(column, found, nearest=similar, list=column.list)


def _parts(column: Field, cell: RawCell) -> Cleaned:
    parts = (part.strip() for part in re.split(r"[;\n]", cell.text))
    return Cleaned(tuple(part for part in parts if part))


def _tags(column: Field, cell: RawCell, *, framework: str) -> Cleaned:
    tags = read_tags(cell.text, framework)
    unknown = Finding("tag_unknown", {"unknown": "; ".join(tags.unknown)})
    return Cleaned(tags.criteria, (unknown,) if tags.unknown else ())


def _urls(column: Field, cell: RawCell) -> Cleaned:
    written = [part.strip(",<>\"'") for part in re.split(r"[\s;]+", cell.text)]
    addresses = [f"https://{part}" if part.startswith("www.") else part for part in written if part]
    good = tuple(dict.fromkeys(address for address in addresses if _is_address(address)))
    is_whole = all(_is_address(address) for address in addresses)
    return Cleaned(good, () if is_whole else (Finding("url_invalid"),))


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and "." in parts.netloc
    return is_web and not _NOT_IN_ADDRESSES.search(text)


_CLEANERS: Mapping[str, Callable[[Field, RawCell], Cleaned]] = MappingProxyType(
    {
        "text": _text,
        "long_text": _text,
        "identifier": _text,
        "year": _year,
        "number": _number,
        "integer": _integer,
        "code": _code,
        "text_list": _parts,
        "identifier_list": _parts,
        "url_list": _urls,
        "goal_list": partial(_tags, framework="SDG"),
        "area_list": partial(_tags, framework="GD"),
    }
)
