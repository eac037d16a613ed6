import datetime
import re
import sys
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from domain.errors import WorkbookError
from etl.intake.workbook import Merge, RawCell, read_workbook


@pytest.fixture
def read_cells(tmp_path):
    """Write cells by address and return what the reader makes of them."""

    def read(cells, **formats):
        book = Workbook()
        for address, value in cells.items():
            book.active[address] = value
        for address, shown in formats.items():
            book.active[address].number_format = shown
        path = tmp_path / "brno.xlsx"
        book.save(path)
        [sheet] = read_workbook(path).sheets
        return {
            f"{column}{row.number}": cell
            for row in sheet.rows
            for column, cell in row.cells.items()
        }

    return read


def replaced(path, part, old, new):
    """Rewrite one part of a workbook, as other programs would have written it."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def test_cells_keep_the_address_that_excel_shows(read_cells):
    cells = read_cells({"C5": "Brno", "AA9": "Plzeň"})

    assert cells == {"C5": RawCell("text", "Brno"), "AA9": RawCell("text", "Plzeň")}


def test_values_come_as_written(read_cells):
    cells = read_cells(
        {
            "A1": 2030,
            "A2": 32.5,
            "A3": 230000000000.0,
            "A4": 0.1 + 0.2,
            "A5": True,
            "A6": datetime.date(2021, 5, 27),
            "A7": "00123",
            "A8": "NA",
        }
    )

    assert [(cell.kind, cell.text) for cell in cells.values()] == [
        ("number", "2030"),
        ("number", "32.5"),
        ("number", "230000000000"),
        ("number", "0.3"),
        ("boolean", "TRUE"),
        ("date", "2021-05-27"),
        ("text", "00123"),
        ("text", "NA"),
    ]


def test_a_percentage_comes_as_the_screen_shows_it(read_cells):
    cells = read_cells({"A1": 0.55, "A2": 0.325}, A1="0%", A2="0.0%")

    assert [cell.text for cell in cells.values()] == ["55%", "32.5%"]


def test_decomposed_letters_are_put_together(read_cells):
    assert read_cells({"A1": "Plzen\u030c"})["A1"].text == "Plzeň"


def test_an_excel_error_is_kept_and_not_taken_for_an_empty_cell(read_cells):
    assert read_cells({"A1": "#REF!"})["A1"] == RawCell("error", "#REF!")


def test_a_formula_that_was_never_calculated_is_kept_as_such(read_cells):
    assert read_cells({"A1": "=1+1", "B1": "Brno"})["A1"] == RawCell("formula", "=1+1")


def test_a_sheet_that_declares_too_small_a_size_is_read_whole(make_workbook):
    path = make_workbook(Strategie=[["Brno"], ["Ostrava"], ["Zlín"]])
    replaced(path, "xl/worksheets/sheet1.xml", b'ref="A1:A3"', b'ref="A1:A1"')

    [sheet] = read_workbook(path).sheets

    assert [row.number for row in sheet.rows] == [1, 2, 3]


def test_a_cell_at_the_far_corner_costs_no_time(read_cells):
    assert list(read_cells({"A1": "Brno", "A1048576": "Zlín"})) == ["A1"]


def test_reading_says_where_it_stopped(make_workbook):
    path = make_workbook(Strategie=[["Brno"], *[[None]] * 20_001, ["Zlín"]])

    [sheet] = read_workbook(path).sheets

    assert sheet.cut == 20_002


def test_hidden_sheets_are_read_and_known_as_hidden(make_workbook):
    path = make_workbook(Strategie=[["Brno"]], Stare=[["Zlín"]])
    book = load_workbook(path)
    book["Stare"].sheet_state = "veryHidden"
    book.save(path)

    assert [(sheet.name, sheet.is_hidden) for sheet in read_workbook(path).sheets] == [
        ("Strategie", False),
        ("Stare", True),
    ]


def test_a_broken_part_is_a_refusal_and_no_traceback(make_workbook):
    path = make_workbook(Strategie=[["Brno"]])
    replaced(path, "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetData><row><c><")

    with pytest.raises(WorkbookError) as refusal:
        read_workbook(path)

    assert refusal.value.code == "damaged"


def test_a_text_that_no_excel_could_hold_is_refused(make_workbook):
    path = make_workbook(Strategie=[["Brno"], ["x"]])
    replaced(path, "xl/worksheets/sheet1.xml", b"<t>x</t>", b"<t>" + b"x" * 40_000 + b"</t>")

    with pytest.raises(WorkbookError) as refusal:
        read_workbook(path)

    assert (refusal.value.code, refusal.value.values["cell"]) == ("cell_too_long", "A2")


def test_an_entity_bomb_is_refused_within_seconds(make_workbook):
    path = make_workbook(Strategie=[["Brno"]])
    bomb = b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 10_000 + b'">'
    for letter, inner in zip(b"bcdefgh", b"abcdefg", strict=True):
        bomb += b'<!ENTITY %c "%s">' % (letter, b"&%c;" % inner * 20)
    replaced(path, "xl/worksheets/sheet1.xml", b"<worksheet", bomb + b"]><worksheet")
    replaced(path, "xl/worksheets/sheet1.xml", b"Brno", b"&h;")

    with pytest.raises(WorkbookError) as refusal:
        read_workbook(path)

    assert refusal.value.code in ("damaged", "too_much_memory")


def test_more_rows_than_anyone_has_are_refused_and_not_cut(make_workbook):
    path = make_workbook(Strategie=[["Brno"]])
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(2, 50_003))
    replaced(path, "xl/worksheets/sheet1.xml", b"</sheetData>", rows + b"</sheetData>")

    with pytest.raises(WorkbookError) as refusal:
        read_workbook(path)

    assert refusal.value.code == "too_many_rows"


def test_the_child_leaves_no_trace_in_the_process_that_asked(make_workbook):
    read_workbook(make_workbook(Strategie=[["Brno"]]))

    assert sys.modules.get("numpy", True) is not None


def test_control_characters_as_excel_stores_them_are_no_letters(read_cells):
    assert read_cells({"A1": "Plán_x000D_ měst_x0000_a_x000b_"})["A1"].text == "Plán města_x000b_"


def test_merged_cells_and_hidden_rows_are_told(make_workbook):
    path = make_workbook(Strategie=[["Brno", "Plán"], ["Zlín"], ["Ostrava"]])
    book = load_workbook(path)
    book.active.merge_cells("A1:A2")
    book.active.merge_cells("B1:AA3")
    for row in (3, 9):
        book.active.row_dimensions[row].hidden = True
    book.save(path)

    [sheet] = read_workbook(path).sheets

    assert set(sheet.merges) == {Merge("A", 1, "A", 2), Merge("B", 1, "AA", 3)}
    assert sheet.hidden_rows == {3}


def test_merges_are_found_whatever_prefix_the_program_writes(make_workbook):
    path = make_workbook(Strategie=[["Brno"], ["Zlín"]])
    book = load_workbook(path)
    book.active.merge_cells("A1:B1")
    book.save(path)
    with zipfile.ZipFile(path) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    prefixed = re.sub(rb"<(/?)(?=\w)", rb"<\1x:", sheet).replace(b" xmlns=", b" xmlns:x=")
    replaced(path, "xl/worksheets/sheet1.xml", sheet, prefixed)

    [sheet] = read_workbook(path).sheets

    assert [row.number for row in sheet.rows] == [1, 2]
    assert sheet.merges == (Merge("A", 1, "B", 1),)


def test_a_formula_that_results_in_no_text_is_an_empty_cell(make_workbook):
    path = make_workbook(Strategie=[["Brno", "=A1"]])
    replaced(
        path,
        "xl/worksheets/sheet1.xml",
        b'<c r="B1"><f>A1</f><v /></c>',
        b'<c r="B1" t="str"><f>IF(A1&lt;"B","",A1)</f><v></v></c>',
    )

    [sheet] = read_workbook(path).sheets

    assert list(sheet.rows[0].cells) == ["A"]


def test_a_number_shown_with_leading_zeros_keeps_them(read_cells):
    cells = read_cells({"A1": 123, "A2": 123, "A3": 0.5}, A1="00000", A2="0", A3="00")

    assert [cell.text for cell in cells.values()] == ["00123", "123", "0.5"]


def test_the_ending_of_a_name_is_not_believed(make_workbook):
    path = make_workbook(Strategie=[["Brno"]])

    assert read_workbook(path.rename(path.with_suffix(".xls"))).sheets[0].name == "Strategie"
