"""What one place reaches: its own view of the data, lead sentence, key figures, bars and table."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from charts.frame import Words
from charts.labels import numbered
from charts.places import COMMITTED
from charts.profile import profile_bars
from domain.selection import Selection
from ui.blocks import chart, say, source_words
from ui.filters import framework, selection
from ui.language import current_language
from ui.levels import level_names
from ui.plain import plain
from ui.tables import criterion_names, labelled, names, titles

NAMED = 3  # goals or areas named in the lead


def own_view(place: Any, strategies: pd.DataFrame) -> Selection:
    """The visitor's selection turned to this place, widened to all where nothing is in force."""
    chosen = selection()
    in_force = chosen.in_force and bool(strategies["is_in_force"].any())
    return replace(
        chosen, countries=(), regions=(), kind_group=place["kind_group"], in_force=in_force
    )


def profile_lead(profile: pd.DataFrame, strategies: pd.DataFrame) -> str:
    """How many strategies, what they reach furthest, how much they commit to."""
    counts = say(
        "city.lead.strategies",
        count=len(strategies),
        in_force=int(strategies["is_in_force"].sum()),
        year=selection().year,
    )
    return f"{counts} {_reach(profile)}"


def _reach(profile: pd.DataFrame) -> str:
    known = profile.dropna(subset="level")
    if known.empty:
        return say("city.lead.no_data")
    best = int(known["level"].max())
    if best < COMMITTED:
        return say("city.lead.nothing")
    language = current_language()
    furthest = known[known["level"] == best].sort_values("breadth", ascending=False, kind="stable")
    criteria = [plain(numbered(one, language)) for one in furthest["criterion"]]
    top = "; ".join(criteria[:NAMED])
    rest = len(criteria) - NAMED
    return say(
        f"city.lead.{framework()}",
        best=say("coverage.more", names=top, count=rest) if rest > 0 else top,
        level=say(f"level.{best}").lower(),
        committed=int((known["level"] >= COMMITTED).sum()),
        count=len(known),
    )


def show_figures(place: Any, profile: pd.DataFrame, strategies: pd.DataFrame) -> None:
    """Key figures; ``profile`` holds all frameworks, which are never added up."""
    year = selection().year
    figures: list[tuple[str, str, str | None]] = [
        (
            "strategies",
            _part(strategies["is_in_force"]),
            say("city.figure.strategies.help", year=year),
        ),
        ("goals", _committed(profile, "SDG"), say("city.figure.goals.help")),
        ("areas", _committed(profile, "GD"), say("city.figure.areas.help")),
    ]
    if pd.notna(place["population"]):
        figures.append(("inhabitants", f"{place['population']:,}".replace(",", "\u202f"), None))
    for column, (name, value, explained) in zip(st.columns(4), figures, strict=False):
        column.metric(say(f"city.figure.{name}"), value, help=explained)


def _committed(profile: pd.DataFrame, of: str) -> str:
    levels = profile.loc[profile["framework"] == of, "level"].dropna()
    return _part(levels >= COMMITTED) if len(levels) else say("status.no_data")


def _part(kept: "pd.Series[bool]") -> str:
    return say("city.figure.of", part=int(kept.sum()), whole=len(kept))


def show_bars(place: Any, profile: pd.DataFrame, strategies: pd.DataFrame, source: str) -> None:
    """The bars of one framework; a click leads to the words behind a bar."""
    kind = names("kind_groups", pd.Series([place["kind_group"]])).iloc[0]
    words = Words(
        say(f"city.bars.title.{framework()}", place=plain(place["name"])),
        say("city.bars.subtitle", kind=str(kind).lower()),
        source,
    )
    figure = profile_bars(
        profile, country=place["country"], language=current_language(), words=words
    )
    st.caption(say("city.bars.click"))
    clicked = chart(figure, _table(profile, strategies), words, key="city_profile", select=True)
    for criterion in {str(point.get("customdata", "")) for point in clicked}:
        if criterion in set(profile["criterion"]):
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


def _table(profile: pd.DataFrame, strategies: pd.DataFrame) -> pd.DataFrame:
    return labelled(
        {
            "criterion": criterion_names(profile["criterion"]),
            "level": profile["level"],
            "level_name": level_names(profile),
            "breadth": profile["breadth"],
            "part_count": profile["part_count"],
            "depth": profile["depth"].round(1),
            "country_median": profile["country_median"],
            "v4_median": profile["v4_median"],
            "strategy": titles(profile["strategy_code"], strategies),
        }
    )


def source_of(view: Selection, strategies: pd.DataFrame) -> str:
    """Source, version and scope of this page, whose scope may be wider than the sidebar's."""
    scope = say("scope.in_force" if view.in_force else "scope.all", year=view.year)
    has_excerpts = bool((strategies["text_basis"] != "full").any())
    return source_words(scope, has_excerpts=has_excerpts)
