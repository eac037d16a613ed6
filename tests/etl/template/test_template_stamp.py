import pytest
from openpyxl import load_workbook

from domain.vocabulary import LANGUAGES
from etl.template.template import write_template
from etl.template.template_stamp import STAMP, STAMP_CELL, stamp_in, template_version


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_version_stands_in_three_places(tmp_path, language):
    write_template(language, tmp_path / "template.xlsx")
    book = load_workbook(tmp_path / "template.xlsx")

    [(sheet, cell)] = book.defined_names[STAMP_CELL].destinations

    assert book.custom_doc_props[STAMP].value == template_version()
    assert book.defined_names[STAMP].value == f'"{template_version()}"'
    assert sheet == book.sheetnames[0]
    assert stamp_in([book[sheet][cell].value]) == template_version()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_visible_version_is_found_among_all_the_instructions(tmp_path, language):
    write_template(language, tmp_path / "template.xlsx")
    read_me = load_workbook(tmp_path / "template.xlsx").worksheets[0]

    texts = [str(value) for row in read_me.iter_rows(values_only=True) for value in row if value]

    assert stamp_in(texts) == template_version()


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("wersja SZABLONU  2027.3", "2027.3"),
        ("Verzia sablony: 2026.1", "2026.1"),
        ("A sablon verziója: 2026.2-b", "2026.2-b"),
        ("Verze šablony", ""),
        ("Verze šablony 2026.1 je nejnovější", ""),
        ("Strategie 2030", ""),
    ],
)
def test_only_the_sentence_of_the_stamp_counts(text, version):
    assert stamp_in(["Pokyny", text]) == version
