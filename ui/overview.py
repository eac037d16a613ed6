"""What the overview says in words: the lead, the key figures, what is covered least."""

import pandas as pd
import streamlit as st

from charts.labels import numbered
from domain.rules import few_places
from ui.blocks import say
from ui.filters import framework
from ui.language import current_language

FIGURES = ("strategy_count", "place_count", "measure_count", "evidence_count")
LEAST = 9  # criteria named in words


def ranked(coverage: pd.DataFrame) -> pd.DataFrame:
    """Goals or areas of all four countries together that have data, least covered first."""
    overall = coverage[coverage["country"] == "V4"].dropna(subset="coverage_share")
    return overall.sort_values(["coverage_share", "position"])


def lead(by_share: pd.DataFrame, places: int) -> str:
    """One sentence: what most places commit to, and what fewest do."""
    least, most = by_share.iloc[0], by_share.iloc[-1]
    return say(
        f"overview.lead.{framework()}",
        places=places,
        most=numbered(most["criterion"], current_language()),
        most_share=f"{100 * most['coverage_share']:.0f}",
        least=numbered(least["criterion"], current_language()),
        least_share=f"{100 * least['coverage_share']:.0f}",
    )


def show_key_figures(figures: "pd.Series[int]") -> None:
    """Four numbers in a row, each with what it counts."""
    for column, name in zip(st.columns(len(FIGURES)), FIGURES, strict=True):
        column.metric(
            say(f"overview.{name}"),
            f"{figures[name]:,}".replace(",", "\u202f"),
            help=say(
                f"overview.{name}.help",
                submitted=figures["submitted_strategy_count"],
                shown=figures["strategy_count"],
            ),
        )


def show_least_covered(least: pd.DataFrame) -> None:
    """The core criteria that fewest places commit to, in words with n, few places left out."""
    st.subheader(say("overview.least.heading"))
    enough = least[least["place_count"] >= few_places()]
    for row in (least if enough.empty else enough).head(LEAST).itertuples():
        st.markdown(
            say(
                "overview.least.item",
                criterion=numbered(str(row.criterion), current_language()),
                covered=row.covered_count,
                places=row.place_count,
                mentioned=row.mention_count,
            )
        )
