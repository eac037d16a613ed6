from dataclasses import fields as columns_of

import pytest

from domain.model import Measure, Strategy
from domain.vocabulary import LANGUAGES
from etl.fields import SHEETS, fields, readable_fields
from etl.values import lists
from etl.values.cleaning import CLEANED_TYPES
from etl.values.spelling import fold

LISTS = sorted({field.list for sheet in SHEETS for field in fields(sheet) if field.list})
EXCEL_PROMPT = 255  # characters
NOT_COLUMNS = {"source", "written", "extras"}  # tell of the row as a whole


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_field_has_label_and_help_in_every_language(sheet):
    for field in fields(sheet):
        assert all(field.labels[language] for language in LANGUAGES)
        assert all(0 < len(field.help[language]) <= EXCEL_PROMPT for language in LANGUAGES)


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_two_fields_of_a_sheet_share_a_label(sheet):
    for language in LANGUAGES:
        labels = [fold(field.labels[language]) for field in fields(sheet)]
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_type_of_field_can_be_cleaned(sheet):
    assert {field.type for field in readable_fields(sheet)} <= CLEANED_TYPES
    assert all(bool(field.list) == (field.type == "code") for field in readable_fields(sheet))


def test_every_noun_can_be_filled_from_the_columns():
    renamed = {
        "region": "admin1",
        "code": "strategy_code",
        "budget": "budget_amount",
        "declared": "declared_sdg",
    }
    names = {field.name for field in fields("strategies")} | NOT_COLUMNS

    assert {renamed.get(f.name, f.name) for f in columns_of(Strategy)} <= names

    renamed = {
        "code": "measure_code",
        "strategy": "strategy_code",
        "budget": "budget_amount",
        "source_urls": "source_url",
    }
    names = {field.name for field in fields("measures")} | NOT_COLUMNS

    assert {renamed.get(f.name, f.name) for f in columns_of(Measure)} <= names


@pytest.mark.parametrize("table", LISTS)
def test_a_name_stands_for_one_code_in_all_languages(table):
    for language in LANGUAGES:
        for code, name in lists.options(table, language).items():
            assert lists.find(table, name) == code
            assert lists.find(table, code) == code
