import pytest

from etl.values.years import read_year


@pytest.mark.parametrize("written", ["2030"])
def test_a_plain_year_is_taken_without_a_word(written):
    assert read_year(written, is_end=True).code == ""


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("2030+", 2030),
        ("do roku 2030", 2030),
        ("27. 5. 2021", 2021),
        ("dňa 09.03.2023", 2023),
        ("w dniu 19 października 2020 r.", 2020),
        ("2021. szeptember 28.", 2021),
        ("348/2018.(IV.25.)", 2018),
        ("2021-05-27", 2021),
        ("květen 2019", 2019),
        ("22/2021. (IX. 28.) Kgy.", 2021),
        ("XIX/365/2015 z dnia 24.09.2016", 2016),
        ("31. 2. 2021", 2021),
    ],
)
def test_a_year_inside_a_text_is_found_and_reported(written, year):
    reading = read_year(written, is_end=False)

    assert (reading.year, reading.code) == (year, "year_from_text")


@pytest.mark.parametrize(
    "written",
    [
        "2021-2027",
        "2021–27",
        "2021 – 2027",
        "2021-2027+",
        "od 2021 do 2027",
        "1. 1. 2021 – 31. 12. 2027",
        "2021 és 2027 közötti",
        "2021–2027 s výhledem do roku 2035",
    ],
)
def test_a_span_gives_its_first_or_its_last_year(written):
    assert read_year(written, is_end=False).year == 2021
    assert read_year(written, is_end=True).year == 2027
    assert read_year(written, is_end=True).code == "year_range"


@pytest.mark.parametrize(
    "written",
    ["jaře 20117", "minulý rok", "18 stycznia", "27. 5. 2021, 3. 6. 2022", "2019, výhled 2035"],
)
def test_what_names_no_single_year_is_refused(written):
    assert read_year(written, is_end=False).code == "year_unreadable"
