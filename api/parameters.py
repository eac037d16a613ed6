"""Every parameter an address may carry: which values it takes, and how often."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from domain import vocabulary
from domain.criteria import criteria_under, with_parts
from domain.links import codes, kinds
from domain.view import FRAMEWORKS

NAMED = "@"  # begins the name of a set of values; without it the values themselves are listed
EVERYWHERE = ("format", "limit", "offset")
MOST_ROWS, LAST_OFFSET, LAST_PAGE = 1_000, 10_000_000, 10_000

RANGES: Mapping[str, tuple[int, int]] = {
    "@rows": (1, MOST_ROWS),
    "@offset": (0, LAST_OFFSET),
    "@page": (1, LAST_PAGE),
}
STORED = frozenset({"@places", "@compared"})  # only the published data know which there are
SETS: Mapping[str, Callable[[str], Iterable[str]]] = {
    "@languages": lambda _: vocabulary.LANGUAGES,
    "@frameworks": lambda _: FRAMEWORKS,
    "@countries": lambda _: codes("countries", "country"),
    "@regions": lambda _: codes("regions", "region"),
    "@wheres": lambda _: [*codes("countries", "country"), *codes("regions", "region")],
    "@kinds": lambda _: kinds(),
    "@series": lambda _: codes("target_series", "series"),
    "@tops": criteria_under,
    "@parts": with_parts,
    "@any": lambda _: [one for framework in FRAMEWORKS for one in with_parts(framework)],
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One row of data/reference/api_parameters.csv."""

    name: str
    values: str  # codes with spaces between them, or the name of a set
    is_repeatable: bool
    listed_at: str  # the table that lists a long set
    description: str

    @property
    def range(self) -> tuple[int, int] | None:
        """Lowest and highest number, where it is one."""
        return RANGES.get(self.values)

    @property
    def is_stored(self) -> bool:
        """Whether only the published data know its values."""
        return self.values in STORED

    def allowed(self, framework: str) -> Sequence[str]:
        """Its values in a framework; none for numbers and for what only the store knows."""
        return allowed(self.values, framework)


def parameter(where: str, name: str) -> Parameter:
    """What ``name`` means at the table or block ``where``."""
    rows = _rows()
    row = rows.get((where, name)) or rows["", name]
    return Parameter(
        name, row["values"], bool(row["is_repeatable"]), row["listed_at"], row["description"]
    )


@cache
def allowed(values: str, framework: str) -> tuple[str, ...]:
    """The values that the notation of api_parameters.csv stands for.

    >>> allowed("@tops", "SC"), allowed("2 3", "SDG")
    (('SC-ZP', 'SC-A', 'SC-B', 'SC-C'), ('2', '3'))
    """
    if not values.startswith(NAMED):
        return tuple(values.split())
    return tuple(SETS[values](framework)) if values in SETS else ()


@cache
def _rows() -> Mapping[tuple[str, str], vocabulary.Row]:
    rows = vocabulary.read("reference/api_parameters")
    return {(row["where"], row["name"]): row for row in rows}
