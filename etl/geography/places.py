"""Finds the place a partner means, or says why nobody could tell."""

import re
from collections.abc import Iterator
from functools import lru_cache

from domain.model import Place, Strategy
from domain.vocabulary import by_key
from etl.geography.place_choice import (
    WELL_KNOWN_FROM,
    Resolution,
    choose,
    choose_derived,
    is_clearly_larger,
)
from etl.geography.place_index import Candidate, PlaceIndex, group_of, place_index
from etl.geography.place_spellings import head_and_tail, untitled
from etl.values import lists

__all__ = ["Resolution", "resolve", "resolve_strategy"]

LONGEST_NAME = 200  # characters; a longer text names no place, and comparing it costs its square

_NUMBER = re.compile(r"\d+")


def resolve_strategy(strategy: Strategy) -> Resolution:
    """The place that the columns of a strategy mean together."""
    return resolve(
        strategy.place,
        strategy.country,
        region=strategy.region,
        kind=strategy.place_kind,
        geonameid=strategy.geonameid,
    )


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
        chosen = choose(found, region, kind)
        return chosen if region or kind else _or_form_of_a_town(chosen, written, index)
    return (
        _with_note(written, index, region, kind)
        or _derived(written, index, region, kind)
        or _open(written, index)
    )


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


def _or_form_of_a_town(chosen: Resolution, written: str, index: PlaceIndex) -> Resolution:
    """Ambiguous where a village bears a name that a far larger town takes in another case."""
    ids = (chosen.place_id,) if chosen.place_id else chosen.candidates
    inhabitants = max(index.places[place_id].population or 0 for place_id in ids)
    if inhabitants >= WELL_KNOWN_FROM:
        return chosen
    forms = [c.place for c in index.declined(written) if group_of(c.place.kind) == "municipality"]
    towns = [t.id for t in forms if is_clearly_larger(t.population, inhabitants)]
    further = tuple(town for town in towns if town not in chosen.candidates)
    return Resolution("", "", "ambiguous", chosen.candidates + further) if further else chosen


def _with_note(written: str, index: PlaceIndex, region: str, kind: str) -> Resolution | None:
    """A name with its country, region, city or second name beside it; None without any of them."""
    head, tail = head_and_tail(written)
    if not head:
        return None
    stated = lists.find("reference/countries", tail)
    if stated and stated != index.country:
        abroad = resolve(head, stated).candidates
        return Resolution("", "", "other_country" if abroad else "unknown", abroad)
    if stated:
        return resolve(head, index.country, region=region, kind=kind)
    noted = index.find(tail)
    regions = {c.place.region for c in noted if group_of(c.place.kind) == "region"}
    if len(regions) == 1:
        return _in_noted_region(head, index.country, regions.pop(), region, kind)
    parts = _parts_of_a_city(index, head, tail)
    return (
        choose(parts, region, kind)
        if parts
        else _part_or_namesake(index.find(head), noted, region, kind)
    )


def _parts_of_a_city(index: PlaceIndex, head: str, tail: str) -> tuple[Candidate, ...]:
    """Districts that go by both words together, such as Poruba, Ostrava for Ostrava-Poruba."""
    together = [f"{tail} {head}", *(f"{head} {name}" for name, _ in untitled(tail)[1:])]
    found = (candidate for words in together for candidate in index.find(words))
    return tuple(one for one in found if group_of(one.place.kind) == "district")


def _in_noted_region(head: str, country: str, noted: str, region: str, kind: str) -> Resolution:
    """The place in the region noted beside it, unless the row names another region."""
    found = resolve(head, country, region=noted, kind=kind)
    if found.place_id and region and region != noted:
        return Resolution("", "", "ambiguous", found.candidates)
    return found


def _part_or_namesake(
    named: tuple[Candidate, ...], noted: tuple[Candidate, ...], region: str, kind: str
) -> Resolution | None:
    """The part of a city where one of the two is part of the other, or the place both name."""
    pairs = [(a.place, b.place) for a in named for b in noted]
    parts = {a for a, b in pairs if a.parent == b.id} | {b for a, b in pairs if b.parent == a.id}
    if len(parts) == 1:
        part = parts.pop()
        return Resolution(part.id, "name", "", (part.id,))
    ids = {candidate.place.id for candidate in noted}
    shared = tuple(candidate for candidate in named if candidate.place.id in ids)
    return choose(shared, region, kind) if shared and not parts else None


def _derived(written: str, index: PlaceIndex, region: str, kind: str) -> Resolution | None:
    """A name in another case or with words cut short; None where it is neither.

    Nowa is rather the beginning of many names than a form of the town Nowe.
    """
    found = index.cut_short(written) or index.declined(written)
    if not found or index.longer(written):
        return None
    abroad = tuple(_elsewhere(written, index.country, only_official=True))
    if abroad:
        return Resolution("", "", "ambiguous", (*(c.place.id for c in found), *abroad))
    return choose_derived(found, region, kind, WELL_KNOWN_FROM)


def _open(written: str, index: PlaceIndex) -> Resolution:
    """Why the name stays open, with what a person may want to choose from."""
    longer = index.longer(written)
    abroad = () if longer else tuple(_elsewhere(written, index.country))
    if abroad:
        return Resolution("", "", "other_country", abroad)
    return Resolution("", "", "unknown", longer or index.near(written))


def _elsewhere(written: str, country: str, *, only_official: bool = False) -> Iterator[str]:
    for other in by_key("reference/countries", "country"):
        found = place_index(other).find(written) if other != country else ()
        yield from (c.place.id for c in found if not (only_official and c.rank))
