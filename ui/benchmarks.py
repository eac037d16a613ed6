"""Targets of the EU in words: one line each, and the table of all."""

import pandas as pd
import streamlit as st

from charts.labels import number
from domain import vocabulary
from domain.locales import number_text
from domain.vocabulary import Row
from ui.blocks import say
from ui.language import current_language

TABLE = "reference/eu_benchmarks"
HEIGHT = 420  # pixels
WIDTHS = {"criterion": 80, "subject": 390, "target": 120, "year": 70, "base": 80, "verified": 100}
RANGE = "–"


def benchmark_line(benchmark: str) -> str:
    """Of a compared one: what is meant, how much, by when and against which year."""
    row = vocabulary.by_key(TABLE, "benchmark")[benchmark]
    subject, year = say(f"benchmark.{benchmark}"), row["target_year"]
    if not row["value"]:
        return say("benchmark.line.state", subject=subject, year=year)
    if not row["base_year"]:
        return say("benchmark.line", subject=subject, target=_target(row), year=year)
    base = row["base_year"]
    return say("benchmark.line.base", subject=subject, target=_target(row), year=year, base=base)


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
        "target": _target(row) if row["value"] else "",
        "year": row["target_year"],
        "base": row["base_year"],
        "verified": say("benchmark.checked" if row["is_verified"] else "benchmark.unchecked"),
        "source": row["source"],
        "level": say(f"benchmark.level.{row['level']}"),
        "binding": _yes_or_no(row["is_binding"]),
        "compared": _yes_or_no(row["concepts"]),
    }
    return {say(f"benchmark.column.{name}"): value for name, value in cells.items()}


def _target(row: Row) -> str:
    """The figure with its unit and its direction or bound."""
    values = [row["value"], row["value_max"]] if row["value_max"] else [row["value"]]
    value = RANGE.join(number_text(float(one), current_language()) for one in values)
    amount = say(f"benchmark.amount.{row['unit']}", value=value)
    kind = row["bound"] if row["direction"] == "reach" else row["direction"]
    return say(f"benchmark.target.{kind}", amount=amount)


def _yes_or_no(cell: str) -> str:
    return say("benchmark.yes" if cell else "benchmark.no")
