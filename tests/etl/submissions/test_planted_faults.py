"""Faults planted anywhere in a workbook, and how quickly and exactly they are found."""

import time
from string import ascii_uppercase

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from etl.fields import fields
from etl.intake.workbook import RawCell, RawRow, RawSheet, RawWorkbook
from etl.submissions.submission import submission
from etl.tables.sheets import sheet_label

GOOD_ROWS = {
    "strategies": {
        "strategy_code": "CZ-BRNO-SECAP-2030",
        "country": "Česko",
        "partner": "CSCC",
        "place": "Brno",
        "place_kind": "city",
        "title": "Akční plán udržitelné energetiky a klimatu",
        "type": "climate_energy_secap",
        "language": "cs",
        "text_basis": "excerpt",
    },
    "measures": {
        "measure_code": "CZ-BRNO-SECAP-2030-M01",
        "strategy_code": "CZ-BRNO-SECAP-2030",
        "kind": "goal",
        "title": "Snížení emisí CO2",
    },
}
FAULTS = {
    "country": ("Rakousko", "unknown_code", "error"),
    "title": ("", "required_empty", "error"),
    "adopted_year": ("loni", "year_unreadable", "warning"),
    "period_end": ("3021", "year_out_of_range", "warning"),
    "budget_amount": ("mnoho", "number_unreadable", "warning"),
    "admin1": ("Bavorsko", "unknown_code", "warning"),
}


@settings(max_examples=40, deadline=None)
@given(
    st.sets(st.tuples(st.integers(0, 7), st.sampled_from(sorted(FAULTS))), max_size=9),
    st.permutations(fields("strategies")),
    st.integers(0, 9),
)
def test_every_planted_fault_is_found_in_its_cell_and_nowhere_else(planted, order, above):
    letters = {field.name: get_column_letter(n) for n, field in enumerate(order, start=2)}
    cells = {(0, letters[field.name]): field.labels["sk"] for field in order}
    for row in range(8):
        texts = GOOD_ROWS["strategies"] | {"strategy_code": f"CZ-BRNO-{row}", "summary": "Emise."}
        texts |= {name: FAULTS[name][0] for at, name in planted if at == row}
        cells |= {(row + 1, letters[name]): text for name, text in texts.items() if text}
    sheet = RawSheet("Strategie", is_hidden=False, rows=tuple(_raw_rows(cells, above + 1)))

    result = submission(RawWorkbook("brno.xlsx", "", (sheet,)))

    found = {(p.cell, p.code, p.severity) for p in result.problems if p.row}
    first = above + 2
    assert found == {(f"{letters[name]}{first + row}", *FAULTS[name][1:]) for row, name in planted}
    held_back = {row for row, name in planted if FAULTS[name][2] == "error"}
    assert result.rows_rejected == len(held_back)


def _raw_rows(cells, first):
    for number in range(9):
        texts = {letter: text for (row, letter), text in cells.items() if row == number}
        raw = {letter: RawCell("text", text) for letter, text in texts.items()}
        yield RawRow(first + number, raw)


def test_thousands_of_measures_of_unknown_strategies_are_told_in_seconds():
    strategies = _sheet("strategies", [{"strategy_code": f"CZ-BRNO-{n}"} for n in range(1_500)])
    measures = _sheet(
        "measures",
        [{"measure_code": f"M{n}", "strategy_code": f"CZ-BRN0-{n}"} for n in range(1_500)],
    )
    started = time.monotonic()

    result = submission(RawWorkbook("brno.xlsx", "", (strategies, measures)))

    assert (len(result.strategies), len(result.measures)) == (1_500, 0)
    assert time.monotonic() - started < 15


def _sheet(kind, changes):
    """Good rows with some cells changed, below the hidden keys as headings."""
    rows = [dict.fromkeys(GOOD_ROWS[kind]), *(GOOD_ROWS[kind] | change for change in changes)]
    cells = [
        {
            letter: RawCell("text", text or name)
            for letter, (name, text) in zip(ascii_uppercase, row.items(), strict=False)
        }
        for row in rows
    ]
    numbered = tuple(RawRow(number, row) for number, row in enumerate(cells, start=1))
    return RawSheet(sheet_label(kind, "cs"), is_hidden=False, rows=numbered)
