"""How many places commit to what: counted once per selection, read for any goal and threshold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import nan
from operator import attrgetter

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, records

WHOLE = "V4"  # all four countries, whatever the filters
Levels = tuple[int, ...]  # places at level 0, 1, 2, 3, 4; those without data are in none
Counts = dict[tuple[str, str], Levels]  # by country and criterion
NOBODY: Levels = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A scored criterion as the snapshot has it."""

    criterion: str
    framework: str
    parent: str  # the goal, area or pillar; empty at the top
    position: int
    weight: float  # 1 core, 0.5 supporting


@dataclass(frozen=True, slots=True)
class Counted:
    """The places of one country, or of several, by what they reach in one criterion."""

    country: str
    criterion: str
    position: int
    levels: Levels

    @property
    def place_count(self) -> int:
        """Places with data to which the criterion applies."""
        return sum(self.levels)

    @property
    def mention_count(self) -> int:
        """Those that only mention it: level 1."""
        return self.levels[1]

    def covered_count(self, minimum_level: int) -> int:
        """Those whose best strategy reaches ``minimum_level``."""
        return sum(self.levels[minimum_level:])

    def share(self, minimum_level: int) -> float:
        """``covered_count`` of ``place_count``, 0..1; nan where no place has data."""
        return self.covered_count(minimum_level) / self.place_count if self.place_count else nan


def scored_criteria(connection: Connection) -> list[Criterion]:
    """All scored criteria, goals and areas before their parts, in the order of the framework."""
    return [Criterion(**row) for row in records(connection, "scored_criteria")]


def region_list(connection: Connection) -> list[dict[str, str]]:
    """All regions, whether anything was handed in there or not: region, region_name, country."""
    return records(connection, "region_list")


def level_counts(connection: Connection, selection: Selection) -> Counts:
    """Places in view at each level, by country and criterion; who is not in it has none."""
    rows = records(connection, "level_counts", **selection.parameters())
    return {
        (row["country"], row["criterion"]): tuple(row[f"at_{level}"] for level in range(5))
        for row in rows
    }


def coverage_of(
    counts: Counts,
    whole: Counts,
    criteria: Sequence[Criterion],
    countries: Sequence[str],
    minimum_level: int = 2,
) -> pd.DataFrame:
    """Share of places that commit to each of ``criteria``, by country and for all of V4.

    ``counts``: of the selection whose ``countries`` are shown; ``whole``: of the same selection
    everywhere. Columns: country (V4 last), criterion, position, covered_count, place_count,
    coverage_share (0..1; missing where no place has data). An untouched criterion is a zero row.
    """
    counted = [
        Counted(country, one.criterion, one.position, counts.get((country, one.criterion), NOBODY))
        for country in countries
        for one in criteria
    ]
    counted += together(whole, criteria)
    columns = ("country", "criterion", "position", "place_count")
    return pd.DataFrame(
        {
            **{name: list(map(attrgetter(name), counted)) for name in columns},
            "covered_count": [one.covered_count(minimum_level) for one in counted],
            "coverage_share": [one.share(minimum_level) for one in counted],
        }
    )


def ranked(counts: Counts, criteria: Sequence[Criterion], minimum_level: int = 2) -> list[Counted]:
    """Criteria of all countries in view together that have data, least covered first."""
    known = [one for one in together(counts, criteria) if one.place_count]
    return sorted(known, key=lambda one: (one.share(minimum_level), one.position, one.criterion))


def least_covered(
    counts: Counts, criteria: Sequence[Criterion], minimum_level: int = 2
) -> list[Counted]:
    """The core parts among ``criteria``, ranked; of equal shares first what fewest mention."""
    core = [one for one in criteria if one.parent and one.weight == 1]
    by_share = ranked(counts, core, minimum_level)
    return sorted(by_share, key=lambda one: (one.share(minimum_level), one.mention_count))


def together(counts: Counts, criteria: Iterable[Criterion]) -> list[Counted]:
    """Each of ``criteria`` for all countries of ``counts``."""
    countries = sorted({country for country, _ in counts})
    return [
        Counted(WHOLE, one.criterion, one.position, _sum(counts, countries, one.criterion))
        for one in criteria
    ]


def _sum(counts: Counts, countries: Sequence[str], criterion: str) -> Levels:
    found = [counts.get((country, criterion), NOBODY) for country in countries]
    return tuple(map(sum, zip(NOBODY, *found, strict=True)))


def coverage_of_regions(
    regions: list[dict[str, str]], places: pd.DataFrame, minimum_level: int = 2
) -> pd.DataFrame:
    """Share of the places of each of ``regions`` that commit to one criterion.

    ``regions``: as ``region_list`` has them; ``places``: as map_places has them. Columns: region,
    region_name, country, covered_count, place_count, coverage_share (0..1; missing where no place
    has data).
    """
    known = places[places["is_relevant"] & places["level"].notna()]
    reached: dict[str, list[int]] = {}
    for region, level in zip(known["region"], known["level"], strict=True):
        reached.setdefault(region, []).append(level)
    levels = [reached.get(one["region"], []) for one in regions]
    covered = [sum(level >= minimum_level for level in own) for own in levels]
    return pd.DataFrame(regions).assign(
        covered_count=covered,
        place_count=list(map(len, levels)),
        coverage_share=[
            count / len(own) if own else nan for count, own in zip(covered, levels, strict=True)
        ],
    )
