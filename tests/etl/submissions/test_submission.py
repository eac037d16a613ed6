import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from domain.errors import WorkbookError
from etl.fields import SHEETS, fields
from etl.intake.workbook import RawCell, RawRow, RawSheet, RawWorkbook, read_workbook
from etl.submissions.submission import read_submission, submission
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


def found(submission):
    return [(p.code, p.severity, p.sheet, p.cell, p.value) for p in submission.problems]


def test_a_good_workbook_has_no_problems(make_submission):
    result = read_submission(make_submission())

    assert found(result) == []
    assert (result.partner, result.rows_accepted) == ("CSCC", 2)


def test_values_and_their_cells_arrive_in_the_strategy(make_submission):
    [strategy] = read_submission(make_submission()).strategies

    assert (strategy.code, strategy.country, strategy.region) == ("CZ-BRNO-SECAP-2030", "CZ", "")
    assert strategy.period_end is None
    assert strategy.source.workbook == "brno.xlsx"
    assert strategy.source.cell("title") == "F2"


@pytest.mark.parametrize(
    ("cells", "code", "cell", "severity"),
    [
        ({"country": "Rakousko"}, "unknown_code", "B2", "error"),
        ({"title": None}, "required_empty", "F2", "error"),
        ({"place": "#REF!"}, "excel_error", "D2", "error"),
        ({"adopted_year": "loni"}, "year_unreadable", "K2", "warning"),
        ({"budget_amount": "mnoho"}, "number_unreadable", "K2", "warning"),
        ({"budget_amount": 5000}, "budget_without_currency", "K2", "warning"),
        ({"budget_currency": "Kč"}, "currency_without_budget", "K2", "warning"),
        ({"period_start": 2030, "period_end": 2020}, "period_order", "L2", "warning"),
        ({"period_end": 2030, "outlook_year": 2025}, "outlook_order", "L2", "warning"),
        ({"admin1": "PL.77"}, "region_elsewhere", "K2", "warning"),
        ({"summary": None}, "summary_missing", "I2", "warning"),
        ({"source_urls": "http//brno.cz/plan"}, "url_invalid", "K2", "warning"),
        ({"source_urls": "knihovna"}, "url_none", "K2", "info"),
        ({"type": "vyhláška"}, "unknown_code", "G2", "info"),
        ({"status": "kdo ví"}, "unknown_code", "K2", "info"),
        ({"confidence": "kdo ví"}, "unknown_code", "K2", "warning"),
        ({"partner": None}, "cell_filled", "C2", "info"),
        ({"status": "-"}, "read_as_empty", "K2", "info"),
    ],
)
def test_a_fault_in_a_strategy_is_found_in_its_cell(make_submission, cells, code, cell, severity):
    result = read_submission(make_submission(strategy=cells))

    found = [(p.code, p.cell, p.severity) for p in result.problems if p.sheet == "Strategie"]
    assert found == [(code, cell, severity)]
    assert (result.strategies == ()) == (severity == "error")


@pytest.mark.parametrize(
    ("cells", "code", "cell", "severity"),
    [
        ({"strategy_code": "SK-ZILINA"}, "unknown_strategy", "B2", "error"),
        ({"strategy_code": "CZ-BRNO-SECAP-203"}, "unknown_strategy_similar", "B2", "error"),
        ({"kind": "přání"}, "unknown_code", "C2", "info"),
        ({"base_year": 2030, "target_year": 2020}, "target_before_base", "F2", "warning"),
        ({"target_value": -40}, "negative_target", "E2", "info"),
        ({"target_value": -4, "direction": "increase"}, "target_sign_conflict", "E2", "warning"),
    ],
)
def test_a_fault_in_a_measure_is_found_in_its_cell(make_submission, cells, code, cell, severity):
    result = read_submission(make_submission(measure=cells))

    assert [(p.code, p.cell, p.severity) for p in result.problems] == [(code, cell, severity)]
    assert (result.measures == ()) == (severity == "error")


def test_a_reduction_written_with_a_minus_is_stored_as_positive(make_submission):
    [measure] = read_submission(make_submission(measure={"target_value": -40})).measures

    assert (measure.target_value, measure.direction) == (40.0, "reduce")


def test_every_problem_of_a_row_is_told_at_once(make_submission):
    faults = {"country": "Rakousko", "title": None, "adopted_year": "loni"}

    result = read_submission(make_submission(strategy=faults))

    assert {p.cell for p in result.problems if p.sheet == "Strategie"} == {"B2", "F2", "K2"}


def test_a_total_below_the_table_is_a_note_and_no_row(make_workbook, make_submission):
    rows = _rows_of(make_submission())

    result = read_submission(make_workbook("list.xlsx", Strategie=[*rows, ["Celkem"]]))

    assert [(p.code, p.severity, p.row) for p in result.problems if p.row] == [
        ("row_total", "info", 3)
    ]
    assert (result.rows_read, result.rows_rejected) == (1, 0)


def test_a_cell_that_cannot_be_read_costs_its_value_and_not_its_row(make_submission):
    path = make_submission(strategy={"adopted_year": "loni", "budget_amount": "mnoho"})

    [strategy] = read_submission(path).strategies

    assert (strategy.adopted_year, strategy.budget.amount) == (None, None)
    assert strategy.written["adopted_year"] == "loni"


def test_a_region_of_another_country_is_left_out_and_its_row_kept(make_submission):
    [strategy] = read_submission(make_submission(strategy={"admin1": "PL.77"})).strategies

    assert strategy.region == ""


def test_a_target_with_a_sign_against_its_direction_has_no_value(make_submission):
    cells = {"target_value": -4, "direction": "increase"}

    [measure] = read_submission(make_submission(measure=cells)).measures

    assert (measure.target_value, measure.direction) == (None, "increase")


def test_a_measure_is_held_back_with_its_strategy(make_submission):
    result = read_submission(make_submission(strategy={"title": None}))

    assert found(result)[-1][:2] == ("strategy_held_back", "error")
    assert (result.rows_read, result.rows_rejected) == (2, 2)


def test_of_two_rows_with_one_code_the_first_is_taken(template):
    row = GOOD_ROWS["strategies"] | {"country": "CZ"}

    result = read_submission(template(strategies=[row, row | {"title": "Jiný plán"}], measures=[]))

    assert [strategy.title for strategy in result.strategies] == [
        "Akční plán udržitelné energetiky a klimatu"
    ]
    [twice] = [p for p in result.problems if p.code == "duplicate_code"]
    assert (twice.cell, twice.details["first_row"]) == ("A4", "3")


def test_an_unknown_sheet_name_is_made_up_for_by_the_headings(make_workbook, make_submission):
    rows = [list(row) for row in _rows_of(make_submission())]

    result = read_submission(make_workbook("list.xlsx", List1=rows))

    assert len(result.strategies) == 1
    assert "no_measures_sheet" in [p.code for p in result.problems]


def test_a_sheet_of_the_partners_own_is_left_alone_and_mentioned(make_workbook, make_submission):
    rows = _rows_of(make_submission())

    result = read_submission(make_workbook("list.xlsx", Strategie=rows, Kontakty=[["Jana", "1"]]))

    assert ("sheet_not_read", "info", "Kontakty", "", "") in found(result)


def test_last_years_copy_of_a_sheet_is_left_out_and_reported(make_workbook, make_submission):
    rows = _rows_of(make_submission())

    result = read_submission(make_workbook("list.xlsx", Strategie=rows, Strategies=rows))

    assert len(result.strategies) == 1
    assert ("sheet_twice", "warning", "Strategies", "", "") in found(result)


def test_a_workbook_without_strategies_cannot_be_used(make_workbook):
    with pytest.raises(WorkbookError) as refusal:
        read_submission(make_workbook(Adresy=[["Brno", "Ostrava"]]))

    assert refusal.value.code == "no_strategies_sheet"


def test_without_a_column_of_places_every_row_that_names_none_is_held_back(make_workbook):
    heads = ["Kód strategie", "Stát", "Partner", "Název", "Jazyk"]
    rows = [
        ["CZ-BRNO-SECAP-2030", "CZ", "CSCC", "Akční plán", "cs"],
        ["CZ-ZLIN-SMART-2030", "CZ", "CSCC", "Smart City Zlín", "cs"],
    ]

    result = read_submission(make_workbook(Strategie=[heads, *rows]))

    assert [strategy.place for strategy in result.strategies] == ["Zlín"]
    [missing] = [p for p in result.problems if p.severity == "error"]
    assert (missing.code, missing.row, missing.field) == ("required_empty", 2, "place")
    assert (result.rows_read, result.rows_rejected) == (2, 1)


def _rows_of(path):
    strategies = read_workbook(path).sheets[0]
    return [[cell.text for cell in row.cells.values()] for row in strategies.rows]


OF_COLUMNS = ("column_filled", "codes_assigned")  # told once a sheet

TEXTS = st.one_of(st.sampled_from(["CZ", "Zlín", "2030", "-", "-40"]), st.text(max_size=9))
CELLS = st.one_of(
    st.none(), st.builds(RawCell, st.just("text"), TEXTS), st.just(RawCell("error", "#N/A"))
)


@st.composite
def sheets(draw, kind):
    letters = {field.name: get_column_letter(n) for n, field in enumerate(fields(kind), start=1)}
    good = {letters[name]: RawCell("text", text) for name, text in GOOD_ROWS[kind].items()}
    faults = st.dictionaries(st.sampled_from([*letters.values()]), CELLS, max_size=2)
    labels = {letters[field.name]: RawCell("text", field.labels["cs"]) for field in fields(kind)}
    rows = [RawRow(1, labels)]
    for number, changes in enumerate(draw(st.lists(faults, max_size=3)), start=2):
        cells = {letter: cell for letter, cell in (good | changes).items() if cell}
        rows.append(RawRow(number, cells))
    return RawSheet(sheet_label(kind, "cs"), is_hidden=False, rows=tuple(rows))


@settings(max_examples=60, deadline=None)
@given(st.tuples(*(sheets(kind) for kind in SHEETS)))
def test_accepted_and_rejected_rows_are_all_rows(book):
    result = submission(RawWorkbook("brno.xlsx", "", book))

    assert result.rows_read == sum(len(sheet.rows) - 1 for sheet in book)
    assert result.rows_accepted + result.rows_rejected == result.rows_read
    assert result.rows_accepted == len(result.strategies) + len(result.measures)
    of_cells = [p for p in result.problems if p.field and p.code not in OF_COLUMNS]
    assert all(p.sheet and p.row and p.cell for p in of_cells)


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 2000))
def test_no_bytes_bring_the_reader_down(noise, position):
    content = (Path(__file__).parents[3] / "data/submissions/DJN.xlsx").read_bytes()
    start = position * len(content) // 2001
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "djn.xlsx"
        path.write_bytes(content[:start] + noise + content[start + len(noise) :])
        try:
            read_submission(path)
        except WorkbookError as refusal:
            assert refusal.code
