"""Figures that strategies set themselves, and what the tables of data say of them."""

import re
from functools import cache

import pandas as pd

from domain import vocabulary
from domain.folding import fold
from domain.selection import Selection
from store.queries import Connection, ask

STATE = "neutrality"  # the series of targets that need no figure
ANY = "*"


def targets(connection: Connection, selection: Selection) -> pd.DataFrame:
    """Figures to reach, soonest first, those that are no targets marked as left out.

    Columns: place_id, place_name, country, strategy_code, strategy_title, language, measure_code,
    kind, title, title_en, written_text, quantity, direction, bound, target_value, unit, base_year,
    baseline_value, target_year, series ('' where nothing else counts the same), shown_value and
    shown_baseline (in the unit of the series), left_out (a reason, or ''), benchmark, verdict,
    reason ('' where no target of the EU stands beside it), workbook, sheet, cell.
    """
    return ask(
        connection,
        "targets",
        rules=_rules(),
        parts=_parts(),
        state_series=STATE,
        **selection.parameters(),
    )


@cache
def _rules() -> list[dict[str, object]]:
    """Which words say that a figure is no target, the first reason of the list first."""
    positions = {
        row["reason"]: int(row["position"]) for row in vocabulary.read("reference/target_left_out")
    }
    return [
        {
            "position": positions[row["reason"]],
            "reason": row["reason"],
            "quantity": row["quantity"],
            "unit": row["unit"],
            "pattern": _pattern(row["spelling"]),
        }
        for row in vocabulary.read("vocabulary/target_left_out_words")
    ]


def _pattern(spelling: str) -> str:
    r"""A regular expression for folded text; a star at the end stands for any ending.

    >>> _pattern("opatření*"), _pattern("*")
    ('\\bopatreni', '')
    """
    if spelling == ANY:
        return ""
    stem = rf"\b{re.escape(fold(spelling.removesuffix(ANY)))}"
    return stem if spelling.endswith(ANY) else rf"{stem}\b"


@cache
def _parts() -> list[dict[str, object]]:
    """Which quantity, unit and direction belong to which series, and by which factor."""
    return [
        row | {"factor": float(row["factor"])}
        for row in vocabulary.read("vocabulary/target_series_parts")
    ]
