"""Which strategy a measure belongs to, however partners refer to it."""

import pytest

from etl.intake.workbook import Merge
from tests.etl.written_sheets import read, sheet_of, told

STRATEGIES = sheet_of(
    "Strategie",
    ["Pořadové číslo", "Naše značka", "Název", "Město", "Rok schválení"],
    [1, "A/17", "Plán udržitelné mobility Brna", "Brno", 2018],
    [2, "B/22", "Akční plán udržitelné energetiky", "Brno", 2019],
    [3, "C/03", "Strategie Zlín 2030", "Zlín", 2020],
    [4, "D/04", "Klimatický plán 2015", "Ostrava", 2015],
    [5, "E/05", "Klimatický plán 2022", "Ostrava", 2022],
)
MOBILITY, SECAP = "CZ-BRNO-MOBILITY-SUMP-2018", "CZ-BRNO-CLIMATE-ENERGY-SECAP-2019"
ZLIN, LATER_PLAN = "CZ-ZLIN-OTHER-2020", "CZ-OSTRAVA-CLIMATE-STRATEGY-2022"


def linked(reference, heading="Strategie", strategies=STRATEGIES):
    measures = sheet_of(
        "Opatření", ["Název", heading, "Cílový rok"], ["Nové tramvaje", reference, 2030]
    )
    return read(strategies, measures)


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        (MOBILITY, MOBILITY),
        ("Plán udržitelné mobility Brna", MOBILITY),
        ("PLÁN UDRŽITELNÉ MOBILITY BRNA ", MOBILITY),
        ("2", SECAP),
        ("A/17", MOBILITY),
    ],
)
def test_a_strategy_is_called_by_code_title_number_or_a_mark_of_the_partner_s_own(reference, code):
    result = linked(reference)

    assert [measure.strategy for measure in result.measures] == [code]
    assert [found for found in result.problems if found.code == "strategy_matched"] == []


def test_a_number_with_a_full_stop_is_the_number():
    assert [measure.strategy for measure in linked("2.").measures] == [SECAP]


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("Brno / mobilita", MOBILITY),
        ("Brno – SECAP", SECAP),
        ("Plán udržitelne mobilty Brna", MOBILITY),
        ("Strategie Zlín", ZLIN),
        ("Klimatický plán Ostravy z roku 2022", LATER_PLAN),
        ("PUMB", MOBILITY),
    ],
)
def test_a_reference_in_other_words_is_matched_and_said_so(reference, code):
    result = linked(reference)

    assert [measure.strategy for measure in result.measures] == [code]
    found = told(result, "strategy_matched")
    assert (found.severity, found.cell, found.details["reading"]) == ("info", "B2", code)


def test_the_only_strategy_of_a_place_is_found_by_the_place():
    result = linked("Zlín", heading="Město")

    assert [measure.strategy for measure in result.measures] == [ZLIN]
    assert told(result, "strategy_matched").field == "place"


@pytest.mark.parametrize(
    ("heading", "reference"),
    [("Město", "Brno"), ("Strategie", "Klimatický plán"), ("Strategie", "Ostrava")],
)
def test_a_reference_that_fits_several_strategies_holds_the_measure_back(heading, reference):
    result = linked(reference, heading)

    found = told(result, "strategy_ambiguous")
    assert (found.severity, found.cell, found.value) == ("error", "B2", reference)
    assert result.measures == ()


@pytest.mark.parametrize("reference", ["Strategie Plzně", "Zlaté časy", "CZ-BRNO-99"])
def test_a_reference_that_fits_no_strategy_holds_the_measure_back(reference):
    result = linked(reference)

    found = told(result, "unknown_strategy")
    assert (found.severity, found.cell, found.value) == ("error", "B2", reference)


def test_a_code_with_a_slip_is_not_guessed_but_named():
    result = linked("CZ-BRNO-MOBILITY-SUMP-2081", heading="Kód strategie")

    assert told(result, "unknown_strategy_similar").details["nearest"] == MOBILITY
    assert result.measures == ()


def test_a_strategy_that_is_held_back_takes_its_measures_with_it():
    strategies = sheet_of(
        "Strategie", ["Název", "Město", "Stát"], ["Smart City Wien", "Wien", "Rakousko"]
    )

    result = linked("Smart City Wien", strategies=strategies)

    assert told(result, "strategy_held_back").cell == "B2"
    assert (result.rows_read, result.rows_rejected) == (2, 2)


def test_measures_that_refer_to_nothing_belong_to_the_only_strategy():
    strategies = sheet_of("Strategie", ["Název", "Město", "Stav"], ["Plán", "Brno", "návrh"])
    measures = sheet_of(
        "Opatření", ["Název", "Cílový rok", "Odpovídá"], ["Nové tramvaje", 2030, "DPMB"]
    )

    result = read(strategies, measures)

    assert [one.strategy for one in result.measures] == [result.strategies[0].code]


def test_measures_that_refer_to_nothing_among_several_strategies_are_held_back():
    measures = sheet_of(
        "Opatření", ["Název", "Cílový rok", "Odpovídá"], ["Nové tramvaje", 2030, "DPMB"]
    )

    result = read(STRATEGIES, measures)

    assert told(result, "required_empty").field == "strategy_title"
    assert result.measures == ()


def test_a_section_heading_names_the_strategy_of_the_measures_below():
    measures = sheet_of(
        "Opatření",
        ["Název", "Cílový rok", "Odpovídá"],
        ["Strategie Zlín 2030"],
        ["Chytré lampy", 2025, "Zlín"],
        ["Plán udržitelné mobility Brna"],
        ["Nové tramvaje", 2030, "DPMB"],
    )

    assert [one.strategy for one in read(STRATEGIES, measures).measures] == [ZLIN, MOBILITY]


def test_a_column_of_references_is_found_by_what_it_says():
    measures = sheet_of(
        "Opatření",
        ["Název", "Patří k", "Cílový rok", "Odpovídá"],
        ["Nové tramvaje", "A/17", 2030, "DPMB"],
        ["Chytré lampy", "C/03", 2025, "Zlín"],
    )

    assert [one.strategy for one in read(STRATEGIES, measures).measures] == [MOBILITY, ZLIN]


def test_a_reference_merged_over_several_measures_counts_for_all_of_them():
    measures = sheet_of(
        "Opatření",
        ["Strategie", "Název", "Cílový rok"],
        ["Strategie Zlín 2030", "Chytré lampy", 2025],
        [None, "Senzory", 2026],
        merges=[Merge("A", 2, "A", 3)],
    )

    assert [one.strategy for one in read(STRATEGIES, measures).measures] == [ZLIN, ZLIN]


def test_of_equal_titles_the_place_beside_tells_the_one_meant():
    strategies = sheet_of(
        "Strategie",
        ["Název", "Město", "Rok schválení"],
        ["Smart City", "Brno", 2017],
        ["Smart City", "Zlín", 2019],
    )
    measures = sheet_of(
        "Opatření",
        ["Název", "Strategie", "Město", "Cílový rok"],
        ["Chytré lampy", "Smart City", "Zlín", 2025],
    )

    [measure] = read(strategies, measures).measures

    assert measure.strategy == "CZ-ZLIN-SMART-CITY-2019"
