"""Decides which sheet of a workbook holds the strategies and which the measures."""

from collections.abc import Sequence

from etl.fields import fields
from etl.headers import recognised
from etl.sheets import sheet_kind
from etl.workbook import RawSheet


def sheets_of(sheets: Sequence[RawSheet], kind: str) -> list[RawSheet]:
    """The sheets that hold ``kind`` by their name, or else by their headings; visible first."""
    by_name = [sheet for sheet in sheets if sheet_kind(sheet.name) == kind]
    found = by_name or [sheet for sheet in sheets if _looks_like(sheet, kind)]
    return sorted(found, key=lambda sheet: sheet.is_hidden)


def _looks_like(sheet: RawSheet, kind: str) -> bool:
    if sheet_kind(sheet.name):
        return False
    required = {field.name for field in fields(kind) if field.is_required}
    return 2 * len(required & recognised(sheet, kind)) > len(required)
