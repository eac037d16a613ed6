"""Turns the text of a cell into the value its field expects, or into a problem."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from types import MappingProxyType
from urllib.parse import urlsplit

from domain.vocabulary import read
from etl.fields import Field
from etl.intake.workbook import RawCell
from etl.values.cleaned import Cleaned, Finding, Heading, empty_value, refused
from etl.values.cleaning_amounts import (
    clean_date,
    clean_money,
    clean_number,
    clean_period,
    clean_status_note,
    clean_target,
    clean_year,
)
from etl.values.cleaning_codes import clean_code
from etl.values.declared import read_tags
from etl.values.spelling import fold

_UNSEEN = re.compile(  # controls, marks of writing direction, joiners; a tab or line break is none
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_LINE_BREAK = re.compile(r"\r\n|[\r\u0085\u2028\u2029]")
_BROKEN = re.compile(  # UTF-8 read as Windows-1252: í as two letters, the first of them Ã
    r"\ufffd|[ÃÅÄ][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"\\^`{|}]")
_LONGEST_MARK = 40  # characters of a mark such as "not stated"
_BARE_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?", re.IGNORECASE)
_ADDRESS_LIKE = re.compile(r"https?:|www|\w\.\w+/|@", re.IGNORECASE)
NO_HEADING = Heading()
_SHORT = 200  # characters of a cell worth remembering
_TEXTS = ("text", "long_text", "identifier")
_WHOLE = 4  # letters up to which a word must stand alone
_FIGURES = ("number", "integer", "year", "date", "period")


def clean(column: Field, cell: RawCell, heading: Heading = NO_HEADING) -> Cleaned:
    """The value of ``cell`` in ``column``; the empty value where it cannot be read.

    ``heading``: what it says of thousands, currency and unit.
    """
    if column.type in _TEXTS or len(cell.text) > _SHORT:
        return _clean(column, cell, heading)
    return _remembered(column, cell, heading)


@lru_cache(maxsize=50_000)
def _remembered(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    """The same codes, years and amounts come again and again."""
    return _clean(column, cell, heading)


def _clean(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    if cell.kind == "error":
        return refused(column, "excel_error")
    if cell.kind == "formula":
        return refused(column, "formula_not_calculated")
    text = tidy(cell.text)
    if not text:
        return Cleaned(empty_value(column))
    if len(text) <= _LONGEST_MARK and fold(text) in _empty_marks():
        return Cleaned(empty_value(column), (Finding("read_as_empty"),))
    if column.type in _FIGURES and says_no_figure(text):
        return Cleaned(empty_value(column), (Finding("no_figure"),))
    cleaner = _BY_NAME.get(column.name) or _BY_TYPE[column.type]
    cleaned = cleaner(column, RawCell(cell.kind, text), heading)
    if _BROKEN.search(cell.text):
        findings = (*cleaned.findings, Finding("broken_letters"))
        return Cleaned(cleaned.value, findings, cleaned.also)
    return cleaned


def tidy(text: str) -> str:
    """``text`` without invisible characters, with plain spaces and line breaks."""
    plain = _LINE_BREAK.sub("\n", text)
    return _UNSEEN.sub("", plain).replace("\u00a0", " ").replace("\u202f", " ").strip()


def says_no_figure(text: str) -> bool:
    """Whether words stand where a figure should, and say that there is none: “viz akční plán”."""
    if any(letter.isdigit() for letter in text):
        return False
    beginnings, words = _no_figures()
    key = fold(text)
    return key.startswith(beginnings) or bool(words & {" ".join(key.split()[:2]), *key.split()[:1]})


@cache
def _no_figures() -> tuple[tuple[str, ...], frozenset[str]]:
    """Beginnings of such texts, and short words that count only whole."""
    rows = [row for row in read("vocabulary/no_figures") if row["kind"] == "none"]
    keys = {fold(row["spelling"]) for row in rows}
    short = frozenset(key for key in keys if len(key) <= _WHOLE)
    return tuple(keys - short), short


@cache
def _empty_marks() -> frozenset[str]:
    return frozenset(fold(row["spelling"]) for row in read("vocabulary/empty_marks"))


def _text(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    return Cleaned(cell.text)


def _integer(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    written = cell.text.replace(" ", "")
    found = re.fullmatch(r"(?:https?://[^/]+/)?(\d{1,15})(?:/.*|\.0)?", written)
    return Cleaned(int(found[1])) if found else refused(column, "integer_unreadable")


def _parts(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    parts = (part.strip() for part in re.split(r"[;\n]", cell.text))
    return Cleaned(tuple(part for part in parts if part))


def _tags(column: Field, cell: RawCell, heading: Heading, *, framework: str) -> Cleaned:
    tags = read_tags(cell.text, framework)
    unknown = Finding("tag_unknown", {"unknown": "; ".join(tags.unknown)})
    return Cleaned(tags.criteria, (unknown,) if tags.unknown else ())


def _urls(column: Field, cell: RawCell, heading: Heading) -> Cleaned:
    written = [part.strip(",<>\"'") for part in re.split(r"[\s;]+", cell.text)]
    addresses = [_with_scheme(part) for part in written if part]
    good = tuple(dict.fromkeys(address for address in addresses if _is_address(address)))
    is_whole = all(_is_address(address) for address in addresses)
    if is_whole or (good and not any(map(_looks_like_address, addresses))):
        return Cleaned(good)
    is_tried = any(map(_looks_like_address, addresses))
    return Cleaned(good, (Finding("url_invalid" if is_tried else "url_none"),))


def _looks_like_address(text: str) -> bool:
    return not _is_address(text) and bool(_ADDRESS_LIKE.search(text))


def _with_scheme(written: str) -> str:
    return f"https://{written}" if _BARE_ADDRESS.fullmatch(written) else written


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and "." in parts.netloc
    return is_web and not _NOT_IN_ADDRESSES.search(text)


_Cleaner = Callable[[Field, RawCell, Heading], Cleaned]
_BY_NAME: Mapping[str, _Cleaner] = MappingProxyType(
    {
        "budget_amount": clean_money,
        "target_value": clean_target,
        "status_note": clean_status_note,
    }
)
_BY_TYPE: Mapping[str, _Cleaner] = MappingProxyType(
    {
        "text": _text,
        "long_text": _text,
        "identifier": _text,
        "year": clean_year,
        "number": clean_number,
        "integer": _integer,
        "date": clean_date,
        "period": clean_period,
        "code": clean_code,
        "text_list": _parts,
        "identifier_list": _parts,
        "url_list": _urls,
        "goal_list": partial(_tags, framework="SDG"),
        "area_list": partial(_tags, framework="GD"),
    }
)
CLEANED_TYPES = frozenset(_BY_TYPE)
