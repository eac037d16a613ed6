"""What a place does not commit to while places like it do, with somebody to learn from."""

from typing import Any

import pandas as pd
import streamlit as st

from charts.labels import numbered
from exports.blocks.gaps_of_place import cautious
from ui.blocks import say
from ui.language import current_language
from ui.places import open_place
from ui.plain import plain

SHOWN = 10  # criteria, core ones first


def show_open_points(points: pd.DataFrame, text_bases: set[str]) -> None:
    """The criteria that most peers commit to and this place does not.

    ``points``: rows of the question place_open_points; ``text_bases``: of the texts in view.
    """
    with_peer = points.dropna(subset="peer_place_id").head(SHOWN)
    if with_peer.empty:
        st.markdown(say("city.open.none", count=_most(points["peer_count"])))
        return
    st.caption(say("city.open.text", count=_most(with_peer["peer_count"])))
    for row in with_peer.itertuples():
        _show_point(row, _state(row, text_bases))


def _most(counts: "pd.Series[int]") -> int:
    return int(counts.fillna(0).max()) if len(counts) else 0


def _state(row: Any, text_bases: set[str]) -> str:
    """Only a full text may be said to have a gap."""
    if row.level == 1:
        return say("city.open.state.mention")
    return say(f"city.open.state.{cautious(text_bases)}")


def _show_point(row: Any, state: str) -> None:
    left, right = st.columns([3, 2])
    left.markdown(
        say(
            "city.open.item",
            criterion=plain(numbered(row.criterion, current_language())),
            state=state,
            covered=int(row.peer_covered_count),
            peers=int(row.peer_count),
            share=row.peer_share,
            peer=plain(row.peer_name),
            level=say(f"level.{int(row.peer_level)}").lower(),
        )
    )
    with right.container(gap="small"):
        st.button(
            say("city.open.peer", place=plain(row.peer_name)),
            key=f"peer_of_{row.criterion}",
            type="tertiary",
            icon=":material/arrow_forward:",
            on_click=open_place,
            args=(row.peer_place_id,),
        )
        st.page_link(
            "pages/strategies.py",
            label=say("city.open.strategy"),
            icon=":material/arrow_forward:",
            query_params={"strategy": row.peer_strategy_code},
        )
