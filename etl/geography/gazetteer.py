"""The places of one build: whose strategies they are, and what belongs to them."""

from collections.abc import Iterator
from dataclasses import replace

from domain import vocabulary
from domain.model import Place, Problem, Strategy
from etl.geography.place_choice import DERIVED_RULES
from etl.geography.place_index import places
from etl.geography.place_lists import split_places
from etl.geography.places import Resolution, resolve, resolve_strategy
from etl.problems import problem

SHOWN_CANDIDATES = 3


class Gazetteer:
    """Resolves the places of strategies and remembers which ones a snapshot needs."""

    def __init__(self) -> None:
        """Begin with no place used."""
        self._used: dict[str, Place] = {}
        self._members: set[tuple[str, str]] = set()

    def place_of(self, strategy: Strategy) -> tuple[str | None, list[Problem]]:
        """Id of the strategy's place; None and a problem where a person has to decide."""
        found = resolve_strategy(strategy)
        if not found.place_id:
            return None, [_unresolved(strategy, strategy.place, "place", found)]
        self._use(found.place_id, strategy.place_kind)
        notes = _read_as(strategy, strategy.place, "place", found)
        return found.place_id, [*notes, *self._add_members(strategy, found.place_id)]

    def is_coastal(self, place_id: str | None) -> bool:
        """Whether the place lies in a region by the sea; unknown regions count as inland."""
        place = self._used.get(place_id or "")
        regions = vocabulary.by_key("reference/regions", "region")
        return bool(place and regions.get(place.region, {}).get("is_coastal"))

    def used(self) -> list[Place]:
        """Every place with a strategy, its members and its parents."""
        return [self._used[key] for key in sorted(self._used)]

    def members(self) -> list[dict[str, str]]:
        """Rows of ``place_members`` among the places used."""
        return [{"place_id": place, "member": member} for place, member in sorted(self._members)]

    def _use(self, place_id: str, kind: str = "") -> None:
        place = places()[place_id]
        self._used[place_id] = replace(place, kind=kind) if kind else place
        for member in place.members:
            self._used.setdefault(member, places()[member])
            self._members.add((place_id, member))
        if place.parent:
            self._used.setdefault(place.parent, places()[place.parent])

    def _add_members(self, strategy: Strategy, place_id: str) -> Iterator[Problem]:
        known = {places()[member].name for member in places()[place_id].members}
        for written in strategy.members:
            if written in known:
                continue
            found = resolve(written, strategy.country, region=strategy.region)
            if not found.place_id:
                yield _unresolved(strategy, written, "members", found)
                continue
            yield from _read_as(strategy, written, "members", found)
            self._used.setdefault(found.place_id, places()[found.place_id])
            self._members.add((place_id, found.place_id))


def _read_as(strategy: Strategy, written: str, field: str, found: Resolution) -> Iterator[Problem]:
    """A note where the name stood in another case or cut short, so that a person may look."""
    if found.rule in DERIVED_RULES.values():
        reading = places()[found.place_id].name
        yield problem("place_read_as", strategy.source, field, written, reading=reading)


def _unresolved(strategy: Strategy, written: str, field: str, found: Resolution) -> Problem:
    several = split_places(written, strategy.country) if field == "place" else ()
    if len(several) > 1:
        return problem("place_several", strategy.source, field, written, nearest=", ".join(several))
    near = [places()[candidate] for candidate in found.candidates[:SHOWN_CANDIDATES]]
    names = [place.name for place in near]
    if found.reason == "other_country":
        names = [f"{place.name} ({place.country})" for place in near]
    similar = "_similar" if names and found.reason == "unknown" else ""
    code = f"place_{found.reason}{similar}"
    return problem(code, strategy.source, field, written, nearest=", ".join(names))
