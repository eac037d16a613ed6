"""What a workbook would change before it is accepted: rows added, changed and removed."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from domain import vocabulary
from ui.blocks import say
from ui.facts import field_label
from ui.language import current_language

KINDS = ("added", "changed", "removed")
LABELS = {"source_urls": "source_url", "declared": "declared_sdg"}  # stored under another name

Changes = Sequence[Mapping[str, Any]]


def show_changes(changes: Changes) -> None:
    """Counts, then a table of each kind of change.

    ``changes``: kind, sheet, code, title, fields (each with field, old, new).
    """
    by_kind = {kind: [one for one in changes if one["kind"] == kind] for kind in KINDS}
    counts = {kind: len(rows) for kind, rows in by_kind.items()}
    st.markdown(say("imports.changes", **counts) if changes else say("imports.changes.none"))
    for kind, rows in by_kind.items():
        if rows:
            with st.expander(say(f"imports.{kind}", count=len(rows))):
                table = _fields_table(rows) if kind == "changed" else _rows_table(rows)
                st.dataframe(table, hide_index=True, alt=say(f"imports.{kind}", count=len(rows)))


def _rows_table(rows: Changes) -> pd.DataFrame:
    return _labelled(("sheet", "code", "title"), [_row(one) for one in rows])


def _fields_table(rows: Changes) -> pd.DataFrame:
    """One line for each value that differs."""
    lines = [
        (*_row(one), _field(one["sheet"], change["field"]), change["old"], change["new"])
        for one in rows
        for change in one["fields"]
    ]
    return _labelled(("sheet", "code", "title", "field", "old", "new"), lines)


def _row(change: Mapping[str, Any]) -> tuple[str, ...]:
    return say(f"imports.sheet.{change['sheet']}"), change["code"], change["title"]


def _labelled(columns: Sequence[str], lines: Sequence[tuple[str, ...]]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=[say(f"imports.column.{name}") for name in columns])


def _field(sheet: str, name: str) -> str:
    """What the partners' workbook calls the column; the name of the store where it has none."""
    known = LABELS.get(name, name)
    rows = vocabulary.read("vocabulary/fields")
    if any((row["sheet"], row["field"]) == (sheet, known) for row in rows):
        return field_label(sheet, known, current_language())
    return name
