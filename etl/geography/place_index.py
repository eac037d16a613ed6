"""Keeps the places of each country under every spelling of their names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from domain.model import Place
from domain.vocabulary import by_key, read
from etl.geography.place_cases import base_forms, ends_in_base_form
from etl.geography.place_spellings import (
    SHORTEST_NAME,
    beginnings,
    cut_short,
    in_full,
    last_words,
    one_slip_away,
    place_key,
    untitled,
)

# Ranks of a spelling, the most certain first; 0 is the official name.
LISTED, ELSEWHERE_SPELLED, DECLINED, CUT_SHORT = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place whose name, or one of whose other spellings, is the written one."""

    place: Place
    rank: int  # 0 official, 1 listed by hand, 2 from GeoNames, 3 declined, 4 cut short
    form: str = ""  # of a declined name or one cut short: the key it comes from


class PlaceIndex:
    """The places of one country by every spelling."""

    def __init__(self, country: str) -> None:
        """Read the places of ``country`` (ISO 3166-1 alpha-2); unknown countries hold none."""
        self.country = country
        self.places = {place.id: place for place in places().values() if place.country == country}
        self._ranks: dict[str, dict[str, int]] = {}
        self._beginning_with: dict[str, set[str]] = {}
        self._ending_with: dict[str, set[str]] = {}
        self._codes: set[str] = set()  # JMK, GZM: never declined
        self._municipal: dict[str, list[tuple[str, str]]] = {}  # by the first letter
        for place in self.places.values():
            self._add(place.name, place.id, 0)
            self._add_words(place)
            if place.kind == "district" and place.parent in self.places:
                self._add(f"{self.places[place.parent].name} {place.name}", place.id, LISTED)
        for row in _names_by_country().get(country, ()):
            rank = LISTED if row["source"] == "listed" else ELSEWHERE_SPELLED
            self._add(row["name"], row["place_id"], rank)

    def _add(self, name: str, place_id: str, rank: int) -> None:
        self._ranks.setdefault(place_key(name), {}).setdefault(place_id, rank)
        if name.isupper():
            self._codes.add(place_key(name))

    def _add_words(self, place: Place) -> None:
        if group_of(place.kind) != "municipality":
            return
        key = place_key(place.name)
        self._municipal.setdefault(key[:1], []).append((key, place.id))
        for words in beginnings(key):
            self._beginning_with.setdefault(words, set()).add(place.id)
        for words in last_words(key):
            self._ending_with.setdefault(words, set()).add(place.id)

    def find(self, written: str) -> tuple[Candidate, ...]:
        """Places the name may mean, under its most literal reading that means any."""
        for name, is_declined in untitled(written):
            key = place_key(name)
            ranks = self._listed_under(key)
            if is_declined:
                ranks = self._declined_or_listed(written, key, ranks)
            if ranks:
                return self._accented_as_written(written, ranks)
        return ()

    def declined(self, written: str) -> tuple[Candidate, ...]:
        """Places whose official or listed name the written one may be a form of."""
        for name, _ in untitled(written):
            if forms := self._base_places(written, place_key(name)):
                return self._candidates(dict.fromkeys(forms, DECLINED), forms)
        return ()

    def cut_short(self, written: str) -> tuple[Candidate, ...]:
        """Municipalities whose name begins, word by word, as one with full stops does."""
        for name, _ in untitled(written):
            pattern = cut_short(name)
            keys = self._municipal.get(name[:1], ()) if pattern else ()
            forms = {place_id: key for key, place_id in keys if pattern and pattern.fullmatch(key)}
            if forms:
                return self._candidates(dict.fromkeys(forms, CUT_SHORT), forms)
        return ()

    def _listed_under(self, key: str) -> dict[str, int]:
        """Ranks by place under the key, else under the key with its abbreviations in full."""
        if key in self._ranks:
            return self._with_longer_names(key, self._ranks[key])
        keys = [full for full in in_full(key, self.country) if full in self._ranks]
        if len(keys) == 1:
            return self._with_longer_names(keys[0], self._ranks[keys[0]])
        return {place_id: CUT_SHORT for full in keys for place_id in self._ranks[full]}

    def _declined_or_listed(self, written: str, key: str, ranks: dict[str, int]) -> dict[str, int]:
        """After a title such as "Urząd Miasta" Siedlec may be the village or a form of Siedlce."""
        forms = self._base_places(written, key)
        if not forms:
            return ranks
        return dict.fromkeys(forms, DECLINED) | {i: r for i, r in ranks.items() if r <= LISTED}

    def _base_places(self, written: str, key: str) -> dict[str, str]:
        """By the place, the form of an official or listed name that ``key`` may come from."""
        possible = base_forms(key, self.country, keeps_last=ends_in_base_form(written))
        forms = [form for form in possible if form in self._ranks and form not in self._codes]
        return {i: form for form in forms for i in self._ranks[form] if self._declines(i, form)}

    def _declines(self, place_id: str, form: str) -> bool:
        """Whether a name is certain enough to be declined; Pesti need not mean the county."""
        is_bare_county = self.places[place_id].kind == "county" and " " not in form
        return self._ranks[form][place_id] <= LISTED and not is_bare_county

    def longer(self, written: str) -> tuple[str, ...]:
        """Ids of municipalities whose name begins with the written words."""
        return self._by_size(self._beginning_with.get(place_key(written), ()))

    def near(self, written: str) -> tuple[str, ...]:
        """Ids of places that bear the first of the written words, else one slip of the pen away."""
        key = place_key(written)
        keys = set(beginnings(key)) & self._ranks.keys()
        if not keys and len(key) >= SHORTEST_NAME:
            keys = one_slip_away(key) & self._ranks.keys()
        return self._by_size({place_id for near in keys for place_id in self._ranks[near]})

    def _by_size(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(ids, key=lambda i: (-(self.places[i].population or 0), i)))

    def _with_longer_names(self, key: str, ranks: dict[str, int]) -> dict[str, int]:
        """Gorzów is a short name of a small Gorzów Śląski; the far larger one competes.

        Bystrica is the name of no place, so every town that ends with it competes.
        """
        longer = set(self._beginning_with.get(key, ()))
        if min(ranks.values()) == ELSEWHERE_SPELLED:
            longer |= self._ending_with.get(key, set())
        return dict.fromkeys(longer, ELSEWHERE_SPELLED) | ranks

    def _candidates(
        self, ranks: dict[str, int], forms: Mapping[str, str] = MappingProxyType({})
    ) -> tuple[Candidate, ...]:
        ids = self._by_size(ranks)
        return tuple(Candidate(self.places[i], ranks[i], forms.get(i, "")) for i in ids)

    def _accented_as_written(self, written: str, ranks: dict[str, int]) -> tuple[Candidate, ...]:
        """Without official names that differ in accents, where the text has accents of its own."""
        found = self._candidates(ranks)
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
