"""Figures as bars: what stands in line, what frames it, what is written inside and behind.

Word lets no horizontal bars share a chart with dots. One mark a bar, such as the share of peers,
becomes a frame around it; several become bars beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from charts.colours import colours
from charts.frame import Figure
from domain.phrases import phrase
from exports.native.axes import position
from exports.native.plain import plain, solid
from exports.native.shapes import Bars, Dots, Label, Series

ENDS = {"level": 4.0, "percent": 100.0}  # of the axes that bars can stand on
BEHIND = 0.12  # of an axis, for the words behind the bars
PALE, FULL = "□\u00a0", "■\u00a0"  # what a place has, before the name of a category


@dataclass(frozen=True, slots=True)
class Plot:
    """Horizontal bars, the first category at the top."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    texts: tuple[tuple[str, ...], ...]  # in the bars, for each of ``series``; empty: its numbers
    fills: tuple[str, ...] = ()  # of single bars of the first series; empty: its colour for all
    frames: tuple[Series, ...] = ()  # around the bars
    behind: tuple[str, ...] = ()  # words behind the bars, for every category
    end: float = 100  # of the axis
    is_stacked: bool = False


def plot_of(shape: Bars | Dots, figure: Figure, language: str) -> Plot:
    """The plot of ``shape``, made of ``figure``; dots become bars side by side.

    What a category has instead of a bar is said behind its name. Raises ValueError where a series
    has two dots in one row.
    """
    names, end = tuple(_names(shape)), ENDS[shape.unit]
    if isinstance(shape, Dots):
        series = tuple(Series(one.name, one.colour, shape.values(one)) for one in shape.series)
        return Plot(names, series, ((),) * len(series), end=end)
    if len(shape.marks) > 1:
        name = phrase("column.level", language)
        return _beside_marks(shape, names, name, end)
    texts = tuple(_inside(figure, one.name) for one in shape.series)
    behind = shape.beside if any(shape.beside) else ()
    return Plot(names, shape.series, texts, (), shape.marks, behind, end, is_stacked=True)


def state_keys(shape: Bars | Dots) -> list[str]:
    """The signs before categories with what they mean."""
    states = shape.states if isinstance(shape, Bars) else ()
    return list(dict.fromkeys(f"{_sign(one)}{one.text}" for one in states if one.text))


def _beside_marks(shape: Bars, names: tuple[str, ...], name: str, end: float) -> Plot:
    """The only bar of each category and its marks; the words behind it follow its number."""
    values, fills = [], []
    for row in range(len(names)):
        own = next((one for one in shape.series if one.values[row] is not None), None)
        values.append(own.values[row] if own else None)
        fills.append(own.colour if own else "")
    texts = tuple(
        f"{value:.0f} ({words})" if words and value is not None else ""
        for value, words in zip(values, shape.beside, strict=True)
    )
    series = (Series(name, max(fills), tuple(values)), *shape.marks)
    return Plot(names, series, (texts, *((),) * len(shape.marks)), tuple(fills), end=end)


def _names(shape: Bars | Dots) -> Iterator[str]:
    states: Sequence[Label] = shape.states if isinstance(shape, Bars) else ()
    rows = zip_longest(shape.categories, shape.missing, states, fillvalue=None)
    for category, missing, state in rows:
        name = category.text if isinstance(category, Label) else ""
        before = _sign(state) if isinstance(state, Label) and state.text else ""
        yield f"{before}{name} – {missing}" if missing else f"{before}{name}"


def _sign(state: Label) -> str:
    return PALE if state.colour == solid(colours()["levels"]["fill"][0]) else FULL


def _inside(figure: Figure, name: str) -> tuple[str, ...]:
    """The words that a trace of bars prints into them."""
    found = [""] * len(figure["layout"]["yaxis"]["ticktext"])
    for trace in figure["data"]:
        if trace["type"] == "bar" and trace["name"] == name:
            for y, text in zip(trace["y"], trace.get("text") or (), strict=False):
                found[position(figure, "yaxis", y)] = plain(str(text))
    return tuple(found)
