"""Fields of one workbook row as people read them, each with the cell it came from."""

import json
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache
from html import escape
from typing import Any, NamedTuple

import pandas as pd

from domain import vocabulary
from domain.locales import number_text
from ui.plain import web_host

COLUMNS = {"source_url": "source_urls"}  # fields that the store keeps under another name


class Fact(NamedTuple):
    """One field of one row."""

    label: str
    value: str  # HTML
    cell: str  # address such as C14; empty where the sheet has no such column


def row_facts(
    row: Mapping[Hashable, Any], sheet: str, fields: Sequence[str], language: str
) -> list[Fact]:
    """The stated ones among ``fields`` of a row; ``sheet`` is strategies or measures."""
    cells = json.loads(row["cells"])
    facts = []
    for name in fields:
        value = row[COLUMNS.get(name, name)]
        if is_stated(value):
            text = _value(value, _fields()[sheet, name], language)
            facts.append(Fact(field_label(sheet, name, language), text, cells.get(name, "")))
    return facts


def facts_list(facts: Iterable[Fact]) -> str:
    """Facts as an HTML list of descriptions."""
    items = "".join(
        f"<div><dt>{escape(fact.label)}</dt><dd>{fact.value}{cell_mark(fact.cell)}</dd></div>"
        for fact in facts
    )
    return f'<dl class="facts">{items}</dl>'


def cell_mark(cell: str) -> str:
    """The address of an Excel cell, set small; nothing where there is none."""
    return f' <span class="cell">{escape(cell)}</span>' if cell else ""


def link(address: str) -> str:
    """A link named after its host as HTML; only the text where the address is not of the web.

    >>> link("https://www.brno.cz/plan?a=1&b=2")
    '<a href="https://www.brno.cz/plan?a=1&amp;b=2" target="_blank" rel="noopener">brno.cz</a>'
    >>> link("javascript:alert(1)")
    'javascript:alert(1)'
    """
    host = web_host(address)
    if not host:
        return escape(address)
    return f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(host)}</a>'


def field_label(sheet: str, name: str, language: str) -> str:
    """What the partners' workbook calls the field.

    >>> field_label("strategies", "issuer", "cs")
    'Vydal'
    """
    return _fields()[sheet, name][f"label_{language}"]


def is_stated(value: Any) -> bool:
    """Whether the workbook said anything: not empty, not missing."""
    if value is None or isinstance(value, str):
        return bool(value)
    if hasattr(value, "__len__"):
        return len(value) > 0
    return not pd.isna(value)


@cache
def _fields() -> dict[tuple[str, str], vocabulary.Row]:
    rows = vocabulary.read("vocabulary/fields")
    return {(row["sheet"], row["field"]): row for row in rows}


def _value(value: Any, field: vocabulary.Row, language: str) -> str:
    match field["type"]:
        case "url_list":
            return " · ".join(link(address) for address in value)
        case "identifier_list" | "text_list":
            return escape(", ".join(value))
        case "number":
            return number_text(float(value), language)
        case "code" if field["list"]:
            table = field["list"]
            key = next(iter(vocabulary.read(table)[0]))
            return escape(vocabulary.label(table, key, str(value), language))
        case _:
            return escape(str(value))
