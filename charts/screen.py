"""A figure for the screen: no caption, and numbers inside bars become words of their own.

Plotly measures each number inside a bar to see whether it fits. Ours fit, and words that merely
stand at a point are drawn sooner. The page says in its own text what the caption says;
static/frame/take_along.js shows the caption to a picture that is saved.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from charts.frame import CAPTION, Figure

Trace = dict[str, Any]
Place = tuple[float, float]
Word = tuple[float, float, str, str]  # where, what, in which ink


def on_screen(figure: Figure) -> Figure:
    """The same drawing, drawn sooner; the figure that is passed in stays as it is."""
    return {**figure, "layout": _without_caption(figure["layout"]), "data": _spoken(figure["data"])}


def _without_caption(layout: dict[str, Any]) -> dict[str, Any]:
    notes = layout.get("annotations", [])
    quiet = [{**one, "visible": one.get("name") != CAPTION} for one in notes]
    return {**layout, "annotations": quiet}


def _spoken(traces: list[Trace]) -> list[Trace]:
    """The traces with the numbers inside bars as one of their own, above bars and below dots."""
    bars = [trace for trace in traces if trace["type"] == "bar"]
    if not any(trace.get("textposition") == "inside" for trace in bars):
        return traces
    ends: dict[float, float] = defaultdict(float)  # of the bars that lie in one row so far
    words = [word for trace in bars for word in _words(trace, _middles(trace, ends))]
    others = [trace for trace in traces if trace["type"] != "bar"]
    return [*map(_without_text, bars), *_written(words), *others]


def _middles(trace: Trace, ends: dict[float, float]) -> list[Place]:
    return _standing(trace) if "base" in trace else _lying(trace, ends)


def _standing(trace: Trace) -> list[Place]:
    bars = zip(trace["x"], trace["base"], trace["y"], strict=True)
    return [(x, base + height / 2) for x, base, height in bars]


def _lying(trace: Trace, ends: dict[float, float]) -> list[Place]:
    middles = []
    for y, length in zip(trace["y"], trace["x"], strict=True):
        middles.append((ends[y] + length / 2, y))
        ends[y] += length
    return middles


def _without_text(trace: Trace) -> Trace:
    return {name: value for name, value in trace.items() if not name.startswith("text")}


def _words(trace: Trace, places: list[Place]) -> Iterator[Word]:
    for (x, y), text in zip(places, trace.get("text") or [""] * len(places), strict=True):
        if text:
            yield x, y, text, trace["textfont"]["color"]


def _written(words: list[Word]) -> Iterator[Trace]:
    """One trace, as each costs as much as many words."""
    if words:
        x, y, texts, inks = zip(*words, strict=True)
        placed = {"type": "scatter", "mode": "text", "x": x, "y": y, "text": texts}
        yield {**placed, "textfont": {"color": inks}, "hoverinfo": "skip"}
