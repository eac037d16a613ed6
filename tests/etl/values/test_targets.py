import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.vocabulary import LANGUAGES, by_key, read
from etl.values.targets import TargetReading, read_target

LONGEST_CELL = 32_767  # characters, the limit of Excel


@pytest.mark.parametrize(
    ("language", "written", "target"),
    [
        (
            "cs",
            "snížení emisí CO2 o 40 % do roku 2030 oproti roku 2010",
            TargetReading(40, "%", "ghg_emissions", "reduce", base_year=2010, target_year=2030),
        ),
        (
            "cs",
            "min. +5,25 GWh za rok",
            TargetReading(5.25, "GWh/year", "", "increase", "at_least"),
        ),
        (
            "cs",
            "úspora až 310 MWh ročně",
            TargetReading(310, "MWh/year", "final_energy", "reduce", "up_to"),
        ),
        (
            "pl",
            "redukcja o co najmniej 30%",
            TargetReading(30, "%", "", "reduce", "at_least"),
        ),
        (
            "pl",
            "co najmniej 40% mniej emisji niż w 1990 r.",
            TargetReading(40, "%", "ghg_emissions", "reduce", "at_least", base_year=1990),
        ),
        ("pl", "500 km ścieżek rowerowych", TargetReading(500, "km", "length")),
        ("pl", "wzrost udziału OZE do 32%", TargetReading(32, "%", "renewable_share", "reach")),
        (
            "sk",
            "25.000 stromov do 2028",
            TargetReading(25_000, "pieces", "trees", target_year=2028),
        ),
        (
            "sk",
            "viac ako 23 ton CO2 za rok",
            TargetReading(23, "t CO2/year", "ghg_emissions", "", "at_least"),
        ),
        ("sk", "cca 14 km cyklociest", TargetReading(14, "km", "length", "", "about")),
        (
            "hu",
            "a kibocsátás 40%-os csökkentése 2030-ig (bázisév: 2011)",
            TargetReading(40, "%", "ghg_emissions", "reduce", base_year=2011, target_year=2030),
        ),
        (
            "hu",
            "legalább 40%-os csökkentés 2030-ig a 2015-ös évhez képest",
            TargetReading(40, "%", "", "reduce", "at_least", base_year=2015, target_year=2030),
        ),
        (
            "hu",
            "10 millió négyzetméter új napelemrendszer",
            TargetReading(10_000_000, "m2", "area"),
        ),
        ("hu", "500 fa ültetése", TargetReading(500, "pieces", "trees", "build")),
        (
            "en",
            "reduce energy use by 20% by 2030",
            TargetReading(20, "%", "final_energy", "reduce", target_year=2030),
        ),
    ],
)
def test_a_target_in_words_is_taken_apart(language, written, target):
    assert read_target(written, language) == target


@pytest.mark.parametrize(
    ("language", "written", "base", "value", "unit"),
    [
        ("hu", "999 hektárról 1225 hektárra", 999, 1225, "ha"),
        ("hu", "6 m²-ről 7 m²-re lakosonként", 6, 7, "m2/person"),
        ("cs", "z 107 700 t na 56 800 t CO2", 107_700, 56_800, "t CO2"),
        ("pl", "zwiększenie z 12% do 25% do 2030 r.", 12, 25, "%"),
        ("en", "from 57 % to 70 %", 57, 70, "%"),
        ("cs", "pokles emisí ze 107,7 kt na 56,8 kt", 107_700, 56_800, "t"),
        ("cs", "pokles emisí z 107,7 na 56,8 kt", 107_700, 56_800, "t"),
        ("cs", "z 2,3 na 1,8 mil. m3", None, 1_800_000, "m3"),
    ],
)
def test_a_way_from_one_value_to_another_gives_both(language, written, base, value, unit):
    target = read_target(written, language)

    assert (target.base_value, target.value, target.unit) == (base, value, unit)
    assert target.direction == "reach"


@pytest.mark.parametrize(
    ("language", "written", "code"),
    [
        ("cs", "40 % do roku 2030 a 80 % do roku 2050", "target_several"),
        ("cs", "potenciál 1 200 MWh ročně ze 44 budov", "target_several"),
        ("hu", "70% (50% közösségi közlekedés, 5% kerékpár, 15% gyaloglás)", "target_several"),
        ("pl", "w promieniu 3–4 km", "number_range"),
        ("cs", "1,234 t CO2", "number_ambiguous"),
        ("hu", "minden harmadik lakás energetikai korszerűsítése", "target_unreadable"),
        ("pl", "raport z osiągniętych celów co 2 lata", "target_unreadable"),
        ("cs", "investice 5 mil. Kč", "target_unreadable"),
        ("cs", "", "target_unreadable"),
    ],
)
def test_nothing_is_better_than_a_wrong_value(language, written, code):
    target = read_target(written, language)

    assert (target.value, target.code) == (None, code)


def test_the_year_of_a_target_without_a_number_is_kept():
    assert read_target("neutralność klimatyczna do 2050 r.", "pl").target_year == 2050


def test_the_language_is_found_out_where_none_is_known():
    target = read_target("snížení emisí CO2 o 40 % oproti roku 2010", "")

    assert (target.value, target.direction, target.base_year) == (40, "reduce", 2010)


@pytest.mark.parametrize("language", ["pl", "cs", "en", ""])
def test_how_often_is_no_target_whatever_language_is_stated(language):
    assert read_target("raport z osiągniętych celów co 2 lata", language).value is None


def test_the_words_of_targets_lead_to_codes_of_the_product():
    quantities = {row["quantity"] for row in read("vocabulary/target_quantities")}
    units = {row["unit"] for row in read("vocabulary/target_quantities")}

    assert quantities <= by_key("reference/quantities", "code").keys()
    assert units <= {row["unit"] for row in read("vocabulary/target_units")}


@pytest.mark.parametrize(
    ("written", "value", "unit", "quantity"),
    [
        ("snížit spotřebu na 120 kWh/m2", 120, "kWh/m2", ""),
        ("max. 5 t CO2/obyv.", 5, "t CO2/person", "ghg_emissions"),
        ("-594 kt proti roku 2015", 594_000, "t", ""),
        ("20 µg/m3 PM2,5", 20, "µg/m3", ""),
        ("snížení hluku o 3 dB", 3, "dB", ""),
        ("0 emisí CO2 do roku 2050", 0, "", ""),
        ("pokles o 5 procentních bodů", 5, "percentage points", ""),
        ("20 % energie z OZE", 20, "%", "renewable_share"),
    ],
)
def test_a_unit_is_kept_whole_and_decides_what_may_be_measured(written, value, unit, quantity):
    target = read_target(written, "cs")

    assert (target.value, target.unit, target.quantity) == (value, unit, quantity)


@settings(deadline=None)
@given(text=st.text(), language=st.sampled_from(LANGUAGES))
def test_no_text_whatever_makes_the_reader_stumble(text, language):
    target = read_target(text, language)

    assert (target.value is None) == bool(target.code)


@pytest.mark.parametrize("piece", ["1", "40 % ", "2030 ", "a ", "- ", "(2021"])
def test_the_fullest_cell_is_turned_away_in_no_time(piece):
    started = time.perf_counter()
    target = read_target((piece * LONGEST_CELL)[:LONGEST_CELL], "cs")

    assert target.code == "target_unreadable"
    assert time.perf_counter() - started < 0.05
