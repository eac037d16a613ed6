"""Place cells as busy partners write them: titles, cases, abbreviations, notes, slips.

Most rows of place_forms.csv were written before anybody looked into the tables. Its column
``expected`` holds the id of the place, or open where only a person can tell.
"""

import csv
import time
from pathlib import Path

import pytest

from etl.geography.place_index import PlaceIndex, place_index, places
from etl.geography.places import resolve

FORMS = Path(__file__).with_name("place_forms.csv")
COUNTRIES = ("PL", "CZ", "SK", "HU")


def forms(country):
    with FORMS.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["country"] == country]


def resolved(row):
    return resolve(row["written"], row["country"], region=row["region"], kind=row["kind"])


def names(ids):
    return {places()[place_id].name for place_id in ids}


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_written_form_is_taken_for_a_wrong_place(country):
    wrong = [
        row["written"]
        for row in forms(country)
        if (found := resolved(row).place_id) and found != row["expected"]
    ]

    assert wrong == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_written_form_that_names_one_place_is_understood(country):
    missed = [
        row["written"]
        for row in forms(country)
        if row["expected"] != "open" and not resolved(row).place_id
    ]

    assert missed == []


def test_the_written_forms_cover_every_country():
    assert all(len(forms(country)) > 200 for country in COUNTRIES)


@pytest.mark.parametrize(
    ("written", "country", "rule"),
    [
        ("Krakowa", "PL", "declined"),
        ("v Praze", "CZ", "declined"),
        ("Szegedi", "HU", "declined"),
        ("Bielsko-B.", "PL", "abbreviation"),
        ("Kraków (PL)", "PL", "name"),
    ],
)
def test_the_rule_tells_how_far_the_written_form_is_from_the_name(written, country, rule):
    assert resolve(written, country).rule == rule


@pytest.mark.parametrize(
    ("written", "country", "candidates"),
    [
        ("Siedlec", "PL", {"Siedlec", "Siedlce"}),
        ("Wieliczki", "PL", {"Wieliczki", "Wieliczka"}),
        ("Nové Město n. M.", "CZ", {"Nové Město na Moravě", "Nové Město nad Metují"}),
        ("Urząd Miasta Siedlec", "PL", {"Siedlec", "Siedlce"}),
    ],
)
def test_a_form_that_two_places_share_stays_open_between_them(written, country, candidates):
    found = resolve(written, country)

    assert found.reason == "ambiguous"
    assert candidates <= names(found.candidates)


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_declined_form_never_stands_for_two_names(country):
    index = place_index(country)
    towns = [place for place in index.places.values() if (place.population or 0) >= 20_000]
    for written in (f"{town.name}{ending}" for town in towns for ending in "aeiuy"):
        if resolve(written, country).rule == "declined":
            assert len({one.form for one in index.declined(written)}) == 1, written


def test_the_country_beside_a_name_says_where_a_place_abroad_is():
    found = resolve("Ostrava (CZ)", "PL")

    assert (found.place_id, found.reason, names(found.candidates)) == (
        "",
        "other_country",
        {"Ostrava"},
    )


def test_a_region_beside_a_name_that_contradicts_the_row_leaves_it_open():
    assert resolve("Kraków, woj. małopolskie", "PL", region="PL.77").place_id
    assert resolve("Kraków, woj. małopolskie", "PL", region="PL.83").reason == "ambiguous"


def test_a_village_in_another_case_is_suggested_but_not_taken():
    found = resolve("Nehvizd", "CZ")

    assert (found.place_id, found.reason, names(found.candidates)) == ("", "unknown", {"Nehvizdy"})


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_index_is_built_within_a_second(country):
    places()
    started = time.perf_counter()

    PlaceIndex(country)

    assert time.perf_counter() - started < 1


def test_twenty_thousand_written_forms_take_less_than_ten_seconds():
    written = ("{}", "Urząd {}", "{} (PL)", "v {}u", "{}k")
    known = [place for place in places().values() if place.kind in ("village", "town")]
    cells = [(one.format(place.name), place.country) for place in known[:4000] for one in written]
    resolve("Kraków", "SK")
    started = time.perf_counter()

    for cell, country in cells:
        resolve(cell, country)

    assert len(cells) == 20_000
    assert time.perf_counter() - started < 10
