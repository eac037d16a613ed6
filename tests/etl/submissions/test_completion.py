"""What is filled in where a partner left it out, and how that is told."""

import pytest

from tests.etl.written_sheets import codes, read, sheet_of, told

HEADINGS = ["Název", "Město", "Rok schválení"]
BRNO = ["Smart City Brno", "Brno", 2017]


def strategy_of(headings, cells, sheet="Strategie", name="mesta.xlsx"):
    [strategy] = read(sheet_of(sheet, headings, cells), name=name).strategies
    return strategy


def filled(result):
    return {
        found.field: found.details["codes"]
        for found in result.problems
        if found.code == "column_filled"
    }


def test_all_that_a_plain_list_lacks_is_filled_and_told_once_a_sheet():
    result = read(sheet_of("Strategie", HEADINGS, BRNO, ["Smart City Zlín", "Zlín", 2019]))

    assert filled(result) == {
        "country": "CZ",
        "partner": "CSCC",
        "place_kind": "city",
        "type": "smart_city",
        "language": "cs",
        "text_basis": "excerpt",
    }
    assert {found.severity for found in result.problems if found.code == "column_filled"} == {
        "warning"
    }


def test_several_values_of_a_filled_column_are_all_told():
    result = read(
        sheet_of("Strategie", HEADINGS, BRNO, ["Akční plán udržitelné energetiky", "Zlín", 2019])
    )

    assert filled(result)["type"] == "smart_city;climate_energy_secap"


@pytest.mark.parametrize(
    ("headings", "place", "country"),
    [
        (["Title", "Place", "Year adopted"], "Brno", "CZ"),
        (["Title", "Place", "Year adopted"], "Kraków", "PL"),
        (["Title", "Place", "Year adopted"], "Bratislava", "SK"),
        (["Title", "Place", "Year adopted"], "Pécs", "HU"),
        (["Název", "Město", "Rok schválení"], "Nové Mesto", "CZ"),
        (["Názov", "Mesto", "Rok schválenia"], "Nové Mesto", "SK"),
        (["Název", "Město", "Rok schválení"], "Kraków", "PL"),
    ],
)
def test_the_country_follows_from_the_place_and_else_from_the_language(headings, place, country):
    assert strategy_of(headings, ["Smart plan", place, 2020]).country == country


def test_the_country_follows_from_partner_file_name_and_other_rows():
    headings, cells = ["Title", "Place", "Year adopted"], ["Smart plan", "Atlantis", 2020]
    with_partner = [*headings, "Partner"], [*cells, "SSCC"]
    others = read(
        sheet_of("Strategies", [*headings, "Country"], [*cells, None], ["Plan", "Brno", 2020, "CZ"])
    )

    assert strategy_of(*with_partner).country == "SK"
    assert strategy_of(headings, cells, name="DJN_2024.xlsx").country == "HU"
    assert [one.country for one in others.strategies] == ["CZ", "CZ"]


def test_a_place_that_two_countries_have_needs_the_country():
    headings = ["Title", "Place", "Year adopted"]

    assert read(sheet_of("Strategies", headings, ["Plan", "Nové Mesto", 2020])).strategies == ()


def test_a_country_that_nothing_tells_holds_the_row_back():
    result = read(
        sheet_of("Strategies", ["Title", "Place", "Year adopted"], ["Plan", "Atlantis", 2020])
    )

    missing = told(result, "required_empty")
    assert (missing.field, missing.row, missing.severity) == ("country", 2, "error")
    assert (result.rows_read, result.rows_rejected) == (1, 1)


def test_a_country_that_cannot_be_read_is_an_error_and_not_replaced():
    headings, cells = [*HEADINGS, "Stát"], [*BRNO, "Rakousko"]

    result = read(sheet_of("Strategie", headings, cells))

    assert (told(result, "unknown_code").severity, result.strategies) == ("error", ())


def test_the_partner_is_the_one_the_file_is_named_after_before_that_of_the_country():
    headings = ["Title", "Place", "Year adopted"]

    assert strategy_of(headings, BRNO, name="strategie SSCC.xlsx").partner == "SSCC"
    assert strategy_of(headings, BRNO).partner == "CSCC"


@pytest.mark.parametrize(
    ("place", "kind"),
    [("Praha", "capital"), ("Brno", "city"), ("Zlínský kraj", "region")],
)
def test_the_kind_of_place_comes_from_the_gazetteer(place, kind):
    assert strategy_of(HEADINGS, ["Smart plán", place, 2020]).place_kind == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Plán udržitelné městské mobility", "mobility_sump"),
        ("SECAP mesta Žilina", "climate_energy_secap"),
        ("Smart City Zlín", "smart_city"),
        ("Zlín tvoříme spolu", "other"),
    ],
)
def test_the_type_follows_from_the_title(title, kind):
    assert strategy_of(HEADINGS, [title, "Zlín", 2020]).type == kind


def test_the_language_is_that_of_the_text_and_not_of_the_headings_alone():
    headings = ["Title", "Place", "Year adopted", "Summary"]
    summary = (
        "Miasto chce do roku 2030 ograniczyć emisję gazów cieplarnianych o czterdzieści procent."
    )

    assert strategy_of(headings, ["Strategia klimatyczna", "Kraków", 2020, summary]).language == (
        "pl"
    )


def test_an_empty_cell_of_a_column_that_is_there_is_told_at_its_cell():
    headings = [*HEADINGS, "Typ dokumentu"]
    result = read(
        sheet_of("Strategie", headings, [*BRNO, None], ["Plán", "Zlín", 2019, "Klimatický plán"])
    )

    found = told(result, "cell_filled")
    assert (found.severity, found.cell, found.field) == ("info", "D2", "type")
    assert found.details["codes"] == "smart_city"
    assert "type" not in filled(result)


def test_own_words_in_a_column_that_can_be_filled_are_a_note_and_are_kept():
    headings, cells = [*HEADINGS, "Typ dokumentu"], [*BRNO, "vyhláška rady"]

    result = read(sheet_of("Strategie", headings, cells))

    found = told(result, "unknown_code")
    assert (found.severity, found.cell) == ("info", "D2")
    assert codes(result) == ["unknown_code"]
    [strategy] = result.strategies
    assert (strategy.type, strategy.written["type"]) == ("smart_city", "vyhláška rady")


def test_a_place_is_taken_from_the_region_the_title_or_the_sheet():
    region = strategy_of(["Název", "Kraj", "Rok schválení"], ["Plán", "Zlínský kraj", 2017])
    title = strategy_of(["Název", "Rok schválení"], ["Strategie města Zlín 2030", 2017])
    sheet = strategy_of(["Název", "Kód strategie", "Stav"], ["Plán", "X1", "návrh"], sheet="Brno")

    assert (region.place, region.place_kind, region.region) == ("Zlínský kraj", "region", "")
    assert (title.place, sheet.place) == ("Zlín", "Brno")


def test_a_place_out_of_words_is_told():
    result = read(sheet_of("Strategie", ["Název", "Rok schválení"], ["Smart City Zlín", 2017]))

    found = told(result, "place_from_words")
    assert (found.severity, found.row, found.details["reading"]) == ("info", 2, "Zlín")


def test_an_empty_cell_in_the_column_of_places_is_not_filled_out_of_the_title():
    result = read(sheet_of("Strategie", HEADINGS, ["Smart City Zlín", None, 2017], BRNO))

    missing = told(result, "required_empty")
    assert (missing.cell, missing.field) == ("B2", "place")
