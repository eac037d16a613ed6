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
NAMED = 3  # goals or areas named in the lead before "and others"


def ranked(coverage: pd.DataFrame) -> pd.DataFrame:
    """Goals or areas of all four countries together that have data, least covered first."""
    overall = coverage[coverage["country"] == "V4"].dropna(subset="coverage_share")
    return overall.sort_values(["coverage_share", "position"])


def lead(by_share: pd.DataFrame, places: int) -> str:
    """What most places commit to, and what fewest do; ties are all named, few places left out."""
    enough = by_share[by_share["place_count"] >= few_places()]
    shares = (by_share if enough.empty else enough).set_index("criterion")["coverage_share"]
    return say(
        f"overview.lead.{framework()}",
        places=places,
        most=_named(shares[shares == shares.max()].index.tolist()),
        most_share=f"{100 * shares.max():.0f}",
        least=_named(shares[shares == shares.min()].index.tolist()),
        least_share=f"{100 * shares.min():.0f}",
    )


def _named(criteria: list[str]) -> str:
    names = "; ".join(numbered(one, current_language()) for one in criteria[:NAMED])
    rest = len(criteria) - NAMED
    return say("coverage.more", names=names, count=rest) if rest > 0 else names


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


def show_least_covered(least: pd.DataFrame, minimum_level: int) -> None:
    """The core criteria that fewest places reach, in words with n, few places left out."""
    st.subheader(say("overview.least.heading"))
    st.caption(say("overview.least.text", minimum=minimum_level))
    enough = least[least["place_count"] >= few_places()]
    for row in (least if enough.empty else enough).head(LEAST).itertuples():
        st.markdown(
            say(
                f"overview.least.item{'.mentioned' if row.mention_count else ''}",
                criterion=numbered(str(row.criterion), current_language()),
                covered=row.covered_count,
                places=row.place_count,
                mentioned=row.mention_count,
            )
        )
