"""Key figures of one place, and the bars that lead to the words behind them."""

from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from charts.places import COMMITTED
from domain.locales import number_text
from domain.view import View
from exports.blocks.block import Block
from ui.blocks import say
from ui.figures import show
from ui.filters import selection
from ui.key_figures import KeyFigure, show_figures
from ui.language import current_language
from ui.plain import plain


def show_place_figures(place: Any, profile: pd.DataFrame, strategies: pd.DataFrame) -> None:
    """Key figures; ``profile`` holds all frameworks, which are never added up."""
    year = selection().year
    values = {
        "strategies": _part(strategies["is_in_force"]),
        "goals": _committed(profile, "SDG"),
        "areas": _committed(profile, "GD"),
    }
    figures = [
        KeyFigure(say(f"city.figure.{name}"), value, say(f"city.figure.{name}.help", year=year))
        for name, value in values.items()
    ]
    if pd.notna(place["population"]):
        inhabitants = number_text(int(place["population"]), current_language())
        figures.append(KeyFigure(say("city.figure.inhabitants"), inhabitants))
    show_figures(figures)


def _committed(profile: pd.DataFrame, of: str) -> str:
    levels = profile.loc[profile["framework"] == of, "level"].dropna()
    return _part(levels >= COMMITTED) if len(levels) else say("status.no_data")


def _part(kept: "pd.Series[bool]") -> str:
    return say("city.figure.of", part=int(kept.sum()), whole=len(kept))


def show_bars(block: Block, view: View, place: Any, criteria: set[str]) -> None:
    """The bars of one framework; a click leads to the words behind a bar."""
    clicked = show(block, view, select=True, hint=say("city.bars.click"))
    for criterion in {str(point.get("customdata", "")) for point in clicked} & criteria:
        _offer_words(place, criterion)


def _offer_words(place: Any, criterion: str) -> None:
    st.page_link(
        "pages/coverage.py",
        label=say("city.bars.words", criterion=plain(numbered(criterion, current_language()))),
        icon=":material/arrow_forward:",
        query_params={
            "place": place["place_id"],
            "part": criterion,
            "kind": place["kind_group"],
        },
    )
