"""Guards the gazetteer, which people edit who do not run the tests."""

import csv
import json

import pytest

from domain.vocabulary import DATA, by_key, read

GEOJSON = DATA.parent / "static" / "v4_regions.geojson"
COUNTRIES = {"PL": 16, "CZ": 14, "SK": 8, "HU": 20}
TABLES = (
    "place_abbreviations",
    "place_endings",
    "place_joints",
    "place_members",
    "place_names",
    "place_names_listed",
    "place_prefixes",
    "places",
    "places_left_out",
    "places_listed",
    "regions",
)


def outlines():
    return json.loads(GEOJSON.read_text(encoding="utf-8"))["features"]


def test_every_place_has_one_row_of_its_own():
    assert len(by_key("reference/places", "place_id")) == len(read("reference/places"))


def test_every_region_has_one_row_of_its_own():
    regions = by_key("reference/regions", "region").values()

    counts = {country: sum(r["country"] == country for r in regions) for country in COUNTRIES}

    assert counts == COUNTRIES


def test_places_lie_in_known_regions_of_their_country():
    regions = by_key("reference/regions", "region")
    for place in read("reference/places"):
        assert not place["region"] or regions[place["region"]]["country"] == place["country"], place


def test_places_are_of_known_kinds():
    kinds = {place["kind"] for place in read("reference/places")}

    assert kinds <= by_key("reference/place_kinds", "kind").keys()


def test_each_country_has_one_capital():
    capitals = [p["country"] for p in read("reference/places") if p["kind"] == "capital"]

    assert sorted(capitals) == sorted(COUNTRIES)


def test_parents_members_and_seats_exist_in_the_same_country():
    places = by_key("reference/places", "place_id")
    pairs = [(p["place_id"], p["parent"]) for p in places.values() if p["parent"]]
    pairs += [(row["place_id"], row["member"]) for row in read("reference/place_members")]

    for place_id, related in pairs:
        assert places[place_id]["country"] == places[related]["country"], (place_id, related)
    for region in read("reference/regions"):
        assert places[region["seat"]]["country"] == region["country"], region


def test_districts_have_a_city_above_them():
    lost = [p for p in read("reference/places") if p["kind"] == "district" and not p["parent"]]

    assert lost == []


def test_further_spellings_belong_to_known_places():
    places = by_key("reference/places", "place_id").keys()

    assert {row["place_id"] for row in read("reference/place_names")} <= places


def test_what_is_left_out_is_not_listed_as_well():
    places = by_key("reference/places", "place_id").keys()

    assert not places & by_key("reference/places_left_out", "place_id").keys()


def test_every_region_is_a_place_except_two_capitals_that_are_cities():
    regions = {p["place_id"] for p in read("reference/places") if p["place_id"][:5] == "adm1:"}
    expected = {f"adm1:{row['region']}" for row in read("reference/regions")}

    assert expected - regions == {"adm1:CZ.52", "adm1:HU.05"}
    assert regions <= expected


def test_numbers_are_numbers_and_an_unknown_population_is_empty():
    for place in read("reference/places"):
        assert place["population"] == "" or int(place["population"]) > 0, place
        assert bool(place["latitude"]) == bool(place["longitude"]), place
        if place["latitude"]:
            assert 45.7 < float(place["latitude"]) < 55, place
            assert 12 < float(place["longitude"]) < 24.2, place


def test_names_are_the_local_ones():
    names = {row["place_id"]: row["name"] for row in read("reference/places")}

    assert [names[f"gn:{i}"] for i in (756135, 3067696, 3068160, 3103402)] == [
        "Warszawa",
        "Praha",
        "Plzeň",
        "Bielsko-Biała",
    ]


def test_the_map_shows_exactly_the_regions_under_the_same_names():
    drawn = {outline["id"]: outline["properties"] for outline in outlines()}
    regions = {
        row["region"]: {name: row[name] for name in ("name", "name_en", "country")}
        for row in read("reference/regions")
    }

    assert drawn == regions


def signed_area(ring):
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False))


def test_outlines_run_clockwise_as_the_map_library_wants_them():
    for outline in outlines():
        assert signed_area(outline["geometry"]["coordinates"][0]) < 0, outline["id"]


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_sorted_and_say_nothing_twice(table):
    rows = [tuple(row.values()) for row in read(f"reference/{table}")]

    assert rows == sorted(set(rows))


@pytest.mark.parametrize("table", TABLES)
def test_rows_have_as_many_cells_as_the_header(table):
    with (DATA / "reference" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        assert len({len(row) for row in csv.reader(lines)}) == 1
