"""Which sheets of a workbook are read, and as what."""

import pytest

from etl.tables.sheet_choice import choose_sheets
from tests.etl.written_sheets import codes, read, sheet_of, told

STRATEGIES = (["Název", "Město", "Rok schválení"], ["Smart City Brno", "Brno", 2017])
MEASURES = (
    ["Opatření", "Strategie", "Cílový rok", "Odpovídá"],
    ["Chytré lampy", "Smart City Brno", 2030, "Technické sítě Brno"],
)


def kinds(*sheets):
    return [(sheet.name, kind) for sheet, kind in choose_sheets(sheets).read]


def test_the_headings_tell_what_a_sheet_holds_whatever_its_name():
    sheets = sheet_of("List1", *STRATEGIES), sheet_of("List2", *MEASURES)

    assert kinds(*sheets) == [("List1", "strategies"), ("List2", "measures")]


def test_several_sheets_of_a_kind_are_all_read():
    zlin = (STRATEGIES[0], ["Smart City Zlín", "Zlín", 2019])

    result = read(sheet_of("Brno", *STRATEGIES), sheet_of("Zlín", *zlin))

    assert [strategy.place for strategy in result.strategies] == ["Brno", "Zlín"]
    assert codes(result) == []


def test_sheets_named_after_their_city_need_no_column_of_places():
    headings = ["Název", "Rok schválení", "Stav", "Období"]
    plan = ["Plán mobility", 2018, "schváleno", "2018–2030"]

    result = read(sheet_of("Brno", headings, plan), sheet_of("Zlín", headings, plan))

    assert [strategy.place for strategy in result.strategies] == ["Brno", "Zlín"]


def test_a_hidden_sheet_beside_a_visible_one_is_left_out_and_mentioned():
    old = (STRATEGIES[0], ["Starý plán", "Brno", 2009])

    result = read(sheet_of("2009", *old, is_hidden=True), sheet_of("2017", *STRATEGIES))

    assert [strategy.title for strategy in result.strategies] == ["Smart City Brno"]
    hidden = told(result, "hidden_sheet_not_read")
    assert (hidden.severity, hidden.sheet) == ("info", "2009")


def test_a_hidden_sheet_is_read_where_no_other_holds_strategies():
    result = read(sheet_of("Data", *STRATEGIES, is_hidden=True), sheet_of("Úvod", ["Vítejte"]))

    assert len(result.strategies) == 1
    assert told(result, "sheet_hidden").severity == "warning"


@pytest.mark.parametrize("name", ["Příklad", "Pokyny", "Lists", "Chyby"])
def test_a_sheet_of_the_template_that_is_no_data_is_neither_read_nor_mentioned(name):
    result = read(sheet_of("Strategie", *STRATEGIES), sheet_of(name, *STRATEGIES))

    assert (len(result.strategies), codes(result)) == (1, [])


def test_a_sheet_that_repeats_most_of_an_earlier_one_is_left_out():
    cities = ("Brno", "Zlín", "Olomouc", "Ostrava", "Plzeň")
    rows = [[f"Smart City {city}", city, 2017] for city in cities]
    with_three_again = [*rows[:3], ["Nový plán", "Brno", 2024], ["Nový plán", "Zlín", 2024]]
    with_two_again = [*rows[:2], *with_three_again[3:], ["Nový plán", "Plzeň", 2024]]
    first = sheet_of("2023", STRATEGIES[0], *rows)

    copied = read(first, sheet_of("2024", STRATEGIES[0], *with_three_again))
    continued = read(first, sheet_of("2024", STRATEGIES[0], *with_two_again))

    assert (len(copied.strategies), told(copied, "sheet_twice").sheet) == (5, "2024")
    assert len(continued.strategies) == 8
    assert codes(continued) == ["duplicate_row", "duplicate_row"]


def test_a_sheet_without_known_headings_is_mentioned():
    result = read(
        sheet_of("Strategie", *STRATEGIES), sheet_of("Kontakty", ["Jana", "jana@brno.cz"])
    )

    assert told(result, "sheet_not_read").sheet == "Kontakty"


def test_a_sheet_of_strategies_alone_asks_for_measures():
    alone = read(sheet_of("Strategie", *STRATEGIES))
    whole = read(sheet_of("Strategie", *STRATEGIES), sheet_of("Opatření", *MEASURES))

    assert told(alone, "no_measures_sheet").severity == "warning"
    assert "no_measures_sheet" not in [found.code for found in whole.problems]
