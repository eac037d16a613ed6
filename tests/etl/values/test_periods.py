import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.values.periods import Period, read_period

TODAY = date(2026, 11, 28)
LONGEST_CELL = 32_767  # characters, the limit of Excel


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2017-2023", 2017, 2023),
        ("2016 –2022", 2016, 2022),
        ("2021–27", 2021, 2027),
        ("2022-27", 2022, 2027),
        ("2021/2027", 2021, 2027),
        ("od 2021 do 2027", 2021, 2027),
        ("od 2021 r. do 2027 r.", 2021, 2027),
        ("na lata 2022–2030", 2022, 2030),
        ("2023 és 2026 közötti", 2023, 2026),
        ("2021-től 2027-ig", 2021, 2027),
        ("1. 1. 2021 - 31. 12. 2027", 2021, 2027),
        ("leden 2021 – prosinec 2027", 2021, 2027),
        ("05/2021 – 12/2027", 2021, 2027),
        ("2021-05-27 - 2027-12-31", 2021, 2027),
        ("vízia v rokoch 2030 – 2045", 2030, 2045),
        ("Strategia Rozwoju Lublina na lata 2022–2030", 2022, 2030),
    ],
)
def test_a_span_has_a_first_and_a_last_year(written, start, end):
    assert read_period(written, today=TODAY) == Period(start, end)


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2019 – 2024, s výhledem do 2030", Period(2019, 2024, 2030)),
        ("2022–2027 s dlouhodobým výhledem do roku 2035", Period(2022, 2027, 2035)),
        ("2021-2027 (perspektywa 2030)", Period(2021, 2027, 2030)),
        ("2021-2027 z perspektywą do 2030 roku", Period(2021, 2027, 2030)),
        ("2021–2027, kitekintéssel 2035-re", Period(2021, 2027, 2035)),
        ("2021-2027, 2035-ig tartó kitekintéssel", Period(2021, 2027, 2035)),
        ("vízia do roku 2030", Period(outlook=2030)),
    ],
)
def test_an_outlook_is_told_apart_from_the_end(written, period):
    assert read_period(written, today=TODAY) == period


@pytest.mark.parametrize(
    "written", ["do roku 2030", "do 2030 r.", "2030-ig", "2030-ra", "do konca roka 2030", "2030"]
)
def test_a_year_to_come_or_one_behind_until_is_an_end(written):
    assert read_period(written, today=TODAY) == Period(end=2030)


@pytest.mark.parametrize(
    "written",
    ["2021+", "od roku 2021", "2021-től", "2021 – bezterminowo", "2021 na dobu neurčitou", "2021–"],
)
def test_what_goes_on_has_a_start_and_is_open(written):
    assert read_period(written, today=TODAY) == Period(start=2021, is_open=True)


def test_a_plus_behind_a_distant_year_marks_a_horizon():
    assert read_period("2030+", today=TODAY) == Period(end=2030, is_open=True)
    assert read_period("2030+", today=date(2029, 1, 1)) == Period(start=2030, is_open=True)


def test_a_span_may_be_open_as_well():
    assert read_period("2021-2027+", today=TODAY) == Period(2021, 2027, is_open=True)


@pytest.mark.parametrize("written", ["2030/2050", "roky 2030 a 2050", "2030 és 2050"])
def test_two_horizons_are_no_span(written):
    assert read_period(written, today=TODAY).code == "period_unreadable"


def test_a_remark_in_brackets_does_not_hide_the_span():
    assert read_period("2021-2027 (aktualizace 2024)", today=TODAY) == Period(2021, 2027)


def test_years_in_the_wrong_order_are_called_so():
    assert read_period("2027-2021", today=TODAY).code == "period_reversed"


@pytest.mark.parametrize(
    "written",
    [
        "2020",
        "2021-05",
        "2021-2027, 2030",
        "schváleno 2019, platí do 2027",
        "jaře 20117",
        "nic",
        "",
    ],
)
def test_what_tells_no_period_is_refused(written):
    assert read_period(written, today=TODAY) == Period(code="period_unreadable")


@given(
    start=st.integers(1990, 2099),
    length=st.integers(0, 60),
    joint=st.sampled_from(["-", "–", " – ", " — ", " až ", " do "]),
)
def test_every_span_reads_back(start, length, joint):
    period = read_period(f"{start}{joint}{start + length}", today=TODAY)

    assert (period.start, period.end, period.code) == (start, start + length, "")


@given(st.text())
def test_no_text_whatever_makes_the_reader_stumble(text):
    period = read_period(text)

    assert period.code or period.start or period.end or period.outlook


@pytest.mark.parametrize("piece", ["1", "2021-", "2021 do ", "výhled ", "a ", "1. 1. "])
def test_the_fullest_cell_is_turned_away_in_no_time(piece):
    started = time.perf_counter()
    period = read_period((piece * LONGEST_CELL)[:LONGEST_CELL])

    assert period.code == "period_unreadable"
    assert time.perf_counter() - started < 0.05
