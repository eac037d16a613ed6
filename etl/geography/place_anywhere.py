"""Finds the place of a row that names no country."""

from collections.abc import Iterator
from functools import lru_cache

from domain.vocabulary import by_key
from etl.geography.place_choice import (
    WELL_KNOWN_FROM,
    Resolution,
    is_clearly_larger,
    is_small_municipality,
)
from etl.geography.place_index import Candidate, place_index, places
from etl.geography.places import LONGEST_NAME, resolve

_DERIVED = 9  # rank of an answer that no spelling of the index gave


@lru_cache(maxsize=20_000)
def resolve_anywhere(written: str, *, kind: str = "") -> Resolution:
    """The place of that name in the one country where it is certain.

    ``kind``: a code of place_kinds.csv. The country of the answer is that of its place. Accents
    count where the text has its own: Březno is not Brezno. A namesake in another country leaves
    the name ambiguous unless it is clearly smaller; one that bears the name only as a foreign or
    former name has to be smaller than a place that bears it officially. Below 5,000 inhabitants
    no municipality is certain, as the neighbours' hamlets of that name are not all listed.
    """
    answers = [resolve(written, country, kind=kind) for country in _countries()]
    bearers = _as_accented(written, {one.place.id: one for one in _bearers(written)})
    certain = _certain(answers, bearers)
    if not certain:
        return _open(answers, tuple(bearers))
    named = {i: bearers.get(i, Candidate(places()[i], _DERIVED)) for i in certain}
    best = max(named.values(), key=lambda one: (one.place.population or 0, one.place.id))
    rivals = [i for i, one in (bearers | named).items() if _is_rival(one, best)]
    if rivals or is_small_municipality(best.place, WELL_KNOWN_FROM):
        return Resolution("", "", "ambiguous", (best.place.id, *rivals))
    return certain[best.place.id]


def _certain(answers: list[Resolution], bearers: dict[str, Candidate]) -> dict[str, Resolution]:
    """The answers by place, without what only resembles a place that bears the very name."""
    certain = {one.place_id: one for one in answers if one.place_id}
    if any(one.rank == 0 for one in bearers.values()):
        return {place_id: one for place_id, one in certain.items() if place_id in bearers}
    return certain


def _countries() -> tuple[str, ...]:
    return tuple(by_key("reference/countries", "country"))


def _bearers(written: str) -> Iterator[Candidate]:
    """Everything that bears the name anywhere."""
    if len(written) <= LONGEST_NAME:
        for country in _countries():
            yield from place_index(country).find(written)


def _as_accented(written: str, bearers: dict[str, Candidate]) -> dict[str, Candidate]:
    """Without official names of other accents, where the text has accents some name has as well."""
    name = written.strip().casefold()
    exact = {i for i, one in bearers.items() if one.place.name.casefold() == name}
    if written.isascii() or not exact:
        return bearers
    return {i: one for i, one in bearers.items() if one.rank or i in exact}


def _is_rival(one: Candidate, best: Candidate) -> bool:
    """Whether a place abroad is too large for ``best`` to be meant without a word."""
    if one.place.country == best.place.country:
        return False
    if is_clearly_larger(best.place.population, one.place.population):
        return False
    is_smaller = (one.place.population or 0) < (best.place.population or 0)
    return not (best.rank == 0 < one.rank and is_smaller)


def _open(answers: list[Resolution], bearers: tuple[str, ...]) -> Resolution:
    ambiguous = [i for one in answers if one.reason == "ambiguous" for i in one.candidates]
    similar = [i for one in answers if one.reason == "unknown" for i in one.candidates]
    reason = "ambiguous" if ambiguous or bearers else "unknown"
    return Resolution("", "", reason, tuple(dict.fromkeys(ambiguous or bearers or similar)))
