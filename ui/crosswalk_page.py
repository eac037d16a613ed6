"""The page of the two agendas: what counts as meeting, the pair looked behind, and its measures."""

from collections.abc import Sequence

import streamlit as st

from charts.labels import numbered
from domain.criteria import criteria_under
from domain.view import View
from exports.blocks.crosswalk import LAYERS, MEETINGS, strengths
from store.crosswalk import crosswalk_measures, crosswalk_places
from ui.blocks import say
from ui.choices import choose
from ui.language import current_language
from ui.measure_list import show_measures
from ui.page_links import link_html
from ui.session import answer
from ui.switches import switch

MOST = 40  # places named before the rest is left to the table


def choose_meeting() -> None:
    """What counts as meeting, and whether the crosswalk is drawn; both stand in the address."""
    left, right = st.columns(2)
    with left:
        _choose("meet", tuple(MEETINGS))
    with right:
        _choose("implied", LAYERS)


def _choose(name: str, options: Sequence[str]) -> None:
    label = say(f"crosswalk.{name}")
    switch(name, options, label=label, show=lambda one: say(f"crosswalk.{name}.{one}"))


def choose_pair() -> tuple[str, str]:
    """Two boxes for an area and a goal; an empty code where nothing is chosen."""
    offered = {"area": ["", *criteria_under("GD")], "goal": ["", *criteria_under("SDG")]}
    if any(st.query_params.get(name, "") not in codes for name, codes in offered.items()):
        st.info(say("crosswalk.unknown"), icon=":material/travel_explore:")
    language = current_language()
    chosen = []
    for column, (name, codes) in zip(st.columns(2), offered.items(), strict=True):
        with column:
            chosen.append(
                choose(
                    name,
                    codes,
                    label=say(f"crosswalk.pair.{name}"),
                    show=lambda one: (
                        numbered(one, language) if one else say("coverage.evidence.choose")
                    ),
                )
            )
    return chosen[0], chosen[1]


def show_pair(area: str, goal: str, view: View) -> None:
    """The measures that hold words for both, then the places that commit to both elsewhere."""
    measures = answer(crosswalk_measures, view.selection, area=area, goal=goal)
    if measures.empty:
        st.info(say("crosswalk.pair.none"), icon=":material/search_off:")
    else:
        places = measures["place_id"].nunique()
        st.markdown(say("crosswalk.pair.found", count=len(measures), places=places))
    _show_apart(area, goal, set(measures["place_id"]), view)
    strength = strengths().get((area, goal))
    if strength:
        words = say(f"crosswalk.strength.{strength}")
        st.caption(say("crosswalk.pair.link", strength=words))
    if not measures.empty:
        show_measures(measures, (area, goal), view)


def _show_apart(area: str, goal: str, together: set[str], view: View) -> None:
    """Places that commit to both but never in one measure, each a link to its words."""
    both = answer(crosswalk_places, view.selection, area=area, goal=goal)
    apart = both[~both["place_id"].isin(together)].head(MOST)
    names = ", ".join(
        link_html(str(row.place_name), view, "coverage", place=str(row.place_id), part=goal)
        for row in apart.itertuples()
    )
    if names:
        st.html(f'<p class="measure-links">{say("crosswalk.pair.apart", places=names)}</p>')
