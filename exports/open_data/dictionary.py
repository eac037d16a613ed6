"""The data dictionary: every field explained, and every code in five languages."""

from collections.abc import Mapping

import pandas as pd

from domain import vocabulary
from domain.vocabulary import LANGUAGES
from exports.open_data.fields import LISTS, allowed, code_lists, codes, fields, tables

EXPLAINED = ("table", "field", "type", "unit", "required", "references", "description")
SHEETS = ("strategies", "measures")  # of the template, whose headings exist in five languages


def dictionary() -> pd.DataFrame:
    """A row per field.

    Columns: table, field, type, unit, required, references, description, values (codes it may
    hold), label_en … label_hu (the heading of the template, where the field stands in it).
    """
    rows = [_explained(field) for table in tables() for field in fields(table["table"])]
    return pd.DataFrame(rows)


def _explained(field: Mapping[str, str]) -> dict[str, str]:
    stated = {name: field[name] for name in EXPLAINED}
    heading = _headings().get((field["table"], field["field"]), {})
    labels = {f"label_{one}": heading.get(f"label_{one}", "") for one in LANGUAGES}
    return stated | {"values": "; ".join(allowed(field))} | labels


def _headings() -> dict[tuple[str, str], Mapping[str, str]]:
    rows = vocabulary.read("vocabulary/fields")
    return {(row["sheet"], row["field"]): row for row in rows if row["sheet"] in SHEETS}


def labels() -> pd.DataFrame:
    """A row per list and code. Columns: list, code, name_en, name_pl, name_cs, name_sk, name_hu."""
    return pd.DataFrame([_named(one, code) for one in code_lists() for code in codes(one)])


def _named(name: str, code: str) -> dict[str, str]:
    key = next(iter(vocabulary.read(name)[0]))
    words = {f"name_{one}": _name(name, key, code, one) for one in LANGUAGES}
    return {"list": name.removeprefix(LISTS), "code": code, **words}


def _name(name: str, key: str, code: str, language: str) -> str:
    """Its name; partners have one in their own language and in English."""
    row = vocabulary.by_key(name, key)[code]
    return row.get("name", "") or vocabulary.label(name, key, code, language)
