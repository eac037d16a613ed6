import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.vocabulary import read
from etl.values.numbers import read_number
from etl.values.spelling import fold

LONGEST_CELL = 32_767  # characters, the limit of Excel


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
        ("6'109'183", 6109183),
        ("6’109’183,5", 6109183.5),
        ("1.234.567,891", 1234567.891),
        ("1 234,567", 1234.567),
        ("-33,5 %", -33.5),
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
        ("500 m", 500),
        ("25.000 stromov", 25_000),
        ("107.700t", 107_700),
        ("20.338 (2022)", 20_338),
        ("20.338 (stav 2022)", 20_338),
        ("1.182.000 €", 1_182_000),
        ("takmer 250 miliónov", 250_000_000),
        ("asi 242 milionů", 242_000_000),
        ("co najmniej 40%", 40),
        ("cca 300", 300),
        ("2105 t CO 2", 2_105),
        ("1 200,- Kč", 1_200),
        ("- 45 %", -45),
        ("12 M Ft", 12_000_000),
        ("12MFt", 12_000_000),
        ("180 eFt", 180_000),
        ("180 E Ft", 180_000),
        ("12,9 Mrd Ft", 12_900_000_000),
        ("350 tis. zł", 350_000),
        ("5 mln PLN", 5_000_000),
        ("3 mil. eur", 3_000_000),
        ("7 mld. Kč", 7_000_000_000),
        ("2 bn", 2_000_000_000),
        ("50k EUR", 50_000),
        ("2 ezer milliárd forint", 2_000_000_000_000),
    ],
)
def test_a_word_of_magnitude_is_counted_in_and_reported(written, value):
    assert read_number(written).value == value
    assert read_number(written).code == "number_with_words"


@pytest.mark.parametrize(
    "written",
    [
        "každý třetí byt",
        "každá třetina",
        "2 x 15 mil.",
        "1 a půl milionu",
        "tys. PLN 5",
        "300 do 2030",
        "1.182.00",
        "6.109 183",
        "27.5.2021",
        "1/3",
        "",
    ],
)
def test_what_is_not_one_number_is_never_guessed(written):
    reading = read_number(written)

    assert (reading.value, reading.code) == (None, "number_unreadable")


@pytest.mark.parametrize(
    "written",
    ["3–4", "3–4 km", "10-15 mil. Kč", "10 až 15", "od 10 do 15 km", "10 % – 15 %", "2021-2027"],
)
def test_a_range_is_no_number_and_is_called_by_its_name(written):
    reading = read_number(written)

    assert (reading.value, reading.code) == (None, "number_range")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 milliárd 50 millió forint", 1_050_000_000),
        ("1 milion 200 tysięcy złotych", 1_200_000),
        ("5 mil. 300 tis.", 5_300_000),
    ],
)
def test_parts_of_an_amount_spoken_one_after_the_other_are_added(written, value):
    assert read_number(written).value == value


def test_a_dot_before_three_digits_is_a_thousands_separator_and_reported():
    reading = read_number("25.000")

    assert (reading.value, reading.code) == (25000, "number_thousands")


@pytest.mark.parametrize(
    "written",
    ["1,234", "1,234 km", "1.234 mil.", "1,000 mil. Kč", "1,250 tis. Kč", "1,234 million"],
)
def test_a_mark_before_three_digits_that_may_be_either_is_refused(written):
    assert read_number(written).code == "number_ambiguous"


def test_a_comma_before_three_digits_and_millions_is_a_decimal_one():
    assert read_number("1,234 mil. Kč").value == 1_234_000


@pytest.mark.parametrize(
    ("written", "value"), [("1,5E+08", 150_000_000), ("1e5", 100_000), ("-2.5e-1", -0.25)]
)
def test_what_a_narrow_excel_column_shows_is_read_as_the_number_it_is(written, value):
    reading = read_number(written)

    assert (reading.value, reading.code) == (value, "")


def test_no_spelling_stands_for_two_magnitudes():
    factors: dict[str, set[str]] = {}
    for row in read("vocabulary/magnitudes"):
        factors.setdefault(fold(row["spelling"]), set()).add(row["factor"])

    assert {spelling: two for spelling, two in factors.items() if len(two) > 1} == {}


@given(
    whole=st.integers(0, 10**12),
    cents=st.none() | st.integers(0, 99),
    style=st.sampled_from([(" ", ","), ("\u00a0", ","), ("\u202f", ","), (".", ","), ("'", ",")]),
    is_negative=st.booleans(),
)
def test_every_number_in_the_styles_of_the_four_countries_reads_back(
    whole, cents, style, is_negative
):
    thousands, decimal = style
    grouped = f"{whole:,}".replace(",", thousands)
    written = ("-" if is_negative else "") + grouped
    written += "" if cents is None else f"{decimal}{cents:02d}"

    value = (whole + (cents or 0) / 100) * (-1 if is_negative else 1)
    assert read_number(written).value == pytest.approx(value, rel=1e-12)


@given(st.text())
def test_no_text_whatever_makes_the_reader_stumble(text):
    reading = read_number(text)

    assert reading.value is not None or reading.code


@pytest.mark.parametrize("piece", ["1", "1 000 ", "1.", "a ", "- ", "mil ", "(2021"])
def test_the_fullest_cell_is_turned_away_in_no_time(piece):
    text = (piece * LONGEST_CELL)[:LONGEST_CELL]

    started = time.perf_counter()
    reading = read_number(text)

    assert reading.code == "number_unreadable"
    assert time.perf_counter() - started < 0.05
