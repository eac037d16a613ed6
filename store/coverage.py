"""How many places commit to what: counted once per selection, read for any goal and threshold."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import nan
from operator import attrgetter

import pandas as pd

from domain.selection import Selection
from store.queries import Connection, ask, records

WHOLE = "V4"  # all four countries, whatever the filters
LEVELS = [f"at_{level}" for level in range(5)]
Key = tuple[str, str]  # framework and parent


@dataclass(frozen=True, slots=True)
class Counted:
    """The places of one country, or of several, by what they reach in one criterion."""

    country: str
    criterion: str
    parent: str
    position: int
    weight: float  # 1 core, 0.5 supporting
    levels: tuple[int, ...]  # places at level 0, 1, 2, 3, 4; those without data are in none

    @property
    def place_count(self) -> int:
        """Places with data to which the criterion applies."""
        return sum(self.levels)

    def covered_count(self, minimum_level: int) -> int:
        """Those of them whose best strategy reaches ``minimum_level``."""
        return sum(self.levels[minimum_level:])

    @property
    def mention_count(self) -> int:
        """Those that only mention it: level 1."""
        return self.levels[1]

    def share(self, minimum_level: int) -> float:
        """``covered_count`` of ``place_count``, 0..1; nan where no place has data."""
        return self.covered_count(minimum_level) / self.place_count if self.place_count else nan


Counts = dict[Key, list[Counted]]  # by country, then in the order of the framework


def level_counts(connection: Connection, selection: Selection) -> Counts:
    """Places at each level, by country in view and scored criterion; shared, never to be changed.

    The parts of a goal stand under ("SDG", "SDG7"), the goals themselves under ("SDG", "").
    """
    counts: Counts = {}
    for row in records(connection, "level_counts", **selection.parameters()):
        levels = tuple(row.pop(name) for name in LEVELS)
        key = (row.pop("framework"), row["parent"])
        counts.setdefault(key, []).append(Counted(**row, levels=levels))
    return counts


def coverage_of(
    counts: Counts, whole: Counts, *, framework: str, parent: str = "", minimum_level: int = 2
) -> pd.DataFrame:
    """Share of places that commit to each criterion, by country in view and for all of V4.

    ``whole``: the counts of the same selection everywhere. Columns: country (V4 last), criterion,
    position, covered_count, place_count, coverage_share (0..1; missing where no place has data).
    An untouched criterion is a zero row.
    """
    key = (framework, parent)
    counted = [*counts.get(key, []), *together(whole.get(key, []))]
    columns = ("country", "criterion", "position", "place_count")
    return pd.DataFrame(
        {
            **{name: list(map(attrgetter(name), counted)) for name in columns},
            "covered_count": [one.covered_count(minimum_level) for one in counted],
            "coverage_share": [one.share(minimum_level) for one in counted],
        }
    )


def ranked(counts: Counts, *, framework: str, minimum_level: int = 2) -> list[Counted]:
    """Goals or areas of all countries in view together that have data, least covered first."""
    known = [one for one in together(counts.get((framework, ""), [])) if one.place_count]
    return sorted(known, key=lambda one: (one.share(minimum_level), one.position))


def least_covered(counts: Counts, *, framework: str, minimum_level: int = 2) -> list[Counted]:
    """Core criteria of all countries in view together that have data, least covered first."""
    parts = [one for (own, _), ones in counts.items() if own == framework for one in ones]
    known = [one for one in together(parts) if one.parent and one.weight == 1 and one.place_count]

    def least(one: Counted) -> tuple[float, int, int, str]:
        """Of equal shares that which fewest mention."""
        return one.share(minimum_level), one.mention_count, one.position, one.criterion

    return sorted(known, key=least)


def together(counted: Iterable[Counted]) -> list[Counted]:
    """One of each criterion for all countries, in the order of their first."""
    by_criterion: dict[str, list[Counted]] = {}
    for one in counted:
        by_criterion.setdefault(one.criterion, []).append(one)
    return [_sum(ones) for ones in by_criterion.values()]


def _sum(ones: list[Counted]) -> Counted:
    first = ones[0]
    levels = tuple(map(sum, zip(*(one.levels for one in ones), strict=True)))
    return Counted(WHOLE, first.criterion, first.parent, first.position, first.weight, levels)


def region_levels(connection: Connection, selection: Selection, *, criterion: str) -> pd.DataFrame:
    """Places at each level of one criterion, by region; regions without any are included.

    Columns: region, region_name, country, at_0..at_4 (places).
    """
    return ask(connection, "region_levels", criterion=criterion, **selection.parameters())


def coverage_of_regions(levels: pd.DataFrame, minimum_level: int = 2) -> pd.DataFrame:
    """Share of a region's places that commit to one criterion, regions without data included.

    ``levels``: as ``region_levels`` says. Columns: region, region_name, country, covered_count,
    place_count, coverage_share (0..1; missing where no place has data).
    """
    covered = levels[LEVELS[minimum_level:]].sum(axis="columns")
    known = levels[LEVELS].sum(axis="columns")
    counts = {"covered_count": covered, "place_count": known, "coverage_share": covered / known}
    return levels[["region", "region_name", "country"]].assign(**counts)
