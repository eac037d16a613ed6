"""The coverage matrix: places down, goals and areas across, levels as numbers."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from charts.coverage import country_name
from charts.labels import numbered
from charts.places import in_order
from domain.phrases import phrase
from exports.blocks.block import Snapshot
from exports.workbook.cells import MISSING, Put
from exports.workbook.looks import (
    BODY,
    HEAD,
    HEAD_UPRIGHT,
    NO_NUMBER,
    QUIET,
    TITLE,
    level_colours,
    rule_fill,
)
from exports.workbook.scope import Scope
from exports.workbook.sheet import Sheet
from store.queries import coverage_by_place

NAMES = 2  # columns before the levels: place, country
HEAD_HEIGHT, LEVEL_WIDTH = 170, 4.5  # points; characters
MARKS = {"no_data": ("hatched", MISSING), "not_applicable": ("dotted", "·")}
LEVEL = replace(BODY, wraps=False, across="center", number_format="0")


def matrix_sheet(sheet: Sheet, snapshot: Snapshot, scope: Scope) -> None:
    """Fill ``sheet``; a level is a number, what has none is hatched or dotted and never zero."""
    language = scope.view.language
    sheet.say(phrase("workbook.matrix.title", language), TITLE)
    sheet.say(phrase("workbook.matrix.subtitle", language), QUIET)
    sheet.say(_legend(language), QUIET)
    sheet.skip()
    coverage = covered(snapshot, scope)
    if coverage.empty:
        sheet.say(phrase("workbook.none", language))
        return
    criteria = list(dict.fromkeys(coverage["criterion"]))
    _heads(sheet, coverage, criteria, language)
    first = len(sheet.rows) + 1
    for rows in in_places(coverage, language):
        by_criterion = {row["criterion"]: row for row in rows.to_dict("records")}
        levels = (_level(by_criterion.get(one)) for one in criteria)
        place, country = rows["place_name"].iloc[0], rows["country"].iloc[0]
        sheet.add(Put(place), Put(country_name(country, language)), *levels)
    _finish(sheet, first, len(criteria))


def covered(snapshot: Snapshot, scope: Scope) -> pd.DataFrame:
    """Rows of the question coverage_by_place for every framework to list, one after the other."""
    answers = [
        snapshot.answer(
            coverage_by_place, scope.selection, framework=framework, places=scope.places
        ).assign(framework=framework)
        for framework in scope.frameworks
    ]
    joined: pd.DataFrame = pd.concat(answers, ignore_index=True)
    return joined


def in_places(coverage: pd.DataFrame, language: str) -> list[pd.DataFrame]:
    """The rows of each place, countries and places in the order of the dashboard."""
    groups = {str(place): rows for place, rows in coverage.groupby("place_id", sort=False)}
    places = coverage.drop_duplicates("place_id")[["place_id", "place_name", "country"]]
    ordered = in_order(places, "country", language)
    return [groups[place] for place in ordered["place_id"]]


def _heads(sheet: Sheet, coverage: pd.DataFrame, criteria: Sequence[str], language: str) -> None:
    """The framework above its first criterion, then the headings."""
    framework = dict(zip(coverage["criterion"], coverage["framework"], strict=True))
    names: list[Put | None] = [None] * NAMES
    said = ""
    for one in criteria:
        begins = framework[one] != said
        said = framework[one]
        name = phrase(f"filter.framework.{said}", language)
        names.append(
            Put(name, replace(HEAD, fill="", is_framed=False, wraps=False)) if begins else None
        )
    sheet.add(*names)
    labels = [phrase(f"column.{one}", language) for one in ("place", "country")]
    heads = [Put(numbered(one, language), HEAD_UPRIGHT) for one in criteria]
    top = sheet.add(*(Put(one, HEAD) for one in labels), *heads)
    sheet.heights[top] = HEAD_HEIGHT


def _level(row: dict[object, object] | None) -> Put:
    if row is None or pd.isna(row["level"]):  # type: ignore[call-overload]
        mark, sign = MARKS.get(str(row["status"]) if row else "no_data", MARKS["no_data"])
        return Put(sign, replace(NO_NUMBER, mark=mark, wraps=False))
    return Put(int(row["level"]), LEVEL)  # type: ignore[call-overload]


def _finish(sheet: Sheet, first: int, count: int) -> None:
    last, end = len(sheet.rows), get_column_letter(NAMES + count)
    levels = f"{get_column_letter(NAMES + 1)}{first}:{end}{last}"
    for level, (fill, ink) in enumerate(level_colours()):
        rule = CellIsRule(  # type: ignore[no-untyped-call]
            operator="equal",
            formula=[str(level)],
            fill=rule_fill(fill),
            font=Font(color=f"FF{ink.removeprefix('#')}"),
        )
        sheet.work.conditional_formatting.add(levels, rule)
    sheet.work.auto_filter.ref = f"A{first - 1}:{end}{last}"
    sheet.widths |= {NAMES + at: LEVEL_WIDTH for at in range(1, count + 1)}
    sheet.freeze(first, NAMES + 1)


def _legend(language: str) -> str:
    return " · ".join(f"{level} {phrase(f'level.{level}', language)}" for level in range(5))
