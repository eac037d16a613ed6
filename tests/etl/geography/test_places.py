"""Which place a written name means, and when nobody could tell."""

import csv
import time
from pathlib import Path

import pytest

from etl.geography.place_index import place_index, places
from etl.geography.places import resolve

WRITTEN = Path(__file__).with_name("places_of_strategies.csv")


def strategies_places():
    with WRITTEN.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def named(resolution):
    return places()[resolution.place_id].name if resolution.place_id else ""


def candidate_names(resolution):
    return [places()[place_id].name for place_id in resolution.candidates]


@pytest.mark.parametrize("row", strategies_places(), ids=lambda row: row["written"])
def test_every_place_of_the_collected_strategies_is_found(row):
    given = {name: row[name] for name in ("region", "kind", "geonameid")}

    assert resolve(row["written"], row["country"], **given).place_id == row["place_id"]


@pytest.mark.parametrize("row", strategies_places(), ids=lambda row: row["written"])
def test_the_name_alone_finds_the_same_place_as_its_number(row):
    assert resolve(row["written"], row["country"], kind=row["kind"]).place_id == row["place_id"]


@pytest.mark.parametrize(
    ("written", "country", "name"),
    [
        ("Kassa", "SK", "Košice"),
        ("Kaschau", "SK", "Košice"),
        ("Pozsony", "SK", "Bratislava"),
        ("Pressburg", "SK", "Bratislava"),
        ("Preßburg", "SK", "Bratislava"),
        ("Nagyszombat", "SK", "Trnava"),
        ("Krakau", "PL", "Kraków"),
        ("Cracow", "PL", "Kraków"),
        ("Breslau", "PL", "Wrocław"),
        ("Warschau", "PL", "Warszawa"),
        ("Brünn", "CZ", "Brno"),
        ("Prága", "CZ", "Praha"),
        ("Pilsen", "CZ", "Plzeň"),
        ("Königgrätz", "CZ", "Hradec Králové"),
        ("Fünfkirchen", "HU", "Pécs"),
        ("Debreczyn", "HU", "Debrecen"),
    ],
)
def test_names_of_the_neighbours_and_of_the_past_are_understood(written, country, name):
    assert named(resolve(written, country)) == name


@pytest.mark.parametrize(
    ("written", "country", "name"),
    [
        ("m. st. Warszawa", "PL", "Warszawa"),
        ("Miasto Stołeczne Warszawa", "PL", "Warszawa"),
        ("Gmina Niepołomice", "PL", "Niepołomice"),
        ("City of Kraków", "PL", "Kraków"),
        ("Hlavní město Praha", "CZ", "Praha"),
        ("Statutární město Plzeň", "CZ", "Plzeň"),
        ("Brno-město", "CZ", "Brno"),
        ("Hlavné mesto SR Bratislava", "SK", "Bratislava"),
        ("Mesto Trnava", "SK", "Trnava"),
        ("Miskolc Megyei Jogú Város Önkormányzata", "HU", "Miskolc"),
    ],
)
def test_titles_around_a_name_do_not_hide_it(written, country, name):
    assert named(resolve(written, country)) == name


@pytest.mark.parametrize(
    ("written", "country", "name"),
    [
        ("Usti n/L", "CZ", "Ústí nad Labem"),
        ("Uh. Hradiště", "CZ", "Uherské Hradiště"),
        ("K. Vary", "CZ", "Karlovy Vary"),
        ("B. Bystrica", "SK", "Banská Bystrica"),
        ("Ostrów Wlkp.", "PL", "Ostrów Wielkopolski"),
        ("BIELSKO - BIALA", "PL", "Bielsko-Biała"),
        ("  lodz ", "PL", "Łódź"),
    ],
)
def test_abbreviations_capitals_and_lost_accents_are_forgiven(written, country, name):
    assert named(resolve(written, country)) == name


@pytest.mark.parametrize(
    ("written", "country", "name"),
    [
        ("Praha 7", "CZ", "Praha 7"),
        ("Praha-Žižkov", "CZ", "Žižkov"),
        ("Bratislava-Petržalka", "SK", "Petržalka"),
        ("Kraków (Nowa Huta)", "PL", "Nowa Huta"),
        ("Budapest III. ker.", "HU", "Budapest III. kerület, Óbuda-Békásmegyer"),
    ],
)
def test_a_part_of_a_city_is_not_taken_for_the_city(written, country, name):
    assert named(resolve(written, country)) == name


@pytest.mark.parametrize(
    ("written", "country", "name"),
    [
        ("Małopolska", "PL", "Województwo małopolskie"),
        ("woj. śląskie", "PL", "Województwo śląskie"),
        ("Vysočina", "CZ", "Kraj Vysočina"),
        ("VÚC Trnavský kraj", "SK", "Trnavský kraj"),
        ("BBSK", "SK", "Banskobystrický kraj"),
        ("Csongrád megye", "HU", "Csongrád-Csanád vármegye"),
    ],
)
def test_regions_go_by_their_everyday_names(written, country, name):
    assert named(resolve(written, country)) == name


@pytest.mark.parametrize(
    ("written", "country", "region"),
    [
        ("Žilina", "SK", "SK.08"),
        ("Žilina", "CZ", "CZ.88"),
        ("Trnava", "SK", "SK.07"),
        ("Rybnik", "PL", "PL.83"),
        ("Rybník", "CZ", "CZ.86"),
    ],
)
def test_the_country_decides_between_namesakes(written, country, region):
    assert places()[resolve(written, country).place_id].region == region


def test_the_region_decides_between_two_villages_called_trnava():
    undecided = resolve("Trnava", "CZ")
    decided = resolve("Trnava", "CZ", region="CZ.80")

    assert (undecided.place_id, undecided.reason) == ("", "ambiguous")
    assert (places()[decided.place_id].region, decided.rule) == ("CZ.80", "region")


def test_a_region_in_brackets_counts_as_the_region():
    assert named(resolve("Żory (śląskie)", "PL")) == "Żory"
    assert resolve("Trnava (Vysočina)", "CZ") == resolve("Trnava", "CZ", region="CZ.80")


def test_a_far_larger_namesake_is_meant_and_says_so():
    pisek = resolve("Písek", "CZ")

    assert (places()[pisek.place_id].region, pisek.rule) == ("CZ.79", "population")


def test_the_region_overrules_the_population():
    assert places()[resolve("Písek", "CZ", region="CZ.85").place_id].region == "CZ.85"


@pytest.mark.parametrize("written", ["Nowy Dwór", "Staré Město", "Nové Město", "Ústí", "Žďár"])
def test_a_hamlet_never_stands_in_for_a_town_of_the_same_short_name(written):
    country = "PL" if written == "Nowy Dwór" else "CZ"

    assert (resolve(written, country).reason, resolve(written, country).place_id) == (
        "ambiguous",
        "",
    )


def test_the_kind_tells_the_municipality_from_the_village_where_it_has_its_seat():
    municipality = resolve("Wisznice", "PL", kind="rural_municipality")
    village = resolve("Wisznice", "PL", kind="village")

    assert (municipality.place_id, village.place_id) == ("sv4:gmina-wisznice", "gn:755551")


def test_a_town_is_not_taken_for_the_region_the_partner_wrote():
    assert resolve("Trnava", "SK", kind="region").reason == "ambiguous"


def test_praha_and_budapest_are_regions_as_well():
    assert named(resolve("Praha", "CZ", kind="region")) == "Praha"
    assert named(resolve("Budapest", "HU", kind="county")) == "Budapest"


def test_a_region_that_contradicts_the_name_leaves_the_row_open():
    contradicted = resolve("Rybnik", "PL", region="PL.77")

    assert (contradicted.place_id, contradicted.reason) == ("", "ambiguous")
    assert candidate_names(contradicted) == ["Rybnik"]


def test_a_number_of_another_place_leaves_the_row_open():
    contradicted = resolve("Ostrava", "CZ", geonameid="3078610")

    assert (contradicted.place_id, contradicted.reason) == ("", "ambiguous")
    assert set(candidate_names(contradicted)) == {"Brno", "Ostrava"}


@pytest.mark.parametrize(
    "geonameid", ["3094802", "3094802.0", "gn:3094802", "https://www.geonames.org/3094802"]
)
def test_the_number_is_read_however_excel_kept_it(geonameid):
    assert named(resolve("Gród Kraka", "PL", geonameid=geonameid)) == "Kraków"


def test_a_number_from_another_country_is_passed_over_for_the_name():
    assert named(resolve("Kraków", "PL", geonameid="3078610")) == "Kraków"


def test_a_name_known_abroad_only_says_where():
    found = resolve("Praha", "SK")

    assert (found.place_id, found.reason, candidate_names(found)) == (
        "",
        "other_country",
        ["Praha"],
    )


@pytest.mark.parametrize(
    ("written", "country", "near"),
    [
        ("Karkow", "PL", "Kraków"),
        ("Košice-okolie", "SK", "Košice"),
        ("Nové Mesto", "SK", "Nové Mesto nad Váhom"),
    ],
)
def test_an_unknown_name_comes_with_likely_ones(written, country, near):
    unknown = resolve(written, country)

    assert (unknown.place_id, unknown.reason) == ("", "unknown")
    assert near in candidate_names(unknown)


def test_an_empty_name_is_unknown():
    assert resolve("", "PL").reason == "unknown"


@pytest.mark.parametrize("country", ["PL", "CZ", "SK", "HU"])
def test_every_place_is_found_by_its_own_name_or_left_open_between_namesakes(country):
    for place in place_index(country).places.values():
        found = resolve(place.name, country, region=place.region, kind=place.kind)

        assert found.place_id == place.id or found.reason == "ambiguous", place
        assert place.id in found.candidates, place


def test_an_answer_without_a_place_always_says_why():
    for written in ("Trnava", "Atlantis", "Brno", "", "Wien"):
        for country in ("PL", "CZ", "SK", "HU", ""):
            found = resolve(written, country)

            assert bool(found.place_id) != bool(found.reason)


def test_five_thousand_names_take_less_than_a_second():
    names = [(place.name, place.country) for place in places().values()][:5000]
    resolve("Kraków", "PL")
    resolve.cache_clear()
    started = time.perf_counter()

    for name, country in names:
        resolve(name, country)

    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("written", ["x" * 30_000, "Brno, " * 5_000, "nad " * 8_000])
def test_a_text_far_too_long_for_a_name_costs_neither_time_nor_memory(written):
    started = time.monotonic()

    found = resolve(written, "CZ")

    assert (found.place_id, found.reason) == ("", "unknown")
    assert time.monotonic() - started < 1
