import pytest

from etl.numbers import read_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("40", 40),
        ("-45 %", -45),
        ("−45 %", -45),
        ("32,5", 32.5),
        ("8.2", 8.2),
        ("0.125", 0.125),
        ("75 708,64", 75708.64),
        ("6\u00a0109\u00a0183", 6109183),
        ("6\u202f109\u202f183", 6109183),
        ("6.109.183", 6109183),
        ("6,109,183", 6109183),
        ("920.179,98", 920179.98),
        ("1,234.50", 1234.5),
        ("1 182 000", 1182000),
        ("20 000", 20000),
    ],
)
def test_a_number_is_read_as_people_of_the_region_write_it(written, value):
    assert read_number(written).value == value
    assert read_number(written).code == ""


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,7 mil. Kč", 1_700_000),
        ("8,2 mld zł", 8_200_000_000),
        ("blisko 2,3 mln", 2_300_000),
        ("14-tisíc eur", 14_000),
        ("230 miliard korun", 230_000_000_000),
        ("180 millió forint", 180_000_000),
        ("44 milliárd Ft", 44_000_000_000),
        ("12 tys. zł", 12_000),
        ("5,25 GWh", 5.25),
        ("500 m2", 500),
    ],
)
def test_a_word_of_magnitude_is_counted_in_and_reported(written, value):
    assert read_number(written).value == value
    assert read_number(written).code == "number_with_words"


@pytest.mark.parametrize(
    "written",
    ["3–4 km", "20.338 (2022)", "1 milliárd 50 millió forint", "každý třetí byt", "2021-2027", ""],
)
def test_what_is_not_one_number_is_never_guessed(written):
    assert read_number(written).value is None


def test_a_dot_before_three_digits_is_a_thousands_separator_and_reported():
    reading = read_number("25.000")

    assert (reading.value, reading.code) == (25000, "number_thousands")


def test_a_comma_before_three_digits_may_be_either_and_is_refused():
    assert read_number("1,234").code == "number_ambiguous"


@pytest.mark.parametrize(
    ("written", "value"), [("1,5E+08", 150_000_000), ("1e5", 100_000), ("-2.5e-1", -0.25)]
)
def test_what_a_narrow_excel_column_shows_is_read_as_the_number_it_is(written, value):
    reading = read_number(written)

    assert (reading.value, reading.code) == (value, "")
