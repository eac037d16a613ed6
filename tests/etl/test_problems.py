from dataclasses import replace
from string import Formatter

import pytest

from domain.errors import WorkbookError
from domain.model import Source
from domain.vocabulary import LANGUAGES, by_key, read
from etl.problems import describe, from_error, problem

BRNO = Source("brno.xlsx", "Strategie", 14, {"country": "B"})
CODES = sorted(by_key("vocabulary/problem_severities", "code"))
DETAILS = (  # what the checks tell beside workbook, sheet, row, cell, field and value
    *("nearest", "other", "other_code", "code", "reading", "unknown", "reason", "date"),
    *("first", "first_row", "rows", "count", "minimum", "maximum", "limit", "part", "ratio"),
)
PLACES = ("workbook", "sheet", "row", "cell", "field", "value", "choices")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence_and_a_remedy(language):
    for code in CODES:
        found = problem(code, BRNO, "country", "Rakousko")
        details = dict.fromkeys(DETAILS, "2030")
        message, remedy = describe(replace(found, details=details), language)

        assert message and remedy
        assert "{" not in message + remedy


@pytest.mark.parametrize("row", read("texts/problems"), ids=lambda row: row["key"])
def test_a_sentence_says_the_same_in_every_language(row):
    named = {
        language: {name for _, name, _, _ in Formatter().parse(row[language]) if name}
        for language in LANGUAGES
    }

    assert set.union(*named.values()) <= {*DETAILS, *PLACES}
    assert all(names == named["en"] for names in named.values())


def test_every_sentence_belongs_to_a_code_with_a_severity():
    keys = {row["key"].partition(".")[2] for row in read("texts/problems")}

    assert keys == set(CODES)
    assert {row["severity"] for row in read("vocabulary/problem_severities")} <= {
        "error",
        "warning",
        "info",
    }


def test_the_sentence_names_the_field_and_the_values_allowed_in_the_readers_language():
    wrong = problem("unknown_code", BRNO, "country", "Rakousko", list="reference/countries")

    message, remedy = describe(wrong, "cs")

    assert message == "„Rakousko“ není v\u00a0seznamu „Stát“."
    assert "Česko" in remedy
    assert "Maďarsko" in remedy


def test_a_problem_points_at_its_cell():
    wrong = problem("required_empty", BRNO, "country")

    assert (wrong.sheet, wrong.row, wrong.cell, wrong.severity) == ("Strategie", 14, "B14", "error")


def test_a_long_value_is_shortened_in_the_sentence_and_kept_in_the_problem():
    wrong = problem("year_unreadable", BRNO, "country", "rok " * 100)

    assert len(describe(wrong, "en")[0]) < 200
    assert len(wrong.value) == 400


def test_an_unusable_file_is_a_problem_too():
    refusal = from_error(WorkbookError("file_too_large", "brno.xlsx", limit=25))

    assert (refusal.code, refusal.severity, refusal.row) == ("file_too_large", "error", 0)
    assert "25 MB" in describe(refusal, "hu")[0]
