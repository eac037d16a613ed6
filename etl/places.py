"""Finds the place a partner means, or says why nobody could tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from domain.model import Place
from domain.vocabulary import by_key
from etl.place_index import (
    ELSEWHERE_SPELLED,
    Candidate,
    PlaceIndex,
    group_of,
    place_index,
    places,
)
from etl.place_spellings import head_and_tail

CLEARLY_LARGER = 10  # times; so much larger a namesake is the one meant
WELL_KNOWN_FROM = 5_000  # inhabitants; below that no namesake is meant by default
LONGEST_NAME = 200  # characters; a longer text names no place, and comparing it costs its square

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What became of one written place name."""

    place_id: str  # empty: left to a person
    rule: str  # what decided: geonameid, name, region, kind, population
    reason: str  # why it is open: unknown, ambiguous, other_country; empty where it is not
    candidates: tuple[str, ...]  # place ids, the most likely first


@lru_cache(maxsize=20_000)
def resolve(
    written: str, country: str, *, region: str = "", kind: str = "", geonameid: str = ""
) -> Resolution:
    """The place meant by ``written`` in ``country``, ranked by region, kind, name, population.

    ``country``: ISO 3166-1 alpha-2; ``region``: admin-1 key such as PL.77; ``kind``: a code of
    place_kinds.csv; ``geonameid``: number or address at GeoNames. A tie, a contradiction or an
    unknown name comes back without an id, never as a guess.
    """
    index = place_index(country)
    is_name = len(written) <= LONGEST_NAME
    found = index.find(written) if is_name else ()
    identified = _identified(index, geonameid or written)
    if identified:
        return _confirm(identified, found, kind)
    if not is_name:
        return Resolution("", "", "unknown", ())
    if found:
        return _choose(found, region, kind)
    head, tail = head_and_tail(written)
    tail_regions = {c.place.region for c in index.find(tail) if group_of(c.place.kind) == "region"}
    if head and len(tail_regions) == 1:
        return resolve(head, country, region=region or tail_regions.pop(), kind=kind)
    return _open(written, index)


def _identified(index: PlaceIndex, identifier: str) -> Place | None:
    """The place of this country that an id, a GeoNames number or address names."""
    if identifier in index.places:
        return index.places[identifier]
    number = _NUMBER.search(identifier)
    return index.places.get(f"gn:{number[0]}") if number else None


def _confirm(identified: Place, found: tuple[Candidate, ...], kind: str) -> Resolution:
    """The identified place, unless the name beside it belongs to another one."""
    named = {candidate.place.id: candidate.place for candidate in found}
    around = named.get(identified.parent)
    if around and around.kind == kind:
        return Resolution(around.id, "kind", "", (around.id, identified.id))
    if named and identified.id not in named and not around:
        return Resolution("", "", "ambiguous", (identified.id, *named))
    return Resolution(identified.id, "geonameid", "", (identified.id,))


Fit = tuple[int, int, int, int, int]
FIT_RULES = ("region", "kind", "name", "kind", "name")


def _choose(found: tuple[Candidate, ...], region: str, kind: str) -> Resolution:
    """The candidate that fits best; a namesake of the same fit must be clearly smaller."""
    fits = [(_fit(c, region, kind), c.place) for c in found]
    fits.sort(key=lambda fit: (fit[0], fit[1].population or 0, fit[1].id), reverse=True)
    ids = tuple(place.id for _, place in fits)
    best_fit, best = fits[0]
    if _contradicts(best, region, kind) or _hides_a_larger_one(best, found, region, kind):
        return Resolution("", "", "ambiguous", ids)
    if len(fits) == 1:
        return Resolution(best.id, "name", "", ids)
    next_fit, runner_up = fits[1]
    if best_fit != next_fit:
        return Resolution(best.id, _deciding(best_fit, next_fit), "", ids)
    if _is_clearly_larger(best.population, runner_up.population):
        return Resolution(best.id, "population", "", ids)
    return Resolution("", "", "ambiguous", ids)


def _fit(candidate: Candidate, region: str, kind: str) -> Fit:
    """How well a candidate fits, the weightiest first; higher is better."""
    place = candidate.place
    group = group_of(kind)
    return (
        _region_fit(place, region),
        int(bool(group) and _is_ofgroup_of(place, group)),
        int(candidate.rank < ELSEWHERE_SPELLED),
        int(place.kind == kind if group else group_of(place.kind) == "municipality"),
        -candidate.rank,
    )


def _region_fit(place: Place, region: str) -> int:
    if not region:
        return 0
    return 2 if place.region == region else int(not place.region)


def _contradicts(place: Place, region: str, kind: str) -> bool:
    elsewhere = bool(region and place.region and place.region != region)
    group = group_of(kind)
    return elsewhere or bool(group and not _is_ofgroup_of(place, group))


def _hides_a_larger_one(best: Place, found: tuple[Candidate, ...], region: str, kind: str) -> bool:
    """Whether a hamlet or a part of a city would win over a town that also goes by the name."""
    if kind == best.kind or group_of(best.kind) not in ("municipality", "district"):
        return False
    towns = [c.place for c in found if group_of(c.place.kind) == "municipality" and c.place != best]
    rivals = [town for town in towns if _region_fit(town, region) == _region_fit(best, region)]
    if group_of(best.kind) == "district":
        return bool(rivals)
    return any(_is_clearly_larger(town.population, best.population) for town in rivals)


def _is_clearly_larger(population: int | None, other: int | None) -> bool:
    return (population or 0) >= max(WELL_KNOWN_FROM, CLEARLY_LARGER * (other or 0))


def _is_ofgroup_of(place: Place, group: str) -> bool:
    """Praha and Budapest are regions as well as cities."""
    is_own_region = place.kind == "capital" and f"adm1:{place.region}" not in places()
    return group_of(place.kind) == group or (group == "region" and is_own_region)


def _deciding(best: Fit, other: Fit) -> str:
    pairs = zip(FIT_RULES, best, other, strict=True)
    return next(rule for rule, mine, theirs in pairs if mine != theirs)


def _open(written: str, index: PlaceIndex) -> Resolution:
    """Why the name stays open, with what a person may want to choose from."""
    longer = index.longer(written)
    abroad = () if longer else tuple(_elsewhere(written, index.country))
    if abroad:
        return Resolution("", "", "other_country", abroad)
    return Resolution("", "", "unknown", longer or index.near(written))


def _elsewhere(written: str, country: str) -> Iterator[str]:
    for other in by_key("reference/countries", "country"):
        if other != country:
            yield from (candidate.place.id for candidate in place_index(other).find(written))
