"""Dots on an axis: dumbbells, scales and lines of years."""

from typing import Any

from charts.frame import Figure
from exports.native.axes import height, labels, texts_beside, ticks, unit_of
from exports.native.bars import missing
from exports.native.plain import plain, solid
from exports.native.shapes import Dots, DotSeries, Line, Point

OPEN = "-open"  # how Plotly calls the outline of a symbol


def dots(figure: Figure) -> Dots:
    """The dots of a figure whose traces are markers, a row a category."""
    drawn = [one for one in figure["data"] if "markers" in one.get("mode", "") and one["x"]]
    unstated = _unstated(figure)
    return Dots(
        categories=labels(figure, "yaxis"),
        series=tuple(_series(figure, one, unstated) for one in drawn),
        unit=unit_of(figure),
        title=figure["layout"]["xaxis"].get("title", {}).get("text", ""),
        ticks=tuple(tick for tick in ticks(figure) if tick not in unstated),
        unstated=unstated[0][1] if unstated else "",
        lines=_lines(figure),
        missing=missing(figure, [one for one in figure["data"] if one["type"] == "bar"]),
        beside=texts_beside(figure, _beside(figure)),
    )


def _unstated(figure: Figure) -> list[tuple[float, str]]:
    """The tick of a line of years that is no year."""
    if unit_of(figure) != "year":
        return []
    return [(x, text) for x, text in ticks(figure) if text and not text.isdigit()]


def _series(figure: Figure, trace: dict[str, Any], unstated: list[tuple[float, str]]) -> DotSeries:
    symbol, colour = trace["marker"].get("symbol", "circle"), trace["marker"]["color"]
    symbols = [symbol] * len(trace["x"]) if isinstance(symbol, str) else symbol
    texts = trace.get("text") or [""] * len(trace["x"])
    nowhere = {x for x, _ in unstated}
    points = []
    for x, y, text, shape in zip(trace["x"], trace["y"], texts, symbols, strict=True):
        down = height(figure, y)
        stated = None if x in nowhere else float(x)
        points.append(Point(int(down), down, stated, plain(text), shape.endswith(OPEN)))
    return DotSeries(trace["name"], solid(colour), tuple(points), symbols[0].removesuffix(OPEN))


def _lines(figure: Figure) -> tuple[Line, ...]:
    """Lines down, with the words above them."""
    downs = [one["x0"] for one in figure["layout"].get("shapes", ()) if "xref" not in one]
    above = _above(figure)
    words = [plain(text) for trace in above for text in trace["text"]]
    return tuple(Line(float(x), text) for x, text in zip(downs, words, strict=True))


def _texts(figure: Figure) -> list[dict[str, Any]]:
    return [one for one in figure["data"] if one.get("mode") == "text"]


def _above(figure: Figure) -> list[dict[str, Any]]:
    """Texts over the first row."""
    first = figure["layout"]["yaxis"]["tickvals"][0]
    return [one for one in _texts(figure) if all(y < first - 0.5 for y in one["y"])]


def _beside(figure: Figure) -> list[dict[str, Any]]:
    above = _above(figure)
    return [one for one in _texts(figure) if one not in above]
