"""What is said of a sheet as a whole and of columns that stand there twice."""

from dataclasses import replace

from tests.etl.written_sheets import codes, read, sheet_of, told

HEADINGS = ["Název", "Město", "Rok schválení"]
BRNO = ["Smart City Brno", "Brno", 2017]


def test_hidden_rows_are_read_and_told_with_their_numbers():
    sheet = sheet_of("Strategie", HEADINGS, BRNO, ["Smart City Zlín", "Zlín", 2019])

    result = read(replace(sheet, hidden_rows=frozenset({3})))

    found = told(result, "rows_hidden")
    assert (found.severity, found.details["rows"], found.details["count"]) == ("info", "3", "1")
    assert len(result.strategies) == 2


def test_a_sheet_whose_end_was_not_read_says_where_reading_stopped():
    result = read(replace(sheet_of("Strategie", HEADINGS, BRNO), cut=20_002))

    assert (told(result, "reading_stopped").row, len(result.strategies)) == (20_002, 1)


def test_a_sheet_of_headings_alone_says_that_it_holds_no_rows():
    result = read(sheet_of("Strategie", HEADINGS))

    assert told(result, "no_rows").severity == "warning"
    assert result.rows_read == 0


def test_two_columns_of_one_heading_that_agree_are_no_trouble():
    agreeing = read(sheet_of("Strategie", [*HEADINGS, "Město"], [*BRNO, "BRNO"]))

    assert codes(agreeing) == ["duplicate_header"]


def test_two_columns_of_one_heading_that_disagree_are_told_and_the_first_counts():
    result = read(sheet_of("Strategie", [*HEADINGS, "Město"], [*BRNO, "Zlín"]))

    found = told(result, "columns_disagree")
    assert (found.severity, found.cell, found.value, found.details["other"]) == (
        ("warning", "B2", "Brno", "Zlín")
    )
    assert [one.place for one in result.strategies] == ["Brno"]


def test_the_second_column_of_a_field_is_kept_under_its_heading():
    result = read(sheet_of("Strategie", [*HEADINGS, "Obec"], [*BRNO, "Brno-střed"]))

    [strategy] = result.strategies
    assert (strategy.place, strategy.extras) == ("Brno", {"Obec": "Brno-střed"})


def test_a_row_without_place_and_title_names_both_cells_and_asks_for_nothing_else():
    headings = ["Název", "Město", "Typ dokumentu", "Rok schválení"]

    result = read(sheet_of("Strategie", headings, [None, None, None, 2017, "?"], [*BRNO[:2]]))

    errors = [(p.code, p.cell) for p in result.problems if p.severity == "error"]
    assert sorted(errors) == [("required_empty", "A2"), ("required_empty", "B2")]


def test_one_cell_tells_what_other_columns_leave_out():
    headings = [*HEADINGS, "Období", "Rozpočet", "Stav"]
    cells = [*BRNO[:2], None, "2017–2050", "5 mil. Kč", "schváleno 20. 6. 2017"]

    [strategy] = read(sheet_of("Strategie", headings, cells)).strategies

    assert (strategy.period_start, strategy.period_end) == (2017, 2050)
    assert (strategy.budget.amount, strategy.budget.currency) == (5_000_000, "CZK")
    assert (strategy.status, strategy.status_note) == ("adopted", "schváleno 20. 6. 2017")


def test_a_column_of_its_own_counts_before_what_another_cell_tells():
    headings = [*HEADINGS, "Období", "Období do", "Rozpočet", "Měna"]
    cells = [*BRNO, "2017–2050", 2030, "5 mil. Kč", "EUR"]

    [strategy] = read(sheet_of("Strategie", headings, cells)).strategies

    assert (strategy.period_start, strategy.period_end) == (2017, 2030)
    assert strategy.budget.currency == "EUR"
