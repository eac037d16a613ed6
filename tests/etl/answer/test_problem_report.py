"""What the first sheet of a report tells a partner."""

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from domain.errors import WorkbookError
from domain.phrases import phrase
from domain.vocabulary import LANGUAGES
from etl.answer.problem_report import write_report
from etl.answer.report_outcome import LISTED, Rows
from etl.intake.workbook import RawCell, RawRow, RawSheet, RawWorkbook, read_workbook
from etl.problems import from_error
from etl.submissions.submission import submission
from etl.tables.sheets import sheet_kind


def report_on(*paths, language="cs"):
    workbooks = [read_workbook(path) for path in paths]
    problems = [one for workbook in workbooks for one in submission(workbook).problems]
    report = paths[0].parent / "report.xlsx"
    write_report(report, workbooks, problems, language)
    return load_workbook(report)


def sheet_of(rows, name="Opatření"):
    cells = [
        RawRow(number, {get_column_letter(column): cell for column, cell in enumerate(row, 1)})
        for number, row in enumerate(rows, start=1)
    ]
    return RawSheet(name, False, tuple(cells))


def listed(sheet):
    """Rows of the table of all problems, which is the last."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    labels = {phrase("problem_report.column_severity", language) for language in LANGUAGES}
    starts = [number for number, row in enumerate(rows) if row[0] in labels]
    return rows[starts[-1] + 1 :]


def test_every_problem_is_listed_with_its_cell_and_what_to_do(make_submission):
    book = report_on(make_submission(strategy={"country": "Rakousko"}))

    rows = listed(book["Chyby"])
    assert [row[:5] for row in rows] == [
        ["Chyba", "Strategie", "B2", "Stát", "Rakousko"],
        ["Chyba", "Opatření", "B2", "Kód strategie", "CZ-BRNO-SECAP-2030"],
    ]
    assert "Česko" in rows[0][6]
    assert rows[0][7] == "unknown_code"


def test_the_head_says_how_many_rows_are_held_back_and_what_to_do(make_submission):
    sheet = report_on(make_submission(strategy={"country": "Rakousko"}), language="en")["Errors"]

    assert sheet["A1"].value == "What to look at: brno.xlsx"
    assert "Errors: 2." in sheet["A2"].value
    assert "taken: 0. Rows held back until their errors are corrected: 2." in sheet["A2"].value
    assert "Correct the coloured cells" in sheet["A2"].value


def test_problems_of_a_kind_are_gathered_with_their_first_cells(make_workbook, a_strategy):
    rows = [
        a_strategy | {"strategy_code": f"CZ-{number}", "country": "Rakousko"} for number in "123"
    ]
    path = make_workbook(Strategie=[list(a_strategy), *(list(row.values()) for row in rows)])
    sheet = report_on(path, language="en")["Errors"]

    kind = [cell.value for cell in sheet[5]]
    assert kind[:3] == ["Error", 3, "Strategie: B2, B3, B4"]
    assert kind[7] == "unknown_code"
    assert sheet["C5"].hyperlink.location == "'Strategie'!B2"


def test_errors_stand_before_warnings_and_notes(make_submission):
    path = make_submission(
        strategy={"summary": "Ä\u008dist\u00c3\u00a9 m\u00c4\u203asto"},
        measure={"kind": "?!", "title": "n/a"},
    )
    weights = [row[0] for row in listed(report_on(path, language="en")["Errors"])]

    assert weights == sorted(weights, key=["Error", "Warning", "Note"].index)
    assert len(set(weights)) > 1


def test_the_bad_cell_is_marked_at_its_own_address(make_submission):
    book = report_on(make_submission(strategy={"country": "Rakousko"}))

    cell = book["Strategie"]["B2"]
    assert (cell.value, cell.fill.patternType) == ("Rakousko", "solid")
    assert "Rakousko" in cell.comment.text
    assert cell.comment.author == "Smart V4 Strategies"
    links = [cell.hyperlink.location for cell in book["Chyby"]["C"] if cell.hyperlink]
    assert links[-2:] == ["'Strategie'!B2", "'Opatření'!B2"]


def test_the_list_can_be_filtered_and_printed(make_submission):
    sheet = report_on(make_submission(strategy={"country": "Rakousko"}))["Chyby"]

    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A8:H10"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_what_a_partner_wrote_never_becomes_a_formula(make_submission):
    path = make_submission(strategy={"country": "'=cmd|calc'!A1", "title": "-45 % do 2030"})
    book = report_on(path)

    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_a_faultless_workbook_gets_a_calm_sentence(make_submission):
    book = report_on(make_submission(), language="hu")

    assert book.sheetnames == ["Hibák"]
    assert book["Hibák"]["A2"].value == "Nem találtunk hibát."


def test_sheets_of_several_files_are_told_apart(make_workbook, a_strategy):
    sheets = {
        "Strategie": [list(a_strategy), list((a_strategy | {"country": "Rakousko"}).values())]
    }
    book = report_on(make_workbook("brno.xlsx", **sheets), make_workbook("plzen.xlsx", **sheets))

    assert book.sheetnames == ["Chyby", "Strategie", "Strategie (2)"]
    links = {cell.hyperlink.location for cell in book["Chyby"]["D"] if cell.hyperlink}
    assert links == {"'Strategie'!B2", "'Strategie (2)'!B2"}
    assert {row[1] for row in listed(book["Chyby"])} == {"brno.xlsx", "plzen.xlsx"}
    assert "plzen.xlsx" in book["Chyby"]["A1"].value
    assert "nikoli tento sešit" in book["Chyby"]["A2"].value


def test_of_a_long_sheet_only_headings_and_faulty_rows_are_there(a_strategy, tmp_path):
    head = [RawCell("text", name) for name in a_strategy]
    good = [RawCell("text", value) for value in a_strategy.values()]
    rows = [[RawCell("text", f"CZ-{number}"), *good[1:]] for number in range(2_500)]
    rows[1_200][1] = RawCell("text", "Rakousko")
    workbook = RawWorkbook("brno.xlsx", "", (sheet_of([head, *rows], "Strategie"),))
    problems = submission(workbook).problems
    write_report(tmp_path / "report.xlsx", [workbook], problems, "en", Rows(2_499, 1))
    book = load_workbook(tmp_path / "report.xlsx")

    filled = [row[0].row for row in book["Strategie"].iter_rows() if row[0].value]
    assert filled == [1, 1_202]
    assert book["Strategie"]["B1202"].value == "Rakousko"
    assert "Correct your own file" in book["Errors"]["A2"].value


def test_a_file_that_cannot_be_read_is_answered_too(tmp_path):
    write_report(tmp_path / "r.xlsx", [], [from_error(WorkbookError("damaged", "brno.xlsx"))], "sk")

    sheet = load_workbook(tmp_path / "r.xlsx").worksheets[0]
    assert sheet["A1"].value == "Čo skontrolovať: brno.xlsx"
    assert "nepodarilo použiť" in sheet["A2"].value
    assert [row[7] for row in listed(sheet)] == ["damaged"]


def test_no_more_problems_are_listed_than_a_person_can_read(a_strategy, tmp_path):
    head = [RawCell("text", name) for name in a_strategy]
    row = [RawCell("text", value) for value in (a_strategy | {"country": "Rakousko"}).values()]
    workbook = RawWorkbook("brno.xlsx", "", (sheet_of([head, row], "Strategie"),))
    [problem, *_] = submission(workbook).problems
    many = [problem] * (LISTED + 1)
    write_report(tmp_path / "report.xlsx", [workbook], many, "en", Rows(0, 1))
    sheet = load_workbook(tmp_path / "report.xlsx")["Errors"]

    assert len(listed(sheet)) == LISTED
    assert sheet["B5"].value == LISTED + 1
    assert "first 5,000 of 5,001" in sheet["A2"].value


def test_the_reader_knows_the_name_of_the_list_in_every_language():
    kinds = {sheet_kind(phrase("problem_report.sheet", language)) for language in LANGUAGES}
    assert kinds == {"problems"}
