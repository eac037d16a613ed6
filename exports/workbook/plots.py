"""What of a figure Excel draws as bars: categories down, numbers across, the colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.phrases import phrase
from exports.native.shapes import Bars, Dots, Label, Native, Series, Unit


@dataclass(frozen=True, slots=True)
class Plot:
    """Numbers beside each other in columns, and the bars drawn from them."""

    categories: tuple[Label, ...]
    series: tuple[Series, ...]  # a column each
    is_stacked: bool
    unit: Unit
    aside: tuple[Series, ...] = ()  # columns of their own, drawn as a second chart
    colours: tuple[str, ...] = ()  # of single bars of the first series; empty: all the same
    missing: tuple[str, ...] = ()  # why a category has no bar
    beside: tuple[str, ...] = ()  # words behind the bar


def plot_of(shape: Native | None, language: str) -> Plot | None:
    """The bars of ``shape``; None for grids, pictures and dots that are no bars."""
    if isinstance(shape, Bars):
        return _levels(shape, language) if shape.unit == "level" else _stacked(shape)
    if isinstance(shape, Dots) and shape.is_single and shape.unit in ("level", "percent"):
        series = [Series(one.name, one.colour, shape.values(one)) for one in shape.series]
        return Plot(shape.categories, tuple(series), False, shape.unit, missing=shape.missing)
    return None


def _stacked(bars: Bars) -> Plot:
    return Plot(
        bars.categories,
        bars.series,
        True,
        bars.unit,
        aside=bars.marks,
        missing=bars.missing,
        beside=bars.beside,
    )


def _levels(bars: Bars, language: str) -> Plot:
    """A category reaches one level: one bar in the colour of that level, medians beside it."""
    reached = [_one(values) for values in zip(*(one.values for one in bars.series), strict=True)]
    numbers = tuple(
        None if at is None else bars.series[at].values[row] for row, at in enumerate(reached)
    )
    colours = tuple("" if at is None else bars.series[at].colour for at in reached)
    level = Series(phrase("column.level", language), "", numbers)
    return Plot(
        bars.categories,
        (level, *bars.marks),
        False,
        bars.unit,
        colours=colours,
        missing=bars.missing,
        beside=bars.beside,
    )


def _one(values: Sequence[float | None]) -> int | None:
    """Which series has the number of a category."""
    return next((at for at, value in enumerate(values) if value is not None), None)
