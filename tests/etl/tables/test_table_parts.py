"""Several tables on one sheet."""

import pytest

from etl.intake.workbook import Merge
from etl.tables.table_parts import columns_of, tables_below
from tests.etl.written_sheets import codes, read, sheet_of

STRATEGIES = ["Název", "Město", "Rok schválení"]
MEASURES = ["Opatření", "Strategie", "Cílový rok", "Odpovídá"]
BRNO = ["Smart City Brno", "Brno", 2017]
LAMPS = ["Chytré lampy", "Smart City Brno", 2030, "Technické sítě Brno"]


def test_measures_below_the_strategies_are_a_table_of_their_own():
    result = read(sheet_of("Přehled", STRATEGIES, BRNO, [], MEASURES, LAMPS))

    [measure] = result.measures
    assert (measure.title, measure.strategy) == ("Chytré lampy", result.strategies[0].code)
    assert measure.source.cell("title") == "A5"
    assert codes(result) == []


def test_headings_again_on_a_second_printed_page_begin_no_table():
    sheet = sheet_of("Přehled", STRATEGIES, BRNO, [], STRATEGIES, ["Smart City Zlín", "Zlín", 2019])

    assert len(list(tables_below(sheet))) == 1
    assert len(read(sheet).strategies) == 2


def test_two_tables_of_strategies_with_other_headings_are_both_read():
    result = read(
        sheet_of(
            "Přehled",
            ["Název", "Město", "Rok schválení"],
            BRNO,
            [],
            ["Město", "Název", "Rok schválení", "Stav"],
            ["Zlín", "Smart City Zlín", 2019, "schváleno"],
        )
    )

    assert [strategy.place for strategy in result.strategies] == ["Brno", "Zlín"]


def test_a_form_with_a_table_of_measures_below_is_both():
    form = [["Název", "Smart City Zlín"], ["Město", "Zlín"], ["Období", "2019–2030"]]
    table = [["Opatření", "Termín", "Odpovídá"], ["Chytré lampy", 2025, "Zlín"]]

    result = read(sheet_of("Karta", *form, [], *table))

    [strategy], [measure] = result.strategies, result.measures
    assert (strategy.period_start, strategy.period_end) == (2019, 2030)
    assert (measure.strategy, measure.source.cell("title")) == (strategy.code, "A6")


def test_of_a_row_with_both_the_columns_are_told_apart_by_what_they_say():
    sheet = sheet_of(
        "Plan",
        ["Strategia", "Miasto", "Rok przyjęcia", "Działanie", "Termin", "Odpowiedzialny"],
        ["Plan klimatyczny", "Rybnik", 2020, "Termomodernizacja szkół", 2030, "Urząd"],
        ["Plan klimatyczny", "Rybnik", 2020, "Panele fotowoltaiczne", 2027, "Szkoły"],
        ["Plan mobilności", "Gliwice", 2021, "Ścieżki rowerowe", 2028, "Urząd"],
    )

    assert columns_of(sheet, "strategies") == {"A", "B", "C"}
    assert columns_of(sheet, "measures") == {"D", "E", "F"}


@pytest.mark.xfail(strict=True, reason="the row of groups is no heading of the strategies yet")
def test_a_group_above_the_headings_says_whose_a_column_is():
    sheet = sheet_of(
        "Plan",
        ["Strategia", None, None, None, "Działania", None, None, None],
        ["Nazwa", "Miasto", "Rok przyjęcia", "Uwagi", "Nazwa", "Termin", "Jednostka", "Uwagi"],
        ["Plan klimatyczny", "Rybnik", 2020, "nowy", "Termomodernizacja", 2030, "%", "pilne"],
        merges=[Merge("A", 1, "D", 1), Merge("E", 1, "H", 1)],
    )

    assert columns_of(sheet, "strategies") == {"A", "B", "C", "D"}
    assert columns_of(sheet, "measures") == {"E", "F", "G", "H"}
