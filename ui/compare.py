"""Choosing what stands side by side, and what those places could learn from each other."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from charts.coverage import country_name
from domain.links import codes
from domain.phrases import listed
from domain.view import View
from exports.blocks.compare import JOINT, MOST, compared_places, levels_of_places
from exports.blocks.gaps_examples import with_words
from store.queries import place_list
from ui.address import publish
from ui.blocks import say
from ui.gaps_list import lessons_list
from ui.language import current_language
from ui.places import offered_places
from ui.plain import plain
from ui.session import answer
from ui.views import current_snapshot

KINDS = ("places", "countries")
SIDE, CHOSEN = "compare_side", "compare_chosen"
LESSONS = 8  # criteria, widest differences first
COMMITTED = 2


def choose_kind() -> str:
    """Places or countries: what the address names, places first."""
    stated = st.query_params.get("with", "")
    if SIDE not in st.session_state or stated != st.session_state.get("with", ""):
        is_country = any(one in codes("countries", "country") for one in stated.split(JOINT))
        st.session_state[SIDE] = KINDS[is_country]
    st.segmented_control(
        say("compare.kind"),
        KINDS,
        format_func=lambda one: say(f"compare.kind.{one}"),
        key=SIDE,
        required=True,
    )
    return str(st.session_state[SIDE])


def choose_compared(kind: str) -> None:
    """A box for two to six places or countries; what it holds stands in the address as ``with``."""
    labels = _labels(kind)
    stated = JOINT.join(st.query_params.get_all("with"))
    if stated != st.session_state.get("with", ""):
        st.session_state["with"] = stated
        st.session_state[CHOSEN] = _known(stated.split(JOINT), labels)
    st.session_state[CHOSEN] = _known(st.session_state.get(CHOSEN, []), labels)
    st.multiselect(
        say(f"compare.choose.{kind}"),
        list(labels),
        format_func=labels.__getitem__,
        key=CHOSEN,
        max_selections=MOST,
        placeholder=say("compare.choose.placeholder"),
    )
    st.session_state["with"] = JOINT.join(st.session_state[CHOSEN])
    publish("with", [st.session_state["with"]], [""])


def offer_examples(places: pd.DataFrame) -> None:
    """Two comparisons to begin with: the four countries, and their capitals."""
    capitals = places.loc[places["kind"] == "capital", "place_id"].tolist()
    for name, chosen in (("capitals", capitals), ("countries", codes("countries", "country"))):
        if len(chosen) >= 2:
            st.button(
                say(f"compare.example.{name}"),
                key=f"compare_{name}",
                icon=":material/compare_arrows:",
                on_click=_open,
                args=(chosen[:MOST],),
            )


def _open(chosen: Sequence[str]) -> None:
    st.query_params["with"] = JOINT.join(chosen)


def say_dropped(view: View, shown: pd.DataFrame) -> None:
    """Name what was asked for and cannot stand beside the others.

    ``shown``: the compared places, rows of the question place_list; empty for countries.
    """
    stated = view.choice("with").split(JOINT)
    kept = [*shown["place_id"], *([] if len(shown) else codes("countries", "country"))]
    places = answer(place_list).set_index("place_id")["name"]
    dropped = [plain(str(places.get(one, one))) for one in stated if one and one not in kept]
    if dropped:
        names = listed(dropped, view.language)
        st.info(say("compare.dropped", names=names), icon=":material/filter_alt_off:")


def show_lessons(view: View) -> None:
    """Criteria one of the places commits to and another does not, with the words of the first."""
    snapshot = current_snapshot()
    places = compared_places(snapshot, view)
    if len(places) < 2:
        return
    lessons = lessons_of(levels_of_places(snapshot, view, places))
    if lessons.empty:
        return
    st.header(say("compare.lessons"))
    st.caption(say("compare.lessons.text"))
    st.html(lessons_list(with_words(snapshot, lessons), view))


def lessons_of(coverage: pd.DataFrame) -> pd.DataFrame:
    """One row a criterion that somebody commits to and somebody does not, widest first.

    ``coverage``: rows of the question coverage_by_place. Columns: criterion, example_place_id,
    example_place, example_level, example_strategy.
    """
    known = coverage.dropna(subset="level")
    known = known.assign(level=known["level"].astype(int))
    low = known.groupby("criterion", sort=False)["level"].min()
    best = known.sort_values("level", ascending=False, kind="stable").drop_duplicates("criterion")
    best = best.assign(spread=best["level"] - best["criterion"].map(low))
    kept = best[(best["level"] >= COMMITTED) & (best["criterion"].map(low) < COMMITTED)]
    named = {
        "place_id": "example_place_id",
        "place_name": "example_place",
        "level": "example_level",
        "strategy_code": "example_strategy",
    }
    ordered = kept.sort_values("spread", ascending=False, kind="stable").head(LESSONS)
    return ordered[["criterion", *named]].rename(columns=named)


def _labels(kind: str) -> Mapping[str, str]:
    if kind == "countries":
        language = current_language()
        return {one: country_name(one, language) for one in codes("countries", "country")}
    chosen = st.query_params.get("with", "").split(JOINT)
    places = offered_places(chosen, key="compare_search")
    return dict(zip(places["place_id"], places["label"], strict=True))


def _known(chosen: Sequence[str], labels: Mapping[str, str]) -> list[str]:
    return [one for one in dict.fromkeys(chosen) if one in labels][:MOST]
