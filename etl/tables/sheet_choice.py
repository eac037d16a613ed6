"""Decides which sheets of a workbook hold strategies, which measures, and which both in a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.fields import NAMING, SHEETS
from etl.intake.workbook import RawSheet
from etl.tables.column_contents import names_a_place, titles_name_places
from etl.tables.header_rows import HeaderRows, header_rows
from etl.tables.sheets import sheet_kind
from etl.tables.table_parts import tables_below
from etl.tables.turned_tables import upright

STRATEGIES, MEASURES = SHEETS
BOTH = "both"  # every row names a strategy and one of its measures
_OWN = ("read_me", "lists", "example", "problems")  # sheets of the template that hold no data
_BY_NAME = 1.5  # headings that the name of a sheet outweighs
_LEAST = 3  # known headings that make data of a sheet whose name says nothing
_PAIR = {"strategy_title", "title"}  # a measure beside its strategy
_OF_MEASURES = {
    *("measure_code", "kind", "target_text", "target_value", "unit", "base_year"),
    *("strategy_title", "target_year", "monitoring", "responsible", "description"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The sheets that are read, in their order, and those that are not."""

    read: tuple[tuple[RawSheet, str], ...]  # with strategies, measures or both
    left_out: tuple[RawSheet, ...]  # nothing of them is read, although they hold something


def choose_sheets(sheets: Sequence[RawSheet]) -> Choice:
    """What each of the sheets holds, by headings and name; hidden ones for want of visible ones."""
    candidates = [
        part
        for sheet in sheets
        if sheet.rows and sheet_kind(sheet.name) not in _OWN
        for part in map(upright, tables_below(sheet))
    ]
    visible = [sheet for sheet in candidates if not sheet.is_hidden]
    read = _read(visible)
    if not any(kind != MEASURES for _, kind in read):
        read = _read(candidates)
    chosen = {sheet.name for sheet, _ in read}
    left_out = {sheet.name: sheet for sheet in candidates if sheet.name not in chosen}
    return Choice(tuple(read), tuple(left_out.values()))


def _read(sheets: Sequence[RawSheet]) -> list[tuple[RawSheet, str]]:
    kinds = [(sheet, kind) for sheet in sheets if (kind := _kind(sheet))]
    found = {kind for _, kind in kinds}
    if found == {STRATEGIES, MEASURES}:
        return kinds
    return [(sheet, BOTH if _names_both(sheet, kind) else kind) for sheet, kind in kinds]


def _kind(sheet: RawSheet) -> str:
    """Strategies or measures; empty where the sheet holds neither."""
    named = sheet_kind(sheet.name)
    strategies, measures = (header_rows(sheet, kind) for kind in SHEETS)
    others = _named(measures)
    weights = {STRATEGIES: _weight(strategies), MEASURES: _weight(measures)}
    if weights.get(named) and weights[named] + _BY_NAME >= max(weights.values()):
        return named
    is_strategies = _are_strategies(strategies, sheet)
    own = others & _OF_MEASURES
    is_measures = bool(set(NAMING) & others) and (len(own) > 1 or others >= _PAIR)
    if is_measures and _weight(measures) >= _weight(strategies):
        return MEASURES
    if is_strategies:
        return STRATEGIES
    is_measures = len(own) >= _LEAST and bool(set(NAMING) & _columns(measures))
    return MEASURES if is_measures else ""


def _are_strategies(header: HeaderRows | None, sheet: RawSheet) -> bool:
    known = _columns(header)
    if not header or "title" not in known or len(_named(header)) < _LEAST:
        return False
    has_key = bool({"place", "strategy_code", "admin1"} & known) or names_a_place(sheet.name)
    return has_key or titles_name_places(header.cells_of("title"))


def _weight(header: HeaderRows | None) -> float:
    return header.weight if header else 0


def _named(header: HeaderRows | None) -> set[str]:
    """Fields that headings name or hint at."""
    return {*header.fields.values(), *header.likely.values()} if header else set()


def _columns(header: HeaderRows | None) -> set[str]:
    return set(header.columns.values()) if header else set()


def _names_both(sheet: RawSheet, kind: str) -> bool:
    """Whether the rows name a strategy with its place beside the measure."""
    strategies, measures = (header_rows(sheet, one) for one in SHEETS)
    if not (strategies and measures):
        return False
    known = measures.columns if kind == MEASURES else measures.fields
    columns = {field: letter for letter, field in known.items()}
    titles = {letter for letter, field in strategies.columns.items() if field == "title"}
    own = next((columns[name] for name in NAMING if name in columns), "")
    if kind == STRATEGIES and own in strategies.columns:
        return False
    has_place = bool({"place", "admin1"} & _columns(strategies))
    return has_place and bool(titles - {own}) and bool(own)
