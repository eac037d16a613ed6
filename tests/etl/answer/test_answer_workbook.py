"""A partner corrects the answer to a workbook and hands it in again."""

import math
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_
from openpyxl import Workbook, load_workbook

from domain.model import Problem
from etl.answer.problem_report import write_report
from etl.answer.report_cells import write_cell
from etl.answer.report_outcome import Rows
from etl.check import check_file
from etl.intake.workbook import Merge, RawCell, RawRow, RawSheet, RawWorkbook, read_workbook
from etl.submissions.submission import read_submission

MEASURES = [
    ("measure_code", "strategy_code", "kind", "title", "target_value", "unit", "base_year"),
    (
        "M01",
        "CZ-BRNO-SECAP-2030",
        "goal",
        "Snížení emisí CO2\u00a0o\u00a0třetinu",
        1.234,
        "t",
        2019,
    ),
    ("M02", "CZ-BRNO-SECAP-2030", "goal", "-5 % spotřeby", 0.4, "%", date(2019, 12, 31)),
    ("M03", "CZ-BRNO-SECAP-2030", "goal", "'=1+1", "1,234", "t", "kdysi"),
    ("M04", "CZ-BRNO-SECAP-2030", "goal", True, "#N/A", "@t", None),
    ("M05", "CZ-PLZEN", "+goal", "Zeleň\nv ulicích", 12, "ha", 2019.0),
]


@pytest.fixture
def messy(tmp_path, a_strategy):
    """Address of a workbook with typed cells, blank rows and a sheet of the partner's own."""
    book = Workbook()
    book.active.title = "Strategie"
    book.active.append(list(a_strategy))
    book.active.append(list((a_strategy | {"country": "Rakousko", "title": "=plán"}).values()))
    book.active["F2"].data_type = "s"
    book.active.append([])
    book.active.append(list((a_strategy | {"strategy_code": "CZ-BRNO-SECAP-2030 "}).values()))
    measures = book.create_sheet("Opatření")
    for row in MEASURES:
        measures.append(row)
    measures["E3"].number_format = "0.0%"
    notes = book.create_sheet("Poznámky 2026")
    notes.append(["Rozpočet", 12, date(2026, 3, 1)])
    path = tmp_path / "brno.xlsx"
    book.save(path)
    return path


def answer_to(path, language="cs"):
    """The answer, under the same name in a folder of its own."""
    checked = check_file(path)
    folder = path.parent / "answer"
    folder.mkdir(exist_ok=True)
    rows = Rows(checked.rows_accepted, checked.rows_rejected)
    write_report(folder / path.name, [checked.workbook], checked.problems, language, rows)
    return folder / path.name


@pytest.mark.parametrize("language", ["en", "hu"])
def test_the_answer_reads_back_as_the_file_itself(messy, language):
    answer = answer_to(messy, language)

    assert read_submission(answer) == read_submission(messy)


def test_every_cell_of_the_answer_has_its_type_and_address(messy):
    before, after = read_workbook(messy), read_workbook(answer_to(messy))

    copies = {sheet.name: sheet.rows for sheet in after.sheets[1:]}
    assert copies == {sheet.name: sheet.rows for sheet in before.sheets}


def test_a_corrected_cell_is_no_problem_any_more(messy):
    answer = answer_to(messy)
    assert "Rakousko" in {problem.value for problem in read_submission(answer).problems}

    book = load_workbook(answer)
    book["Strategie"]["B2"] = "Česko"
    book["Opatření"]["G4"] = 2019
    book.save(answer)

    corrected = read_submission(answer)
    assert {"Rakousko", "kdysi"}.isdisjoint(problem.value for problem in corrected.problems)
    assert corrected.rows_accepted > read_submission(messy).rows_accepted


def test_a_formula_without_a_result_stays_an_error_and_its_words_are_listed(make_submission):
    path = make_submission(measure={"title": "=CONCATENATE(A1,B1)"})
    answer = answer_to(path)

    before, after = read_submission(path), read_submission(answer)
    assert (after.strategies, after.measures) == (before.strategies, before.measures)
    assert {problem.cell for problem in before.problems} >= {"D2"}
    assert {problem.cell for problem in after.problems} == {one.cell for one in before.problems}
    shown = [cell.value for row in load_workbook(answer)["Chyby"].iter_rows() for cell in row]
    assert "=CONCATENATE(A1,B1)" in shown


def test_an_answer_can_be_answered(messy):
    first = answer_to(messy)
    second = answer_to(first)

    assert load_workbook(second).sheetnames == load_workbook(first).sheetnames
    assert read_submission(second) == read_submission(messy)


def test_the_template_comes_back_without_its_instructions(template, a_strategy):
    path = template(strategies=[a_strategy | {"period_start": "2030", "period_end": "2020"}])
    answer = answer_to(path)

    book = load_workbook(answer)
    assert book.sheetnames == ["Chyby", "Strategie", "Opatření"]
    assert book["Strategie"].row_dimensions[1].hidden
    assert book["Strategie"].freeze_panes == "A3"
    assert read_submission(answer) == read_submission(path)


def test_a_hidden_sheet_that_is_not_read_stays_hidden(make_submission, a_strategy):
    path = make_submission(strategy={"country": "Rakousko"})
    book = load_workbook(path)
    old = book.create_sheet("Dokumenty", 0)
    old.append(list(a_strategy))
    old.append(list((a_strategy | {"strategy_code": "CZ-BRNO-2009"}).values()))
    old.sheet_state = "hidden"
    book.active = 1
    book.save(path)
    answer = answer_to(path)

    assert load_workbook(answer)["Dokumenty"].sheet_state == "hidden"
    assert read_submission(answer) == read_submission(path)


def test_merged_cells_are_merged_again_and_lose_nothing(tmp_path):
    rows = (
        RawRow(1, {"A": RawCell("text", "title"), "B": RawCell("text", "kind")}),
        RawRow(2, {"A": RawCell("text", "Zeleň"), "B": RawCell("text", "cíl")}),
        RawRow(3, {"A": RawCell("text", "skryto"), "B": RawCell("text", "x")}),
    )
    sheet = RawSheet("Opatření", False, rows, merges=(Merge("A", 2, "A", 3),))
    workbook = RawWorkbook("brno.xlsx", "", (sheet,))
    problem = Problem("unknown_code", "error", "brno.xlsx", "Opatření", 3, "B3", "kind", "x")
    write_report(tmp_path / "answer.xlsx", [workbook], [problem], "cs", Rows(0, 2))

    again = read_workbook(tmp_path / "answer.xlsx").sheets[1]
    assert (again.rows, again.merges) == (sheet.rows, sheet.merges)


def test_only_the_first_500_cells_carry_a_comment(tmp_path):
    head = RawRow(1, {"A": RawCell("text", "title"), "B": RawCell("text", "kind")})
    rows = [RawRow(number, {"B": RawCell("text", "x")}) for number in range(2, 700)]
    sheet = RawSheet("Opatření", False, (head, *rows))
    found = [
        Problem(
            "unknown_code", "error", "brno.xlsx", "Opatření", row.number, f"B{row.number}", "kind"
        )
        for row in rows
    ]
    workbook = RawWorkbook("brno.xlsx", "", (sheet,))
    write_report(tmp_path / "answer.xlsx", [workbook], found, "pl", Rows(0, 698))

    cells = [
        cell for cell in load_workbook(tmp_path / "answer.xlsx")["Opatření"]["B"] if cell.comment
    ]
    assert len(cells) == 500


@given(
    any_.text(),
    any_.text(min_size=1),
    any_.sampled_from(["text", "number", "percent", "date", "boolean", "error", "formula"]),
)
@settings(deadline=None, max_examples=60)
def test_no_text_can_break_the_answer(tmp_path_factory, name, text, kind):
    path = tmp_path_factory.mktemp("answers") / "answer.xlsx"
    cells = {"A": RawCell(kind, text), "B": RawCell("text", text)}
    sheets = [
        RawSheet(name, False, (RawRow(1, cells),)),
        RawSheet(name + " ", True, (RawRow(9, cells),)),
    ]
    found = Problem("unknown_header", "warning", text, name, 1, "A1", text, text, {"nearest": text})
    write_report(path, [RawWorkbook(text, text, tuple(sheets))], [found], "hu", Rows(0, 0))

    book = load_workbook(path)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert len(book.sheetnames) in (1, 3)


@pytest.mark.parametrize(
    "text", ["ž" * 32_767, "🌳" * 32_767, "\ud800", "\x00\x0b\uffff", "_x0007_", "=" * 9]
)
def test_extreme_texts_are_written_as_far_as_excel_can_hold_them(text, tmp_path):
    book = Workbook()
    write_cell(book.active["A1"], RawCell("text", text))
    book.save(tmp_path / "extreme.xlsx")

    written = load_workbook(tmp_path / "extreme.xlsx").active["A1"].value or ""
    assert text.startswith(written)


@given(any_.floats(-1e300, 1e300) | any_.integers(-(10**20), 10**20))
def test_numbers_are_written_as_numbers(value):
    text = str(value) if isinstance(value, int) else f"{value:.15g}"
    cell = Workbook().active["A1"]
    write_cell(cell, RawCell("number", text))

    assert cell.data_type == "n"
    assert math.isclose(cell.value, value, rel_tol=1e-14)
