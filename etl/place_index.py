"""Keeps the places of each country under every spelling of their names."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from domain.model import Place
from domain.vocabulary import by_key, read
from etl.place_spellings import beginnings, one_slip_away, place_key, readings

LISTED, ELSEWHERE_SPELLED = 1, 2  # ranks of a spelling; 0 is the official name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place whose name, or one of whose other spellings, is the written one."""

    place: Place
    rank: int  # 0 official name, 1 spelling listed by hand, 2 spelling from GeoNames


class PlaceIndex:
    """The places of one country by every spelling."""

    def __init__(self, country: str) -> None:
        """Read the places of ``country`` (ISO 3166-1 alpha-2); unknown countries hold none."""
        self.country = country
        self.places = {place.id: place for place in places().values() if place.country == country}
        self._ranks: dict[str, dict[str, int]] = {}
        self._beginning_with: dict[str, set[str]] = {}
        for place in self.places.values():
            self._add(place.name, place.id, 0)
            self._add_beginnings(place)
            if place.kind == "district" and place.parent in self.places:
                self._add(f"{self.places[place.parent].name} {place.name}", place.id, LISTED)
        for row in _names_by_country().get(country, ()):
            rank = LISTED if row["source"] == "listed" else ELSEWHERE_SPELLED
            self._add(row["name"], row["place_id"], rank)

    def _add(self, name: str, place_id: str, rank: int) -> None:
        self._ranks.setdefault(place_key(name), {}).setdefault(place_id, rank)

    def _add_beginnings(self, place: Place) -> None:
        if group_of(place.kind) == "municipality":
            for words in beginnings(place_key(place.name)):
                self._beginning_with.setdefault(words, set()).add(place.id)

    def find(self, written: str) -> tuple[Candidate, ...]:
        """Places the name may mean, under its most literal reading that means any."""
        for key in readings(written, self.country):
            if key in self._ranks:
                ranks = self._with_longer_names(key, self._ranks[key])
                return self._accented_as_written(written, ranks)
        return ()

    def longer(self, written: str) -> tuple[str, ...]:
        """Ids of municipalities whose name begins with the written words."""
        return self._by_size(self._beginning_with.get(place_key(written), ()))

    def near(self, written: str) -> tuple[str, ...]:
        """Ids of places that bear the first of the written words, else one slip of the pen away."""
        key = place_key(written)
        keys = set(beginnings(key)) & self._ranks.keys()
        keys = keys or one_slip_away(key) & self._ranks.keys()
        return self._by_size({place_id for near in keys for place_id in self._ranks[near]})

    def _by_size(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=lambda i: (-(self.places[i].population or 0), i)))

    def _with_longer_names(self, key: str, ranks: dict[str, int]) -> dict[str, int]:
        """Gorzów is a short name of a small Gorzów Śląski; the far larger one competes."""
        return dict.fromkeys(self._beginning_with.get(key, ()), ELSEWHERE_SPELLED) | ranks

    def _accented_as_written(self, written: str, ranks: dict[str, int]) -> tuple[Candidate, ...]:
        """Without official names that differ in accents, where the text has accents of its own."""
        found = tuple(Candidate(self.places[i], ranks[i]) for i in self._by_size(ranks))
        exact = {c.place.id for c in found if c.place.name.casefold() == written.strip().casefold()}
        if written.isascii() or not exact:
            return found
        return tuple(c for c in found if c.rank or c.place.id in exact)


@cache
def places() -> dict[str, Place]:
    """Every place of the four countries by its id."""
    members: dict[str, list[str]] = {}
    for row in read("reference/place_members"):
        members.setdefault(row["place_id"], []).append(row["member"])
    return {
        row["place_id"]: _place(row, tuple(members.get(row["place_id"], ())))
        for row in read("reference/places")
    }


def group_of(kind: str) -> str:
    """Group of a kind of place; empty for an unknown kind, which then decides nothing."""
    return by_key("reference/place_kinds", "kind").get(kind, {}).get("kind_group", "")


@cache
def place_index(country: str) -> PlaceIndex:
    """The index of ``country``, built once."""
    return PlaceIndex(country)


@cache
def _names_by_country() -> dict[str, list[dict[str, str]]]:
    names: dict[str, list[dict[str, str]]] = {}
    for row in read("reference/place_names"):
        names.setdefault(places()[row["place_id"]].country, []).append(row)
    return names


def _place(row: dict[str, str], members: tuple[str, ...]) -> Place:
    return Place(
        id=row["place_id"],
        country=row["country"],
        region=row["region"],
        kind=row["kind"],
        name=row["name"],
        name_en=row["name_en"],
        parent=row["parent"],
        members=members,
        population=int(row["population"]) if row["population"] else None,
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
    )
