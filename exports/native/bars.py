"""Horizontal bars with what stands around them: dots, texts behind, states before."""

from typing import Any

from charts.frame import Figure
from exports.native.axes import labels, position, texts_beside, unit_of
from exports.native.grids import mark_of
from exports.native.plain import solid
from exports.native.shapes import Bars, Label, Series, Unit

Traces = list[dict[str, Any]]


def bars(figure: Figure) -> Bars:
    """The bars of a figure whose traces are horizontal bars, one a category."""
    unit, drawn = unit_of(figure), [one for one in figure["data"] if one["type"] == "bar"]
    dots = [one for one in figure["data"] if one.get("mode") == "markers"]
    texts = [one for one in figure["data"] if one.get("mode") == "text"]
    return Bars(
        categories=labels(figure, "yaxis"),
        series=tuple(_series(figure, one, unit) for one in drawn if not mark_of(one)),
        unit=unit,
        missing=missing(figure, drawn),
        marks=tuple(_series(figure, one) for one in dots if not _is_state(one)),
        beside=texts_beside(figure, texts),
        states=_states(figure, [one for one in dots if _is_state(one)]),
    )


def missing(figure: Figure, traces: Traces) -> tuple[str, ...]:
    """Why a category has no bar, as the legend words it; empty for those that have one."""
    found = [""] * len(figure["layout"]["yaxis"]["ticktext"])
    for trace in traces:
        if mark_of(trace):
            for y in trace["y"]:
                found[position(figure, "yaxis", y)] = trace["name"]
    return tuple(found)


def _series(figure: Figure, trace: dict[str, Any], unit: Unit = "percent") -> Series:
    """``unit`` level: whole numbers; a bar of level 0 is drawn a little longer than nothing."""
    values: list[float | None] = [None] * len(figure["layout"]["yaxis"]["ticktext"])
    for x, y in zip(trace["x"], trace["y"], strict=True):
        values[position(figure, "yaxis", y)] = float(round(x)) if unit == "level" else float(x)
    texts = _texts(figure, trace) if "text" in trace else ()
    return Series(trace["name"], solid(trace["marker"]["color"]), tuple(values), texts)


def _texts(figure: Figure, trace: dict[str, Any]) -> tuple[str, ...]:
    found = [""] * len(figure["layout"]["yaxis"]["ticktext"])
    for y, text in zip(trace["y"], trace["text"], strict=True):
        found[position(figure, "yaxis", y)] = text
    return tuple(found)


def _is_state(trace: dict[str, Any]) -> bool:
    """Squares before the axis say what a place has, and are no numbers of it."""
    return trace["marker"].get("symbol") == "square" and all(x < 0 for x in trace["x"])


def _states(figure: Figure, traces: Traces) -> tuple[Label, ...]:
    found = [Label("")] * len(figure["layout"]["yaxis"]["ticktext"])
    for trace in traces:
        for y in trace["y"]:
            state = Label(trace["name"], solid(trace["marker"]["color"]))
            found[position(figure, "yaxis", y)] = state
    return tuple(found)
