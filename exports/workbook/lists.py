"""The sheets that list rows: open points, strategies, evidence."""

from collections.abc import Callable, Mapping

import pandas as pd

from charts.places import COMMITTED
from domain.phrases import has_phrase, phrase
from exports.blocks.block import Snapshot
from exports.blocks.strategies import in_order, list_table
from exports.blocks.tables import country_names, criterion_names, names
from exports.workbook.cells import columns_of
from exports.workbook.looks import QUIET, TITLE
from exports.workbook.matrix import covered, in_places
from exports.workbook.scope import Scope
from exports.workbook.sheet import Sheet
from store.open_data import evidence_in_view
from store.strategies import strategy_list

SENTENCE_WIDTH = 70  # characters
FULL = "full"


def gaps_sheet(sheet: Sheet, snapshot: Snapshot, scope: Scope) -> None:
    """A row for each place and goal or area that it does not commit to."""
    language = scope.view.language
    ordered = in_places(covered(snapshot, scope), language)
    coverage = pd.concat(ordered) if ordered else pd.DataFrame()
    rows = coverage[coverage["level"] < COMMITTED] if len(coverage) else coverage
    frame = _open_points(rows, _full_places(snapshot, scope), language) if len(rows) else rows
    _fill(sheet, "gaps", frame, language)


def _full_places(snapshot: Snapshot, scope: Scope) -> set[str]:
    """Places whose every text in view is a full document: only there a gap is a gap."""
    strategies = snapshot.answer(strategy_list, scope.selection)
    whole = (strategies["text_basis"] == FULL).groupby(strategies["place_id"]).all()
    return set(whole.index[whole])


def _open_points(rows: pd.DataFrame, full: set[str], language: str) -> pd.DataFrame:
    columns = {
        "column.place": rows["place_name"],
        "workbook.column.country": country_names(rows["country"], language),
        "workbook.column.framework": _frameworks(rows["framework"], language),
        "column.criterion": criterion_names(rows["criterion"], language),
        "column.level": rows["level"],
        "workbook.column.found": [
            phrase(_key(level, place in full), language)
            for level, place in zip(rows["level"], rows["place_id"], strict=True)
        ],
    }
    return _headed(columns, language)


def _key(level: int, is_full: bool) -> str:
    if level > 0:
        return "level.1"
    return "status.gap" if is_full else "workbook.gaps.not_found"


def strategies_sheet(sheet: Sheet, snapshot: Snapshot, scope: Scope) -> None:
    """The strategies in view, of a place its own."""
    language = scope.view.language
    found = snapshot.answer(strategy_list, scope.selection)
    own = found[found["place_id"] == scope.place_id] if scope.place_id else found
    frame = list_table(in_order(own, language), language) if len(own) else own
    if len(own):
        basis = names("text_bases", in_order(own, language)["text_basis"], language)
        frame[phrase("workbook.column.basis", language)] = basis
    _fill(sheet, "strategies", frame, language)


def evidence_sheet(sheet: Sheet, snapshot: Snapshot, scope: Scope) -> None:
    """Every counted piece of evidence with the cell its sentence stands in."""
    language = scope.view.language
    found = snapshot.answer(evidence_in_view, scope.selection, place_id=scope.place_id)
    frame = _evidence(found, language) if len(found) else found
    top = _fill(sheet, "evidence", frame, language)
    if top:
        sheet.widths[1 + list(frame).index(phrase("workbook.column.sentence", language))] = (
            SENTENCE_WIDTH
        )


def _evidence(found: pd.DataFrame, language: str) -> pd.DataFrame:
    columns = {
        "column.place": found["place_name"],
        "workbook.column.country": country_names(found["country"], language),
        "workbook.column.strategy": found["title"],
        "workbook.column.framework": _frameworks(found["framework"], language),
        "column.criterion": _once(found["criterion"], lambda one: criterion_names(one, language)),
        "column.level": found["level"],
        "workbook.column.words": found["surface"],
        "workbook.column.sentence": found["text"],
        "workbook.column.rule": _once(found["rule"], lambda one: _rules(one, language)),
        "workbook.column.role": found["role"].map(lambda one: phrase(f"role.{one}", language)),
        "workbook.column.basis": names("text_bases", found["text_basis"], language),
        "workbook.column.workbook": found["workbook"],
        "workbook.column.sheet": found["sheet"],
        "workbook.column.cell": found["cell"],
        "workbook.column.code": found["strategy_code"],
    }
    return _headed(columns, language)


def _once(
    codes: "pd.Series[str]", named: Callable[["pd.Series[str]"], "pd.Series[str]"]
) -> "pd.Series[str]":
    """The names of codes, each looked up once: thousands of rows hold a few dozen of them."""
    single = pd.Series(codes.unique())
    return codes.map(dict(zip(single, named(single), strict=True)))


def _rules(rules: "pd.Series[str]", language: str) -> "pd.Series[str]":
    keys = ("evidence.rule." + rules).tolist()
    counted = "evidence.counted.help"
    said = [phrase(key if has_phrase(key) else counted, language) for key in keys]
    return pd.Series(said)


def _frameworks(codes: "pd.Series[str]", language: str) -> "pd.Series[str]":
    return codes.map(lambda one: phrase(f"filter.framework.{one}", language))


def _headed(columns: Mapping[str, object], language: str) -> pd.DataFrame:
    return pd.DataFrame({phrase(key, language): values for key, values in columns.items()})


def _fill(sheet: Sheet, name: str, frame: pd.DataFrame, language: str) -> int:
    """Title and table; the row of its headings, 0 where there is nothing to list."""
    sheet.say(phrase(f"{TITLES.get(name, 'workbook.' + name)}.title", language), TITLE)
    if name != "strategies":
        sheet.say(phrase(f"workbook.{name}.subtitle", language), QUIET)
    sheet.skip()
    if frame.empty:
        sheet.say(phrase("workbook.none", language))
        return 0
    top = sheet.add_table(name, [str(one) for one in frame], columns_of(frame, language))
    sheet.freeze(top + 1, 2)
    return top


TITLES = {"strategies": "strategy_table"}
