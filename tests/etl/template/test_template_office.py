"""The template after a real other program has opened and saved it."""

import shutil
import subprocess

import pytest
from openpyxl import load_workbook

from etl.fields import SHEETS, fields
from etl.submissions.submission import read_submission
from etl.tables.sheets import sheet_label
from etl.template.template import write_template
from etl.template.template_example import examples
from etl.template.template_stamp import stamp_in, template_version

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not OFFICE, reason="needs LibreOffice Calc"),
]
TIME = 120  # seconds; the first start makes a profile


@pytest.fixture(scope="module", params=("pl", "hu"))
def saved(request, tmp_path_factory):
    """The filled template of one language before and after LibreOffice."""
    folder = tmp_path_factory.mktemp(request.param)
    before, after = folder / "template.xlsx", folder / "saved" / "template.xlsx"
    write_template(request.param, before, {kind: examples(request.param, kind) for kind in SHEETS})
    subprocess.run(
        [
            OFFICE,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            after.parent,
            before,
        ],
        check=True,
        capture_output=True,
        timeout=TIME,
    )
    return request.param, before, after


def data(submission):
    return submission.strategies, submission.measures, submission.rows_rejected


def test_the_same_rows_are_read(saved):
    _, before, after = saved

    first, second = read_submission(before), read_submission(after)

    assert (len(first.strategies), len(first.measures)) == (1, 2)
    assert data(second) == data(first)
    assert second.problems == first.problems


def test_the_version_is_still_found_and_still_visible(saved):
    language, _, after = saved
    read_me = load_workbook(after)[sheet_label("read_me", language)]

    assert read_submission(after).template_version == template_version()
    texts = (str(row[0]) for row in read_me.iter_rows(max_row=5, values_only=True))
    assert stamp_in(texts) == template_version()


@pytest.mark.parametrize("kind", SHEETS)
def test_every_list_still_drops_down(saved, kind):
    language, _, after = saved
    book = load_workbook(after)
    checks = {
        str(area)[: str(area).index("3")]: check
        for check in book[sheet_label(kind, language)].data_validations.dataValidation
        for area in check.sqref
    }
    letters = {cell.value: cell.column_letter for cell in book[sheet_label(kind, language)][1]}

    for field in fields(kind):
        check = checks[letters[field.name]]
        assert check.prompt == field.help[language]
        assert (check.type == "list") == bool(field.list)
        if field.list:
            assert check.formula1 in book.defined_names


@pytest.mark.parametrize("kind", SHEETS)
def test_gaps_are_still_marked(saved, kind):
    language, _, after = saved
    marked = load_workbook(after)[sheet_label(kind, language)].conditional_formatting

    required = sum(field.is_required for field in fields(kind))
    assert sum(len(area.sqref.ranges) for area in marked) == required


@pytest.mark.parametrize("kind", SHEETS)
def test_headings_stay_locked_and_cells_open(saved, kind):
    language, _, after = saved
    sheet = load_workbook(after)[sheet_label(kind, language)]

    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert sheet.row_dimensions[1].hidden
    assert (sheet["A1"].protection.locked, sheet["A2"].protection.locked) == (True, True)
    assert not sheet["A3"].protection.locked
    assert not sheet.column_dimensions["A"].protection.locked
    assert not sheet.protection.insertRows


def test_the_lists_stay_out_of_sight(saved):
    assert load_workbook(saved[2])["Lists"].sheet_state != "visible"
