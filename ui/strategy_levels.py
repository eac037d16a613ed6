"""What one strategy reaches in every goal and area, as a table to read and one to take along."""

from collections.abc import Hashable, Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from charts.colours import criterion_colour
from charts.labels import numbered
from domain.view import EXPERIMENTAL, FRAMEWORKS
from exports.blocks.source import short_version
from exports.table import csv_bytes
from store.strategies import goals_of_strategy, levels_of_strategy
from ui.blocks import say
from ui.downloads import download
from ui.filters import framework
from ui.language import current_language
from ui.session import answer, version
from ui.statements import level_chip

GOAL_COLUMNS = ("criterion", "level", "status", "breadth", "evidence", "attributes")
NO_LEVEL = '<span class="level {status}"></span>'
COMMITTED = 2  # from this level on a goal counts as committed to


def show_levels(strategy: Mapping[Hashable, Any]) -> None:
    """Goals, areas and pillars in tabs; all criteria as a table in the last."""
    code, text_basis = strategy["strategy_code"], strategy["text_basis"]
    goals = answer(goals_of_strategy, code)
    st.header(say("strategies.levels.heading"))
    counts = {"goals": committed(goals, "SDG"), "areas": committed(goals, "GD")}
    st.markdown(say("strategies.levels.lead", **counts))
    headings = {one: say(f"filter.framework.{one}") for one in FRAMEWORKS}
    tabs = st.tabs([*headings.values(), say("block.table")], default=headings[framework()])
    for tab, one in zip(tabs, FRAMEWORKS, strict=False):
        with tab:
            if one in EXPERIMENTAL:
                st.caption(say("framework.experimental.note"))
            st.html(_goals_html(goals[goals["framework"] == one], text_basis))
    st.caption(say("strategies.levels.range"))
    with tabs[-1]:
        table = _criteria_table(answer(levels_of_strategy, code), text_basis)
        st.dataframe(table, hide_index=True, height=380, alt=say("strategies.levels.heading"))
        notes = [code, short_version(version()), say("footer.measures")]
        download(lambda: csv_bytes(table, notes), name="strategy_levels")


def status_name(status: str, text_basis: str) -> str:
    """The status in words; not found is a gap only where the whole document was submitted."""
    is_gap = status == "not_found" and text_basis == "full"
    return say("status.gap" if is_gap else f"status.{status}")


def committed(goals: pd.DataFrame, chosen_framework: str) -> int:
    """How many goals or areas the strategy commits to."""
    chosen = goals[goals["framework"] == chosen_framework]
    return int((chosen["level"] >= COMMITTED).sum())


def _goals_html(goals: pd.DataFrame, text_basis: str) -> str:
    head = "".join(f'<th scope="col">{escape(_heading(name))}</th>' for name in GOAL_COLUMNS)
    rows = "".join(_goal_html(row, text_basis) for row in goals.itertuples())
    return f'<table class="goals"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _goal_html(row: Any, text_basis: str) -> str:
    language = current_language()
    colour = criterion_colour(row.criterion)
    swatch = f'<i style="--fill:{colour}"></i>' if colour else ""
    name = escape(numbered(row.criterion, language))
    cells = zip(GOAL_COLUMNS[1:], _goal_cells(row, text_basis), strict=True)
    data = "".join(
        f'<td data-label="{escape(_heading(column))}">{cell}</td>' for column, cell in cells
    )
    is_reached = not pd.isna(row.level) and row.level > 0
    quiet = "" if is_reached else ' class="quiet"'
    return f'<tr{quiet}><th scope="row">{swatch}{name}</th>{data}</tr>'


def _goal_cells(row: Any, text_basis: str) -> tuple[str, ...]:
    """Level, status, breadth, pieces of evidence and attributes as HTML."""
    is_known = not pd.isna(row.level)
    level = (
        level_chip(int(row.level), current_language()) + _range_html(row)
        if is_known
        else NO_LEVEL.format(status=row.status)
    )
    breadth = say("strategies.breadth", reached=row.breadth, parts=row.part_count)
    return (
        level,
        escape(status_name(row.status, text_basis)),
        escape(breadth) if is_known and row.part_count else "",
        str(row.evidence_count) if row.evidence_count else "",
        escape(", ".join(say(f"attribute.{one}") for one in row.attributes)),
    )


def _range_html(row: Any) -> str:
    """The levels of the strictest and the mildest reading; nothing where they agree."""
    if row.level_low == row.level_high:
        return ""
    title = escape(say("strategies.range", low=row.level_low, high=row.level_high))
    return f' <small title="{title}">{row.level_low}\u2060–\u2060{row.level_high}</small>'


def _heading(name: str) -> str:
    return say(f"strategies.column.{name}")


def _criteria_table(levels: pd.DataFrame, text_basis: str) -> pd.DataFrame:
    language = current_language()
    columns = {
        "part": levels["criterion"].map(lambda code: numbered(code, language)),
        "framework": levels["framework"].map(lambda code: say(f"filter.framework.{code}")),
        "level_number": levels["level"],
        "level_low": levels["level_low"],
        "level_high": levels["level_high"],
        "found": levels["status"].map(lambda status: _found(status, text_basis)),
        "evidence": levels["evidence_count"],
        "attributes": levels["attributes"].map(
            lambda kinds: ", ".join(say(f"attribute.{kind}") for kind in kinds)
        ),
    }
    return pd.DataFrame({_heading(name): of for name, of in columns.items()})


def _found(status: str, text_basis: str) -> str:
    return say("strategies.levels.found") if status == "found" else status_name(status, text_basis)
