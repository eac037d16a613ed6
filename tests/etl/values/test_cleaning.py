import pytest

from etl.fields import SHEETS, fields
from etl.intake.workbook import RawCell
from etl.values.cleaning import clean

FIELDS = {(field.sheet, field.name): field for sheet in SHEETS for field in fields(sheet)}


def cleaned(name, text, kind="text", sheet="strategies"):
    return clean(FIELDS[sheet, name], RawCell(kind, text))


def codes(result):
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize(
    "written", ["CZ", "cz", "Česko", "czechia", "CSEHORSZÁG", "Česká republika"]
)
def test_a_code_or_any_of_its_names_is_the_code(written):
    assert cleaned("country", written).value == "CZ"


def test_a_region_is_known_by_key_and_by_name():
    assert cleaned("admin1", "PL.77").value == "PL.77"
    assert cleaned("admin1", "województwo małopolskie").value == "PL.77"


def test_a_name_that_stands_for_nothing_is_refused_with_the_nearest_one():
    result = cleaned("country", "Slowensko")

    assert (result.value, codes(result)) == ("", ["unknown_code_similar"])
    assert result.findings[0].details["nearest"] == "Slovensko"


def test_austria_is_no_country_of_the_four():
    assert codes(cleaned("country", "Austria")) == ["unknown_code"]


@pytest.mark.parametrize("mark", ["-", "n/a", "není", "nie dotyczy", "nincs", "?"])
def test_a_mark_for_nothing_is_nothing(mark):
    result = cleaned("period_end", mark)

    assert (result.value, codes(result)) == (None, ["read_as_empty"])


def test_a_year_outside_the_range_is_refused_with_the_range():
    result = cleaned("period_end", "2300", kind="number")

    assert (result.value, codes(result)) == (None, ["year_out_of_range"])
    assert result.findings[0].details == {"minimum": "1990", "maximum": "2100"}


def test_a_date_cell_gives_its_year():
    assert cleaned("adopted_year", "2021-05-27", kind="date").value == 2021


def test_a_number_that_excel_took_for_a_date_is_refused():
    assert codes(cleaned("budget_amount", "2026-02-05", kind="date")) == ["date_in_number"]


def test_a_negative_budget_is_refused():
    assert codes(cleaned("budget_amount", "-5", kind="number")) == ["number_out_of_range"]


def test_a_percentage_is_its_number():
    assert cleaned("target_value", "40%", kind="percent", sheet="measures").value == 40.0


@pytest.mark.parametrize("written", ["3078610", "https://www.geonames.org/3078610/brno.html"])
def test_a_geonames_number_may_come_as_an_address(written):
    assert cleaned("geonameid", written).value == 3078610


def test_addresses_part_at_line_breaks_spaces_and_semicolons():
    result = cleaned(
        "source_urls", "https://brno.cz/plan?a=1,2\nwww.brno2050.cz ; http://mpo.cz/x,"
    )

    assert result.value == (
        "https://brno.cz/plan?a=1,2",
        "https://www.brno2050.cz",
        "http://mpo.cz/x",
    )


def test_a_misspelt_address_is_left_out_and_named():
    result = cleaned("source_urls", "htps://www.brno.cz/plan\nhttps://brno.cz")

    assert (result.value, codes(result)) == (("https://brno.cz",), ["url_invalid"])


def test_words_beside_an_address_are_no_fault():
    result = cleaned("source_urls", "viz https://brno.cz nebo knihovna")

    assert (result.value, codes(result)) == (("https://brno.cz",), [])


def test_words_in_place_of_an_address_are_mentioned():
    result = cleaned("source_urls", "knihovna města Brna")

    assert (result.value, codes(result)) == ((), ["url_none"])


@pytest.mark.parametrize("written", ["viz akční plán", "podle rozpočtu města", "průběžně"])
def test_words_that_say_there_is_no_figure_are_no_fault(written):
    result = cleaned("period_end", written)

    assert (result.value, codes(result)) == (None, ["no_figure"])


def test_words_that_contain_one_name_of_a_list_stand_for_its_code():
    result = cleaned("type", "SECAP města Brna")

    assert (result.value, codes(result)) == ("climate_energy_secap", ["code_from_words"])


def test_a_status_in_own_words_keeps_them_in_the_note():
    result = cleaned("status", "schváleno zastupitelstvem 12. 5. 2020")

    assert (result.value, result.findings) == ("adopted", ())
    assert result.also == {"status_note": "schváleno zastupitelstvem 12. 5. 2020"}


def test_a_goal_in_words_in_the_column_of_figures_becomes_the_goal_in_words():
    result = cleaned("target_value", "čistší ovzduší ve městě", sheet="measures")

    assert (result.value, codes(result)) == (None, ["no_figure"])
    assert result.also == {"target_text": "čistší ovzduší ve městě"}


def test_members_part_at_semicolons_and_not_at_commas():
    assert cleaned("members", "Kraków; Zielonki, gmina\nSkawina;").value == (
        "Kraków",
        "Zielonki, gmina",
        "Skawina",
    )


def test_invisible_characters_go_and_hard_spaces_become_plain():
    assert cleaned("summary", "\ufeffSníž\u00adení o\u00a040 %\r\ndo 2030 ").value == (
        "Snížení o 40 %\ndo 2030"
    )


def test_broken_letters_are_kept_and_reported():
    result = cleaned("title", "klÃ\u00admastratégia")

    assert codes(result) == ["broken_letters"]


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [("error", "#N/A", "excel_error"), ("formula", "=A1", "formula_not_calculated")],
)
def test_what_excel_could_not_work_out_is_refused_in_every_field(kind, text, code):
    for field in FIELDS.values():
        result = clean(field, RawCell(kind, text))

        assert (not result.value, codes(result)) == (True, [code])


def test_marks_of_writing_direction_and_other_unseen_characters_go():
    written = "\u202eplán\u2066 \x00dopravy\u2028do\u0085roku\x0b 2030\u200f"

    assert cleaned("title", written).value == "plán dopravy\ndo\nroku 2030"


@pytest.mark.parametrize("written", ["9" * 400, "1E300", "1e999", "-1e20"])
def test_an_amount_beyond_all_measure_is_refused(written):
    for kind in ("text", "number"):
        result = cleaned("target_value", written, kind=kind, sheet="measures")

        assert (result.value, codes(result)) == (None, ["number_out_of_range"])


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://brno.cz/<script>",
        'https://brno.cz/"onclick="x',
        "http://[::1",
        "file:///etc/passwd",
    ],
)
def test_an_address_that_could_run_something_is_left_out(written):
    result = cleaned("source_urls", f"https://brno.cz/plan\n{written}")

    assert result.value == ("https://brno.cz/plan",)
