"""The example is a real strategy, word for word, and no reader takes it for data."""

import pytest
from openpyxl import load_workbook

from domain.errors import WorkbookError
from domain.vocabulary import DATA, LANGUAGES
from etl.fields import SHEETS, fields
from etl.intake.workbook import read_workbook
from etl.submissions.submission import read_submission
from etl.tables.sheet_rows import read_table
from etl.tables.sheets import sheet_kind, sheet_label
from etl.template.template import write_template
from etl.template.template_example import examples
from etl.values.lists import options


@pytest.fixture(scope="module")
def submitted():
    """Every row of the shipped submissions as field -> value, by the code it begins with."""
    rows = {}
    for path in sorted((DATA / "submissions").glob("*.xlsx")):
        workbook = read_workbook(path)
        for sheet in workbook.sheets:
            if (kind := sheet_kind(sheet.name)) in SHEETS:
                for row in read_table(path.name, sheet, kind).rows:
                    rows[row.text(fields(kind)[0].name)] = row
    return rows


def as_written(value):
    if isinstance(value, tuple):
        return "\n".join(value)
    return f"{value:.15g}" if isinstance(value, float) else str(value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", SHEETS)
def test_every_word_of_the_example_stands_in_a_submission(submitted, language, sheet):
    for example in examples(language, sheet):
        row = submitted[example[fields(sheet)[0].name]]
        assert {name: as_written(row.values[name]) for name in example} == example


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_fills_in_what_is_required(language):
    assert [len(examples(language, sheet)) for sheet in SHEETS] == [1, 2]
    for sheet in SHEETS:
        required = {field.name for field in fields(sheet) if field.is_required}
        assert all(required <= set(example) for example in examples(language, sheet))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_alone_is_no_data(tmp_path, language):
    write_template(language, tmp_path / "template.xlsx")
    book = load_workbook(tmp_path / "template.xlsx")
    for kind in SHEETS:
        book.remove(book[sheet_label(kind, language)])
    book.save(tmp_path / "alone.xlsx")

    with pytest.raises(WorkbookError) as refused:
        read_submission(tmp_path / "alone.xlsx")

    assert refused.value.code == "no_strategies_sheet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_of_the_example_is_known_and_not_reported(tmp_path, language):
    write_template(language, tmp_path / "template.xlsx")

    assert sheet_kind(sheet_label("example", language)) == "example"
    problems = read_submission(tmp_path / "template.xlsx").problems
    assert sheet_label("example", language) not in {problem.sheet for problem in problems}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_shows_names_of_lists_not_codes(tmp_path, language):
    write_template(language, tmp_path / "template.xlsx")
    example = read_workbook(tmp_path / "template.xlsx").sheets[1]
    texts = {cell.text for row in example.rows for cell in row.cells.values()}

    [strategy] = examples(language, "strategies")

    assert options("reference/strategy_types", language)[strategy["type"]] in texts
    assert strategy["type"] not in texts
