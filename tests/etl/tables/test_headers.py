import pytest

from domain.errors import WorkbookError
from domain.vocabulary import LANGUAGES
from etl.fields import SHEETS, fields
from etl.intake.workbook import RawCell, RawRow, RawSheet
from etl.tables.headers import read_header

LETTERS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *(f"A{letter}" for letter in "ABCDEFGHIJ")]


def sheet_of(*rows, first=1):
    raw = [
        RawRow(
            number,
            {c: RawCell("text", t) for c, t in zip(LETTERS, texts, strict=False) if t},
        )
        for number, texts in enumerate(rows, start=first)
    ]
    return RawSheet("Strategie", is_hidden=False, rows=tuple(raw))


def codes(header):
    return [problem.code for problem in header.problems]


@pytest.mark.parametrize("kind", SHEETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_of_every_language_are_understood(kind, language):
    labels = [field.labels[language] for field in fields(kind)]

    header = read_header("brno.xlsx", sheet_of(labels), kind)

    assert list(header.columns) == [field.name for field in fields(kind)]
    assert header.problems == ()


def test_case_accents_stars_and_spaces_of_a_heading_do_not_matter():
    header = read_header(
        "a.xlsx", sheet_of(["  KOD   strategii *", "PAŃSTWO", "tytul:"]), "strategies"
    )

    assert header.columns == {"strategy_code": "A", "country": "B", "title": "C"}


def test_kraj_is_a_country_among_polish_headings_and_a_region_among_czech_ones():
    polish = read_header("a.xlsx", sheet_of(["Kod strategii", "Kraj", "Tytuł"]), "strategies")
    czech = read_header("a.xlsx", sheet_of(["Kód strategie", "Kraj", "Název"]), "strategies")

    assert polish.columns["country"] == "B"
    assert czech.columns["admin1"] == "B"


def test_headings_below_a_title_and_a_remark_are_found():
    sheet = sheet_of(["Przegląd strategii"], [], ["Kod strategii", "Miasto", "Tytuł"], first=3)

    header = read_header("a.xlsx", sheet, "strategies")

    assert header.last_row == 5
    assert header.columns["place"] == "B"


def test_columns_in_another_order_with_a_foreign_one_between_are_read():
    header = read_header(
        "a.xlsx", sheet_of(["Názov", "Naša poznámka pre tím", "Kód stratégie"]), "strategies"
    )

    assert header.columns == {"title": "A", "strategy_code": "C"}
    [unknown] = [p for p in header.problems if p.code.startswith("unknown_header")]
    assert (unknown.cell, unknown.value) == ("B1", "Naša poznámka pre tím")


def test_a_misspelt_heading_is_taken_for_the_one_meant_and_said_so():
    header = read_header("a.xlsx", sheet_of(["Kód strategie", "Název", "Souhrnn"]), "strategies")

    assert header.columns["summary"] == "C"
    [guessed] = header.problems
    assert (guessed.code, guessed.severity, guessed.cell, guessed.field, guessed.value) == (
        ("header_guessed", "info", "C1", "summary", "Souhrnn")
    )


def test_a_heading_that_resembles_another_too_little_is_left_alone_with_a_hint():
    header = read_header("a.xlsx", sheet_of(["Kód strategie", "Název", "Ohrn"]), "strategies")

    [unknown] = header.problems
    assert (unknown.code, unknown.severity) == ("unknown_header_similar", "info")
    assert (unknown.cell, unknown.details["nearest"]) == ("C1", "Souhrn")


def test_of_two_equal_headings_the_first_is_read():
    header = read_header("a.xlsx", sheet_of(["Kód strategie", "Název", "Název"]), "strategies")

    assert header.columns["title"] == "B"
    [twice] = [p for p in header.problems if p.code == "duplicate_header"]
    assert (twice.cell, twice.details["first"]) == ("C1", "B1")


def test_the_visible_label_wins_over_another_key_above_it():
    sheet = sheet_of(["strategy_code", "title", "summary"], ["Kód strategie", "Souhrn", "Název"])

    header = read_header("a.xlsx", sheet, "strategies")

    assert header.columns["summary"] == "B"
    assert codes(header) == ["header_conflict", "header_conflict"]


def test_a_renamed_label_is_saved_by_the_hidden_key():
    sheet = sheet_of(
        ["strategy_code", "title", "summary"], ["Kód strategie", "Název", "O čem to je"]
    )

    header = read_header("a.xlsx", sheet, "strategies")

    assert header.columns["summary"] == "C"
    assert codes(header) == []


def test_a_column_the_sheet_lacks_is_no_fault_of_its_headings():
    header = read_header("a.xlsx", sheet_of(["Kód opatření", "Kód strategie", "Název"]), "measures")

    assert header.problems == ()


def test_a_sheet_without_headings_cannot_be_used():
    with pytest.raises(WorkbookError) as refusal:
        read_header("a.xlsx", sheet_of(["Brno", "2030"], ["Ostrava", "2027"]), "strategies")

    assert refusal.value.code == "no_header"
