import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.vocabulary import read
from etl.values.dates import read_date, with_years_alone
from etl.values.spelling import fold

LONGEST_CELL = 32_767  # characters, the limit of Excel


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("27. 5. 2021", "2021-05-27"),
        ("25.1.2017", "2017-01-25"),
        ("dňa 09.03.2023", "2023-03-09"),
        ("27 maja 2020 roku", "2020-05-27"),
        ("w dniu 19 października 2020 r.", "2020-10-19"),
        ("19.10.2020r.", "2020-10-19"),
        ("2021. szeptember 28.", "2021-09-28"),
        ("2021. máj. 5-én", "2021-05-05"),
        ("2021.05.27.", "2021-05-27"),
        ("2020, augusztus 14 - 09:10", "2020-08-14"),
        ("22/2021. (IX. 28.) Kgy.", "2021-09-28"),
        ("348/2018.(IV.25.)", "2018-04-25"),
        ("12.IX.2021", "2021-09-12"),
        ("23. júna 2021", "2021-06-23"),
        ("do 31. prosince 2030", "2030-12-31"),
        ("May 27, 2021", "2021-05-27"),
        ("2020-05-27", "2020-05-27"),
        ("2020-05-27T00:00:00", "2020-05-27"),
        ("29.2.2024", "2024-02-29"),
        ("4.11.2021, 4. 11. 2021", "2021-11-04"),
    ],
)
def test_a_day_is_read_as_it_is_written_in_the_region(written, iso):
    reading = read_date(written)

    assert (reading.iso, reading.precision, reading.code) == (iso, "day", "")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("květen 2019", "2019-05"),
        ("września 2019 r.", "2019-09"),
        ("2021. szeptember", "2021-09"),
        ("05/2021", "2021-05"),
        ("2021-05", "2021-05"),
        ("1.-3. 5. 2021", "2021-05"),
    ],
)
def test_a_month_stays_a_month(written, iso):
    reading = read_date(written)

    assert (reading.iso, reading.precision) == (iso, "month")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2021", "2021"),
        ("Q3 2021", "2021"),
        ("1. pololetí 2021", "2021"),
        ("uchwała nr 12/2021", "2021"),
    ],
)
def test_what_says_no_more_than_the_year_is_a_year(written, iso):
    reading = read_date(written)

    assert (reading.iso, reading.precision, reading.year) == (iso, "year", 2021)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("XIX/365/2015 z dnia 24.09.2015", "2015-09-24"),
        ("schváleno 4. 11. 2021 (usnesení č. 125/2022)", "2021-11-04"),
    ],
)
def test_a_full_date_outweighs_the_year_of_a_resolution(written, iso):
    assert read_date(written).iso == iso


@pytest.mark.parametrize(
    "written",
    [
        "31. 2. 2021",
        "29.2.2023",
        "2021-13-01",
        "05/27/2021",
        "jaře 20117",
        "14.12.2020 do 22.1.2021",
        "12/2020-05/2021",
        "18 stycznia",
        "23. júna",
        "27.5.21",
        "minulý rok",
        "",
    ],
)
def test_what_is_no_one_day_of_the_calendar_is_refused(written):
    reading = read_date(written)

    assert (reading.iso, reading.year, reading.code) == ("", None, "date_unreadable")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_reads_back_in_the_orders_of_the_four_countries(day):
    written = [f"{day:%d.%m.%Y}", f"{day.day}. {day.month}. {day.year}", f"{day:%Y. %m. %d.}"]

    assert {read_date(text).iso for text in written} == {day.isoformat()}


def test_no_name_stands_for_two_months():
    months = {fold(row["spelling"]): row["month"] for row in read("vocabulary/months")}

    clashes = [
        row for row in read("vocabulary/months") if months[fold(row["spelling"])] != row["month"]
    ]
    assert clashes == []


def test_only_dates_that_exist_are_shortened_to_their_year():
    assert with_years_alone("27 maja 2020 i 31.2.2021") == "2020 i 31.2.2021"


@given(st.text())
def test_no_text_whatever_makes_the_reader_stumble(text):
    reading = read_date(text)

    assert bool(reading.iso) != bool(reading.code)


@pytest.mark.parametrize("piece", ["1", "27. 5. ", "2021. ", "a ", "IV.", "maj "])
def test_the_fullest_cell_is_turned_away_in_no_time(piece):
    started = time.perf_counter()
    reading = read_date((piece * LONGEST_CELL)[:LONGEST_CELL])

    assert reading.code == "date_unreadable"
    assert time.perf_counter() - started < 0.05
