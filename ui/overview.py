"""What the overview says in numbers: the key figures, what is covered least."""

import pandas as pd
import streamlit as st

from charts.labels import numbered
from domain.locales import number_text
from domain.rules import few_places
from ui.blocks import say
from ui.language import current_language

FIGURES = ("strategy_count", "place_count", "measure_count", "evidence_count")
LEAST = 9  # criteria named in words


def show_key_figures(figures: "pd.Series[int]") -> None:
    """Four numbers in a row, each with what it counts."""
    for column, name in zip(st.columns(len(FIGURES)), FIGURES, strict=True):
        column.metric(
            say(f"overview.{name}"),
            number_text(int(figures[name]), current_language()),
            help=say(
                f"overview.{name}.help",
                submitted=int(figures["submitted_strategy_count"]),
                shown=int(figures["strategy_count"]),
            ),
        )


def show_least_covered(least: pd.DataFrame, minimum_level: int) -> None:
    """The core criteria that fewest places reach, in words with n, few places left out."""
    st.header(say("overview.least.heading"))
    st.caption(say("overview.least.text", minimum=minimum_level))
    enough = least[least["place_count"] >= few_places()]
    items = [
        say(
            f"overview.least.item{'.mentioned' if row.mention_count else ''}",
            criterion=numbered(str(row.criterion), current_language()),
            covered=row.covered_count,
            places=row.place_count,
            mentioned=row.mention_count,
        )
        for row in (least if enough.empty else enough).head(LEAST).itertuples()
    ]
    st.markdown("\n\n".join(items))
