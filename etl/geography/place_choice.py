"""Picks the place meant among those a written name may mean, or leaves them to a person."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.model import Place
from etl.geography.place_index import (
    CUT_SHORT,
    DECLINED,
    ELSEWHERE_SPELLED,
    Candidate,
    group_of,
    places,
)
from etl.geography.place_spellings import place_key

CLEARLY_LARGER = 10  # times; so much larger a namesake is the one meant
WELL_KNOWN_FROM = 5_000  # inhabitants; below that no namesake is meant by default
COMMONPLACE = 3  # longer names that begin with a name; then a village of that name is one of many

DERIVED_RULES = {DECLINED: "declined", CUT_SHORT: "abbreviation"}


@dataclass(frozen=True, slots=True)
class Resolution:
    """What became of one written place name."""

    place_id: str  # empty: left to a person
    rule: str  # what decided: geonameid, name, region, kind, population, declined, abbreviation
    reason: str  # why it is open: unknown, ambiguous, other_country; empty where it is not
    candidates: tuple[str, ...]  # place ids, the most likely first


Fit = tuple[int, int, int, int, int]
FIT_RULES = ("region", "kind", "name", "kind", "name")


def choose(found: tuple[Candidate, ...], region: str, kind: str) -> Resolution:
    """The candidate that fits best; a namesake of the same fit must be clearly smaller.

    ``region``: admin-1 key such as PL.77; ``kind``: a code of place_kinds.csv; both may be empty.
    """
    if any(candidate.rank in DERIVED_RULES for candidate in found):
        return choose_derived(found, region, kind)
    return _choose_named(found, region, kind)


def choose_derived(
    found: tuple[Candidate, ...], region: str, kind: str, smallest: int = 0
) -> Resolution:
    """The one place a declined or shortened name comes from; two names are never weighed.

    ``smallest``: inhabitants below which a municipality is only suggested.
    """
    fitting = tuple(c for c in found if not _contradicts(c.place, region, kind)) or found
    ids = tuple(candidate.place.id for candidate in found)
    if len({c.form or place_key(c.place.name) for c in fitting}) > 1:
        return Resolution("", "", "ambiguous", ids)
    chosen = _choose_named(fitting, region, kind)
    if chosen.place_id and is_small_municipality(places()[chosen.place_id], smallest):
        return Resolution("", "", "unknown", ids)
    rule = DERIVED_RULES.get(max(candidate.rank for candidate in fitting), chosen.rule)
    return replace(chosen, rule=rule if chosen.place_id else "")


def is_small_municipality(place: Place, smallest: int) -> bool:
    """Whether a municipality has fewer than ``smallest`` inhabitants, or nobody knows how many."""
    return group_of(place.kind) == "municipality" and (place.population or 0) < smallest


def _choose_named(found: tuple[Candidate, ...], region: str, kind: str) -> Resolution:
    fits = [(_fit(c, region, kind), c.place) for c in found]
    fits.sort(key=lambda fit: (fit[0], fit[1].population or 0, fit[1].id), reverse=True)
    ids = tuple(place.id for _, place in fits)
    best_fit, best = fits[0]
    if _contradicts(best, region, kind) or _hides_a_larger_one(best, found, region, kind):
        return Resolution("", "", "ambiguous", ids)
    if not region and _is_commonplace(best, [candidate.place for candidate in found]):
        return Resolution("", "", "ambiguous", ids)
    if len(fits) == 1:
        return Resolution(best.id, "name", "", ids)
    next_fit, runner_up = fits[1]
    if best_fit != next_fit:
        return Resolution(best.id, _deciding(best_fit, next_fit), "", ids)
    if is_clearly_larger(best.population, runner_up.population):
        return Resolution(best.id, "population", "", ids)
    return Resolution("", "", "ambiguous", ids)


def _fit(candidate: Candidate, region: str, kind: str) -> Fit:
    """How well a candidate fits, the weightiest first; higher is better."""
    place = candidate.place
    group = group_of(kind)
    return (
        _region_fit(place, region),
        int(bool(group) and _is_of_group(place, group)),
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
    return elsewhere or bool(group and not _is_of_group(place, group))


def _hides_a_larger_one(best: Place, found: tuple[Candidate, ...], region: str, kind: str) -> bool:
    """Whether a hamlet or a part of a city would win over a town that also goes by the name.

    So would a town over a larger part of a city, such as Wola in Warszawa.
    """
    if kind == best.kind or group_of(best.kind) not in ("municipality", "district"):
        return False
    if group_of(best.kind) == "municipality" and _is_outgrown_by_a_district(best, found, region):
        return True
    towns = [c.place for c in found if group_of(c.place.kind) == "municipality" and c.place != best]
    rivals = [town for town in towns if _region_fit(town, region) == _region_fit(best, region)]
    if group_of(best.kind) == "district":
        return bool(rivals)
    return any(is_clearly_larger(town.population, best.population) for town in rivals)


def _is_outgrown_by_a_district(town: Place, found: tuple[Candidate, ...], region: str) -> bool:
    districts = [c.place for c in found if c.rank == 0 and group_of(c.place.kind) == "district"]
    return any(
        (district.population or 0) > (town.population or 0)
        for district in districts
        if _region_fit(district, region) == _region_fit(town, region)
    )


def _is_commonplace(best: Place, found: Iterable[Place]) -> bool:
    """Whether so many names begin with this one that villages too small to list bear it too."""
    if (best.population or 0) >= WELL_KNOWN_FROM:
        return False
    longer = [place for place in found if place.name.startswith(f"{best.name} ")]
    is_known = all(is_clearly_larger(best.population, place.population) for place in longer)
    return len(longer) >= COMMONPLACE and not is_known


def is_clearly_larger(population: int | None, other: int | None) -> bool:
    """Whether a town is so well known that it is meant and not its namesake."""
    return (population or 0) >= max(WELL_KNOWN_FROM, CLEARLY_LARGER * (other or 0))


def _is_of_group(place: Place, group: str) -> bool:
    """Praha and Budapest are regions as well as cities."""
    is_own_region = place.kind == "capital" and f"adm1:{place.region}" not in places()
    return group_of(place.kind) == group or (group == "region" and is_own_region)


def _deciding(best: Fit, other: Fit) -> str:
    pairs = zip(FIT_RULES, best, other, strict=True)
    return next(rule for rule, mine, theirs in pairs if mine != theirs)
