"""Grids, bars and dots: the numbers of a figure in display order, free of mark-up and of Plotly.

Colours are six-digit hexadecimal on white paper, with their sign (#3477AE), or empty for none.
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "percent", "level", "year", "value"
]  # 0..100, 0..4, a year, what the axis title says
Mark = Literal["", "hatched", "dotted", "implied"]  # no data, not applicable, implied by another


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a row or column on one line, with the colour of its goal where it has one."""

    text: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend; without ``sign`` it is a heading over those that follow."""

    label: str
    colour: str
    sign: str  # ■ filled, ▨ hatched, ▦ dotted, ● dot


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell of a grid prints, and the number it prints."""

    text: str = ""
    number: float | None = None  # as printed: whole percent or level; None: never zero
    fill: str = ""
    ink: str = ""
    mark: Mark = ""
    state: str = ""  # the bin in words, such as committed, 25–49 % or no data; empty in totals


@dataclass(frozen=True, slots=True)
class Grid:
    """A heatmap; ``cells`` holds a row for each of ``rows`` with a cell for each of ``columns``."""

    columns: tuple[Label, ...]
    rows: tuple[Label, ...]
    cells: tuple[tuple[Cell, ...], ...]
    unit: Unit  # of all numbers but a column of totals, which counts
    has_totals: bool  # whether the last column counts the cells of its row


@dataclass(frozen=True, slots=True)
class Series:
    """A number, or none, for every category."""

    name: str
    colour: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...] = ()  # printed in each bar, such as the count of places; empty: nothing


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars, the first category at the top.

    All tuples but ``series`` and ``marks`` have an entry for every category.
    """

    categories: tuple[Label, ...]
    series: tuple[Series, ...]  # one on top of the other, in this order from the left
    unit: Unit
    missing: tuple[str, ...]  # why a category has no bar, in words; empty where it has one
    marks: tuple[Series, ...]  # dots on the same axis: medians, shares of peers
    beside: tuple[str, ...]  # the text printed behind the bar, such as 3/7
    states: tuple[
        Label, ...
    ]  # what else is said of a category, with its colour; texts empty: nothing


@dataclass(frozen=True, slots=True)
class Point:
    """A dot."""

    row: int  # position of its category
    height: (
        float  # where it stands: 0 is the top of the first category, 1 its end, 2 that of the next
    )
    x: float | None  # None: nothing is stated, such as a target without a year
    text: str  # printed beside it
    is_open: bool = False  # drawn as an outline


@dataclass(frozen=True, slots=True)
class DotSeries:
    """Dots of one kind."""

    name: str
    colour: str
    points: tuple[Point, ...]
    symbol: str  # as Plotly names it: circle, square, diamond, star …


@dataclass(frozen=True, slots=True)
class Line:
    """A line down through all categories."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Dots:
    """Dots on one axis, the first category at the top."""

    categories: tuple[Label, ...]
    series: tuple[DotSeries, ...]
    unit: Unit
    title: str  # of the axis, where the unit is ``value``
    ticks: tuple[tuple[float, str], ...]  # of the axis: place and words
    unstated: str  # the words for points without x; empty where there are none
    lines: tuple[Line, ...]  # such as targets of the EU
    missing: tuple[str, ...]  # why a category has no dots, in words; empty where it has some
    beside: tuple[str, ...]  # the text printed behind the row

    def values(self, series: DotSeries) -> tuple[float | None, ...]:
        """The number of ``series`` for every category; raises ValueError where one has two."""
        found: dict[int, float | None] = {}
        for point in series.points:
            if point.row in found:
                raise ValueError(f"{series.name} has two dots in one row")
            found[point.row] = point.x
        return tuple(found.get(row) for row in range(len(self.categories)))

    @property
    def is_single(self) -> bool:
        """Whether no series has two dots in one row, so that bars can stand for the dots."""
        rows = ([point.row for point in one.points] for one in self.series)
        return all(len(one) == len(set(one)) for one in rows)


Native = Grid | Bars | Dots
