"""Forms, and tables that lie on their side."""

from etl.tables.turned_tables import is_form, upright
from tests.etl.written_sheets import codes, read, sheet_of, told

FORM = (
    ["Názov", "Smart City Žilina 2030"],
    ["Mesto", "Žilina"],
    ["Rok schválenia", "minulý rok"],
    ["Obdobie", "2020 – 2030"],
)


def test_a_form_is_one_strategy_and_its_problems_name_the_cells_people_see():
    result = read(sheet_of("Karta", *FORM))

    [strategy] = result.strategies
    assert (strategy.title, strategy.place) == ("Smart City Žilina 2030", "Žilina")
    assert (strategy.period_start, strategy.period_end) == (2020, 2030)
    assert strategy.source.cell("place") == "B2"
    assert told(result, "year_unreadable").cell == "B3"


def test_a_form_below_a_title_and_with_a_gap_is_read():
    result = read(sheet_of("Karta", ["Karta stratégie"], [], *FORM[:2], [], *FORM[2:]))

    assert [strategy.place for strategy in result.strategies] == ["Žilina"]


def test_every_column_of_a_table_on_its_side_is_a_strategy():
    result = read(
        sheet_of(
            "Miasta",
            ["Nazwa strategii", "Strategia rozwoju Krakowa", "Strategia rozwoju Łodzi"],
            ["Miasto", "Kraków", "Łódź"],
            ["Rok przyjęcia", 2018, 2021],
            ["Nasza uwaga", None, "pilne"],
        )
    )

    assert [(one.place, one.adopted_year) for one in result.strategies] == [
        ("Kraków", 2018),
        ("Łódź", 2021),
    ]
    assert [one.source.cell("title") for one in result.strategies] == ["B1", "C1"]
    assert result.strategies[1].extras == {"Nasza uwaga": "pilne"}
    assert codes(result) == ["unknown_header"]


def test_a_label_nobody_knows_is_told_at_its_own_cell():
    result = read(sheet_of("Karta", *FORM, ["Náš tím", "Jana"]))

    assert told(result, "unknown_header").cell == "A5"


def test_the_row_of_a_problem_is_that_of_its_cell():
    result = read(sheet_of("Karta", *FORM, ["Náš tím", "Jana"]))

    assert told(result, "year_unreadable").row == 3
    assert told(result, "unknown_header").row == 5


def test_several_forms_are_several_strategies():
    zilina, zvolen = FORM, (["Názov", "Smart City Zvolen"], *FORM[1:])

    result = read(sheet_of("Žilina", *zilina), sheet_of("Zvolen", *zvolen))

    assert [one.title for one in result.strategies] == [
        "Smart City Žilina 2030",
        "Smart City Zvolen",
    ]


def test_an_ordinary_table_stays_as_it_is():
    sheet = sheet_of("Stratégie", ["Názov", "Mesto", "Stav"], ["Smart City", "Žilina", "návrh"])

    assert upright(sheet) is sheet
    assert not is_form(sheet)


def test_a_table_whose_first_column_happens_to_say_labels_stays_as_it_is():
    sheet = sheet_of(
        "Stratégie",
        ["Názov", "Mesto", "Rok schválenia", "Stav", "Obdobie"],
        ["Stratégia", "Žilina", 2020, "návrh", "2020-2030"],
        ["Plán", "Zvolen", 2021, "návrh", "2020-2030"],
    )

    assert upright(sheet) is sheet
