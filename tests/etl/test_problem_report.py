from openpyxl import load_workbook

from etl.problem_report import write_report
from etl.submission import submission
from etl.workbook import read_workbook


def report_on(path, tmp_path, language="cs"):
    workbook = read_workbook(path)
    report = tmp_path / "report.xlsx"
    write_report(report, [workbook], submission(workbook).problems, language)
    return load_workbook(report)


def test_every_problem_is_listed_with_its_cell_and_what_to_do(make_submission, tmp_path):
    book = report_on(make_submission(strategy={"country": "Rakousko"}), tmp_path)

    listed = [[cell.value for cell in row] for row in book["Problémy"].iter_rows(min_row=5)]
    assert [row[:6] for row in listed] == [
        ["Chyba", "brno.xlsx", "Strategie", "B2", "Stát", "Rakousko"],
        ["Chyba", "brno.xlsx", "Opatření", "B2", "Kód strategie", "CZ-BRNO-SECAP-2030"],
    ]
    assert "Česko" in listed[0][7]


def test_the_bad_cell_is_marked_at_its_own_address(make_submission, tmp_path):
    book = report_on(make_submission(strategy={"country": "Rakousko"}), tmp_path)

    cell = book["Strategie"]["B2"]
    assert (cell.value, cell.fill.patternType) == ("Rakousko", "solid")
    assert "Rakousko" in cell.comment.text
    assert book["Problémy"]["D5"].hyperlink.location == "'Strategie'!B2"


def test_what_a_partner_wrote_never_becomes_a_formula(make_submission, tmp_path):
    path = make_submission(strategy={"country": "'=cmd|calc'!A1", "title": "-45 % do 2030"})
    book = report_on(path, tmp_path)

    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_a_faultless_workbook_gets_a_calm_sentence(make_submission, tmp_path):
    book = report_on(make_submission(), tmp_path, language="hu")

    assert book.sheetnames == ["Hibák"]
    assert book["Hibák"]["A2"].value == "Nem találtunk hibát."
