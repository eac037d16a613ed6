"""What Excel demands of a workbook, and would otherwise “repair” by throwing it away."""

import re

import pytest
from openpyxl import load_workbook

from domain.vocabulary import LANGUAGES
from etl.fields import SHEETS, fields
from etl.intake.limits import settings
from etl.template.template import write_template
from etl.values.lists import options

NAME = re.compile(r"[A-Za-z_\\][\w.\\]{0,254}")
LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d{1,7}|[rR]\d*[cC]\d*")
FORBIDDEN_IN_SHEETS = set("[]:*?/\\")
MAY = ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort")
MAY_NOT = ("insertColumns", "deleteColumns")


@pytest.fixture(scope="module", params=LANGUAGES)
def book(request, tmp_path_factory):
    path = tmp_path_factory.mktemp(request.param) / "template.xlsx"
    write_template(request.param, path)
    return load_workbook(path)


def checks(book):
    return [check for sheet in book for check in sheet.data_validations.dataValidation]


def test_hints_and_refusals_are_short_enough(book):
    for check in checks(book):
        assert len(check.promptTitle) <= 32
        assert len(check.prompt) <= 255
        assert len(check.errorTitle or "") <= 32
        assert len(check.error or "") <= 225


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_hint_had_to_be_cut(language):
    every = [field for sheet in SHEETS for field in fields(sheet)]

    assert [field.name for field in every if len(field.help[language]) > 255] == []


def test_formulas_of_checks_are_short(book):
    formulas = [text for check in checks(book) for text in (check.formula1, check.formula2) if text]

    assert max(map(len, formulas)) <= 255


def test_refusals_name_what_belongs_there_and_leave_no_gap(book):
    refusing = [check for check in checks(book) if check.type]

    assert refusing
    for check in refusing:
        assert check.showErrorMessage
        assert check.error
        assert "{" not in check.error


def test_names_are_ones_excel_accepts(book):
    for name in book.defined_names:
        assert NAME.fullmatch(name)
        assert not LIKE_A_CELL.fullmatch(name)


def test_names_of_sheets_are_ones_excel_accepts(book):
    for name in book.sheetnames:
        assert 0 < len(name) <= 31
        assert not FORBIDDEN_IN_SHEETS & set(name)


def test_every_list_holds_all_its_names_once(book):
    tables = {field.list for sheet in SHEETS for field in fields(sheet) if field.list}
    for table in tables:
        name = "list_" + table.rpartition("/")[2]
        [(sheet, area)] = book.defined_names[name].destinations
        names = [cell.value for [cell] in book[sheet][area]]
        assert len(names) == len(set(names)) == len(options(table, "en"))
        assert max(map(len, names)) <= 255


def test_every_sheet_is_protected_without_a_password(book):
    for sheet in book:
        if sheet.sheet_state == "visible":
            assert sheet.protection.sheet
            assert not sheet.protection.password
            assert not any(getattr(sheet.protection, right) for right in MAY)
            assert all(getattr(sheet.protection, right) for right in MAY_NOT)


def test_only_the_headings_of_the_sheets_to_fill_in_are_locked(book):
    for sheet in book.worksheets[2:4]:
        locked = {cell.row for row in sheet.iter_rows() for cell in row if cell.protection.locked}
        assert locked == {1, 2}
        columns = sheet.column_dimensions.values()
        assert not any(column.protection.locked for column in columns)
        assert max(column.max for column in columns) == 16_384


def test_cells_to_read_are_all_locked(book):
    for sheet in book.worksheets[:2]:
        assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row)


def test_every_type_of_the_table_has_a_width():
    types = {field.type for sheet in SHEETS for field in fields(sheet)}

    assert types <= set(settings("template")["width"])


@pytest.mark.parametrize("position", [2, 3])
def test_empty_required_cells_show_in_rows_that_are_begun(book, position):
    sheet = book.worksheets[position]
    required = {field.name for field in fields(SHEETS[position - 2]) if field.is_required}
    letters = {cell.column_letter for cell in sheet[1] if cell.value in required}

    marked = {str(area.sqref): area.rules for area in sheet.conditional_formatting}

    assert {area.partition("3:")[0] for area in marked} == letters
    for [rule] in marked.values():
        assert rule.formula[0].startswith("AND(COUNTA($A3:")
        assert rule.dxf.fill.bgColor.rgb.endswith(settings("template")["gap_fill"][1:])


def test_filter_and_checks_reach_as_far_as_the_prepared_rows(book):
    for sheet in book.worksheets[2:4]:
        last = str(settings("template")["entry_rows"])
        areas = [str(check.sqref) for check in sheet.data_validations.dataValidation]
        assert all(area.endswith(last) for area in (*areas, sheet.auto_filter.ref))
