"""The table of all targets of the EU."""

import pandas as pd
import streamlit as st

from charts.labels import number
from domain import vocabulary
from domain.vocabulary import Row
from exports.blocks.targets_benchmarks import TABLE, target_text
from ui.blocks import say
from ui.language import current_language

HEIGHT = 420  # pixels
WIDTHS = {"criterion": 80, "subject": 390, "target": 120, "year": 70, "base": 80, "verified": 100}


def show_benchmarks() -> None:
    """Every target of the EU with its source, and whether it was checked."""
    rows = vocabulary.read(TABLE)
    st.header(say("benchmark.heading"))
    compared = sum(bool(row["concepts"]) for row in rows)
    st.markdown(say("benchmark.lead", count=len(rows), compared=compared))
    table = pd.DataFrame([_cells(row) for row in rows])
    widths = {
        say(f"benchmark.column.{name}"): st.column_config.TextColumn(width=width)
        for name, width in WIDTHS.items()
    }
    st.dataframe(
        table,
        hide_index=True,
        height=HEIGHT,
        column_config=widths,
        alt=say("benchmark.heading"),
    )


def _cells(row: Row) -> dict[str, str]:
    cells = {
        "criterion": number(row["criterion"]),
        "subject": say(f"benchmark.{row['benchmark']}"),
        "target": target_text(row, current_language()) if row["value"] else "",
        "year": row["target_year"],
        "base": row["base_year"],
        "verified": say("benchmark.checked" if row["is_verified"] else "benchmark.unchecked"),
        "source": row["source"],
        "level": say(f"benchmark.level.{row['level']}"),
        "binding": _yes_or_no(row["is_binding"]),
        "compared": _yes_or_no(row["concepts"]),
    }
    return {say(f"benchmark.column.{name}"): value for name, value in cells.items()}


def _yes_or_no(cell: str) -> str:
    return say("benchmark.yes" if cell else "benchmark.no")
