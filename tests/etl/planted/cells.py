"""Plants the faults of faults.csv in cells of a template full of real rows."""

import csv
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from etl.fields import SHEETS, fields
from etl.tables.sheets import sheet_label
from etl.template.template import write_template
from tests.etl.planted.rows import Rows, good_rows
from tests.etl.planted.truth import Planted, Truth

FAULTS = Path(__file__).with_name("faults.csv")
STRATEGIES, OWNERS = 20, 7
_HELD_BACK = {"title", "place", "country"}  # their faults leave the code of the strategy as it is
NOTHING = "nothing"  # code of a spelling that any reader understands, so that none may alarm
_FIRST = 3  # row of the first entry in the template
_TOGETHER = (  # columns that are read together: one fault a row among them
    {"country", "place", "place_kind", "geonameid", "admin1", "members", "parent_place"},
    {"adopted_year", "period_start", "period_end", "outlook_year", "status", "status_note"},
    {"budget_amount", "budget_currency", "budget_basis"},
    {"target_text", "target_value", "direction", "unit", "base_year", "target_year", "quantity"},
)


@dataclass(slots=True)
class Fault:
    """One fault: what to write in which columns of a row, and what must be said of it."""

    name: str
    sheet: str
    is_taken: bool  # whether the row is accepted all the same
    told: list[tuple[str, str, str]]  # code, severity, column
    changes: dict[str, tuple[str, str]]  # column -> kind, value

    @property
    def touched(self) -> frozenset[str]:
        """Columns no other fault of the row may change."""
        groups = (group for group in _TOGETHER if group & self.changes.keys())
        return frozenset(self.changes).union(*groups)


@cache
def faults(language: str) -> tuple[Fault, ...]:
    """The faults of one language, in the order of the table."""
    found: dict[str, Fault] = {}
    for row in _table():
        if row["language"] not in ("all", language):
            continue
        fault = found.setdefault(row["fault"], _fault(row))
        fault.changes[row["field"]] = (row["kind"], row["value"])
        if row["code"] not in ("", NOTHING):
            fault.told.append((row["code"], row["severity"], row["field"]))
    return tuple(found.values())


def _fault(row: Mapping[str, str]) -> Fault:
    return Fault(row["fault"], row["sheet"], row["row_taken"] == "yes", [], {})


def planted_codes() -> set[str]:
    """Codes that the table plants in at least one language."""
    return {row["code"] for row in _table()} - {"", NOTHING}


@cache
def _table() -> tuple[dict[str, str], ...]:
    with FAULTS.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def clean_template(language: str, path: Path) -> Planted:
    """Write the good rows to ``path`` as they are: the twin of every planted template."""
    rows = good_rows(language, STRATEGIES, OWNERS)
    write_template(language, path, rows)
    count = sum(map(len, rows.values()))
    return Planted(path, [], count, count)


def planted_templates(
    language: str, folder: Path, chosen: Sequence[Fault] | None = None
) -> Iterator[Planted]:
    """Write as many templates as the ``chosen`` faults need, and yield them.

    Without a choice all faults of ``language`` are planted that the product finds.
    """
    if chosen is None:
        chosen = list(faults(language))
    twin = clean_template(language, folder / "twin.xlsx")
    rows = good_rows(language, STRATEGIES, OWNERS)
    for number, placed in enumerate(_rounds(language, rows, chosen)):
        book = load_workbook(twin.path)
        path = folder / f"planted_{language}_{number}.xlsx"
        truths = list(_plant(book, language, rows, placed))
        book.save(path)
        rejected = sum(any(not one.is_taken for one in own) for own in placed.values())
        yield Planted(path, truths, twin.rows, twin.rows - rejected)


_Placed = Mapping[tuple[str, int], Sequence[Fault]]  # sheet and position of the row -> its faults


def _rounds(language: str, rows: Mapping[str, Rows], chosen: Sequence[Fault]) -> Iterator[_Placed]:
    """Spread the faults over rows by chance, those that clash over several workbooks."""
    chance = random.Random(language)
    waiting = list(chosen)
    chance.shuffle(waiting)
    waiting.sort(key=lambda one: one.is_taken)  # measures of rows held back need one in their file
    while waiting:
        places = [("strategies", at) for at in range(OWNERS, len(rows["strategies"]))]
        places += [("measures", at) for at in range(1, len(rows["measures"]))]
        chance.shuffle(places)
        placed: dict[tuple[str, int], list[Fault]] = defaultdict(list)
        left = [one for one in waiting if not _put(one, places, placed)]
        yield placed
        waiting = left


def _put(
    fault: Fault,
    places: Sequence[tuple[str, int]],
    placed: dict[tuple[str, int], list[Fault]],
) -> bool:
    own = (place for place in places if place[0] == fault.sheet)
    free = next((place for place in own if _has_room(fault, placed[place])), None)
    if free:
        placed[free].append(fault)
    return bool(free)


def _has_room(fault: Fault, others: Sequence[Fault]) -> bool:
    if others and not (fault.is_taken and all(one.is_taken for one in others)):
        return False
    return not any(fault.touched & one.touched for one in others)


def _plant(
    book: Workbook, language: str, rows: Mapping[str, Rows], placed: _Placed
) -> Iterator[Truth]:
    words = _words(rows, placed)
    letters = {
        name: {one.name: get_column_letter(at) for at, one in enumerate(fields(name), start=1)}
        for name in SHEETS
    }
    for (name, at), own in placed.items():
        sheet = book[sheet_label(name, language)]
        for fault in own:
            for column, (kind, value) in fault.changes.items():
                written = value.format(**words) if "{" in value else value
                write(sheet[f"{letters[name][column]}{_FIRST + at}"], kind, written)
            for code, severity, column in fault.told:
                yield Truth(code, severity, sheet.title, f"{letters[name][column]}{_FIRST + at}")


def _words(rows: Mapping[str, Rows], placed: _Placed) -> Mapping[str, str]:
    """What the values of the table may refer to, by the name in braces."""
    first = rows["strategies"][0]
    places = [row["place"] for row in rows["strategies"][:OWNERS]]
    held_back = (
        rows["strategies"][at]["strategy_code"]
        for (name, at), own in placed.items()
        if name == "strategies"
        and any(_HELD_BACK & one.changes.keys() for one in own)
        and not all(one.is_taken for one in own)
    )
    return {
        "strategy_code": first["strategy_code"],
        "strategy_code_small": first["strategy_code"].lower(),
        "strategy_title": first["title"],
        "measure_code": rows["measures"][0]["measure_code"],
        "shared_place": next(place for place in places if places.count(place) > 1),
        "held_back": next(held_back, ""),
    }


def write(cell: Cell, kind: str, value: str) -> None:
    """Write ``value`` as a text, number, date, percent, formula or error."""
    if kind == "text":
        cell.value, cell.data_type = value or None, "s" if value else "n"
    elif kind in ("number", "percent"):
        cell.value = float(value)
        cell.number_format = "0%" if kind == "percent" else "General"
    elif kind == "date":
        cell.value = date.fromisoformat(value)
        cell.number_format = "yyyy-mm-dd"
    else:
        cell.value = value
        cell.data_type = {"formula": "f", "error": "e"}[kind]
