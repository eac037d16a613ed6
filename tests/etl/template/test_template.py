import pytest
from openpyxl import load_workbook

from domain.vocabulary import LANGUAGES
from etl.fields import SHEETS, fields
from etl.intake.limits import settings
from etl.intake.workbook import read_workbook
from etl.submissions.submission import read_submission
from etl.tables.sheets import sheet_label
from etl.template.template import write_template


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_template_of_every_language_is_understood(tmp_path, language):
    write_template(language, tmp_path / "template.xlsx")

    result = read_submission(tmp_path / "template.xlsx")

    assert {problem.code for problem in result.problems} == {"no_rows"}
    assert result.template_version == settings("template")["version"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_written_is_what_is_read(template, language):
    [strategy] = read_submission(template(language=language)).strategies

    assert (strategy.country, strategy.place, strategy.text_basis) == ("CZ", "Brno", "excerpt")


def test_keys_are_hidden_and_labels_stay_in_sight(template):
    sheet = load_workbook(template())["Strategie"]

    assert sheet.row_dimensions[1].hidden
    assert sheet["A1"].value == "strategy_code"
    assert sheet["A2"].value == "Kód strategie *"
    assert sheet.freeze_panes == "B3"
    assert sheet.auto_filter.ref.startswith("A2:")


@pytest.mark.parametrize("kind", SHEETS)
def test_every_list_has_a_drop_down_whose_names_exist(template, kind):
    book = load_workbook(template())
    checks = {
        str(check.sqref).partition("3")[0]: check
        for check in book[sheet_label(kind, "cs")].data_validations.dataValidation
    }

    for cell in book[sheet_label(kind, "cs")][1]:
        field = next(field for field in fields(kind) if field.name == cell.value)
        check = checks[cell.column_letter]
        assert check.prompt == field.help["cs"]
        assert (check.type == "list") == bool(field.list)
        if field.list:
            assert check.formula1 in book.defined_names


def test_the_lists_are_out_of_sight(template):
    assert load_workbook(template())["Lists"].sheet_state == "veryHidden"


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+420 541", "-45 % CO2 do roku 2030", "@brno"])
def test_a_text_that_looks_like_a_formula_stays_a_text(template, text):
    measure = {
        "measure_code": "CZ-BRNO-SECAP-2030-M01",
        "strategy_code": "CZ-BRNO-SECAP-2030",
        "kind": "goal",
        "title": text,
    }
    path = template(measures=[measure])

    cell = load_workbook(path)["Opatření"]["D3"]
    [read] = read_submission(path).measures

    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert read.title == text


def test_years_and_amounts_are_numbers_in_the_workbook(template):
    path = template(strategies=[{"period_end": "2030", "budget_amount": "1500000"}], measures=[])

    strategies = next(sheet for sheet in read_workbook(path).sheets if sheet.name == "Strategie")

    assert {(cell.kind, cell.text) for cell in strategies.rows[2].cells.values()} == {
        ("number", "2030"),
        ("number", "1500000"),
    }


def test_a_date_is_a_date_and_half_a_date_stays_as_written(tmp_path):
    dated = [field.name for field in fields("strategies") if field.type == "date"]
    rows = [dict.fromkeys(dated, "2026-11-28"), dict.fromkeys(dated, "2026-11")]
    write_template("cs", tmp_path / "template.xlsx", {"strategies": rows})

    strategies = read_workbook(tmp_path / "template.xlsx").sheets[2]

    read = [{(cell.kind, cell.text) for cell in row.cells.values()} for row in strategies.rows[2:]]
    assert read == [{("date", "2026-11-28")}, {("text", "2026-11")}]
