"""A figure for the screen: no caption, and numbers inside bars become words of their own.

Plotly measures each number inside a bar to see whether it fits. Ours fit, and words that merely
stand at a point are drawn sooner. The page says in its own text what the caption says;
static/frame/take_along.js shows the caption to a picture that is saved.

Streamlit hands every figure to Plotly twice, the second time as a copy with what a click needs.
Plotly draws only once where it finds nothing new: a revision says that the data are the same,
what a click needs is there at once, and there is no template, of which each copy counts as new.
Colours of the theme are those of static/frame/page.css.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from charts.frame import CAPTION, Figure

Trace = dict[str, Any]
Place = tuple[float, float]
Word = tuple[float, float, str, str]  # where, what, in which ink


FONT = {"family": "IBM Plex Sans, sans-serif", "size": 12}
PAD = 8  # pixels between axis and labels
CLICKABLE = {"clickmode": "event+select", "hovermode": "closest", "dragmode": "pan"}  # by Streamlit


def on_screen(figure: Figure, *, select: bool = False) -> Figure:
    """The same drawing, drawn sooner; the figure that is passed in stays as it is.

    ``select``: whether a click on a mark tells the page which.
    """
    layout = _without_caption(figure["layout"]) | (CLICKABLE if select else {})
    return {**figure, "layout": _dressed(layout), "data": _spoken(figure["data"])}


def _dressed(layout: dict[str, Any]) -> dict[str, Any]:
    return {
        **layout,
        "datarevision": 1,
        "font": {**FONT, **layout.get("font", {})},
        "margin": {**layout["margin"], "pad": PAD},
        "hoverlabel": {**layout["hoverlabel"], "font": FONT},
    }


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
