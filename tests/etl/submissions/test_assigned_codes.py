"""Codes for rows that bring none."""

from tests.etl.written_sheets import read, sheet_of, told

HEADINGS = ["Název", "Město", "Rok schválení"]
PLAN = ["Plán udržitelné mobility", "Brno", 2018]
MEASURES = ["Název", "Strategie", "Cílový rok"]


def strategy_codes(*rows, headings=HEADINGS):
    return [one.code for one in read(sheet_of("Strategie", headings, *rows)).strategies]


def test_a_code_is_made_of_country_place_type_and_year():
    assert strategy_codes(PLAN) == ["CZ-BRNO-MOBILITY-SUMP-2018"]


def test_the_end_of_the_period_tells_editions_apart_before_the_year_of_adoption():
    assert strategy_codes([*PLAN, 2030], headings=[*HEADINGS, "Období do"]) == [
        "CZ-BRNO-MOBILITY-SUMP-2030"
    ]


def test_accents_and_spaces_of_a_place_are_no_part_of_a_code():
    assert strategy_codes(["Smart plán", "Ústí nad Labem", None]) == [
        "CZ-USTI-NAD-LABEM-SMART-CITY"
    ]


def test_a_corrected_title_changes_no_code():
    corrected = ["Plán udržitelné městské mobility města Brna", *PLAN[1:]]

    assert strategy_codes(PLAN) == strategy_codes(corrected)


def test_a_row_in_another_order_keeps_its_code():
    other = ["Smart City Zlín", "Zlín", 2019]

    assert set(strategy_codes(PLAN, other)) == set(strategy_codes(other, PLAN))


def test_a_second_strategy_of_a_kind_has_a_number():
    second = ["Mobilita pro všechny: plán udržitelné mobility", *PLAN[1:]]

    assert strategy_codes(PLAN, second) == [
        "CZ-BRNO-MOBILITY-SUMP-2018",
        "CZ-BRNO-MOBILITY-SUMP-2018-2",
    ]


def test_a_code_of_the_partner_s_own_is_kept_and_given_to_no_other_row():
    headings = ["Kód strategie", *HEADINGS]
    own = ["CZ-BRNO-MOBILITY-SUMP-2018", "Smart City Brno", "Brno", 2017]

    assert strategy_codes([None, *PLAN], own, headings=headings) == [
        "CZ-BRNO-MOBILITY-SUMP-2018-2",
        "CZ-BRNO-MOBILITY-SUMP-2018",
    ]


def test_measures_are_numbered_below_their_strategy():
    strategies = sheet_of("Strategie", HEADINGS, PLAN, ["Smart City Zlín", "Zlín", 2019])
    measures = [
        ["Nové tramvaje", PLAN[0], 2030],
        ["Chytré lampy", "Smart City Zlín", 2025],
        ["Cyklostezky", PLAN[0], 2027],
    ]

    result = read(strategies, sheet_of("Opatření", MEASURES, *measures))

    assert [one.code for one in result.measures] == [
        "CZ-BRNO-MOBILITY-SUMP-2018-M01",
        "CZ-ZLIN-SMART-CITY-2019-M01",
        "CZ-BRNO-MOBILITY-SUMP-2018-M02",
    ]


def test_assigned_codes_are_told_once_a_sheet_with_the_first_and_their_number():
    result = read(sheet_of("Strategie", HEADINGS, PLAN, ["Smart City Zlín", "Zlín", 2019]))

    found = told(result, "codes_assigned")
    assert (found.severity, found.sheet, found.field) == ("warning", "Strategie", "strategy_code")
    assert found.details == {"reading": "CZ-BRNO-MOBILITY-SUMP-2018", "count": "2"}


def test_rows_held_back_take_no_code():
    result = read(sheet_of("Strategie", HEADINGS, [None, "Brno", 2018], PLAN))

    assert [one.code for one in result.strategies] == ["CZ-BRNO-MOBILITY-SUMP-2018"]
    assert told(result, "codes_assigned").details["count"] == "1"
