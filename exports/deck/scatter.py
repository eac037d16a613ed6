"""Dots on an axis of years or values as a native chart; the names of the rows stand beside it."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE
from pptx.slide import Slide
from pptx.util import Pt

from charts.colours import colours
from exports.deck.elements import Box, Run, Text, add_text, describe, ink
from exports.deck.fitting import fitted, width
from exports.deck.plots import STEPS, finish_axis, lay_out, print_beside, rgb, rule, speak
from exports.letters import xml_text
from exports.native.shapes import Dots, DotSeries, Point

SIZE = 10.0  # points
WIDEST_NAME = 0.34  # of the room
WORDS = 120.0  # points for a level
HEAD = 26.0  # points above the rows
BESIDE = 7.0  # years between the last one and what states none
LEFT, ACROSS = 0.03, 0.93  # of the chart: where the drawing begins, how wide it is
FEW = 10  # values below need decimals on the axis
ROOM = 1.2  # of the largest value, so that the words beside a dot fit
MARKERS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle-up": XL_MARKER_STYLE.TRIANGLE,
    "star": XL_MARKER_STYLE.STAR,
    "x": XL_MARKER_STYLE.X,
    "line-ns": XL_MARKER_STYLE.DASH,
}


def add_dots(slide: Slide, box: Box, dots: Dots, *, name: str, words: str, language: str) -> None:
    """The chart with its rows named to the left."""
    longest = max(width(one.text, SIZE) for one in dots.categories) + 8
    names = min(longest, WIDEST_NAME * box.width)
    _add_names(
        slide, Box(box.left, box.top + HEAD, names, box.height - HEAD - _foot(dots)), dots, language
    )
    drawn = Box(box.left + names, box.top, box.width - names, box.height)
    add_plot(slide, drawn, dots, head=HEAD, name=name, words=words, language=language)
    if dots.unstated:
        _add_unstated(slide, drawn, dots, language)
    if dots.unit == "level":
        _add_levels(slide, drawn, dots, language)


def add_plot(
    slide: Slide, box: Box, dots: Dots, *, head: float, name: str, words: str, language: str
) -> None:
    """The chart alone, its rows below the first ``head`` points."""
    chart = _chart(slide, box, dots)
    _axes(chart, dots)
    lay_out(chart, LEFT, head / box.height, ACROSS, 1 - (head + _foot(dots)) / box.height)
    speak(chart, language)
    describe(slide.shapes[-1], name, words)


def _foot(dots: Dots) -> float:
    """Points below the rows: for the numbers of the axis where lines are named above."""
    return 20.0 if dots.unit == "value" else 4.0


def _add_names(slide: Slide, box: Box, dots: Dots, language: str) -> None:
    weights = _weights(dots)
    sizes = (SIZE, 9.0, 8.0, 7.0)
    for at, label in enumerate(dots.categories):
        above, each = (box.height * one / sum(weights) for one in (sum(weights[:at]), weights[at]))
        size = fitted(label.text, box.width - 6, each, sizes)
        text = Text([[Run(label.text)]], size, language, align="r", anchor="ctr")
        row = Box(box.left, box.top + above, box.width - 6, each)
        add_text(slide, row, text, label.text)


def _chart(slide: Slide, box: Box, dots: Dots) -> Chart:
    data: Any = XyChartData()  # type: ignore[no-untyped-call]
    weights, ordered = _weights(dots), _longest_first(dots)
    for one in ordered:
        series = data.add_series(xml_text(one.name))
        for point in one.points:
            series.add_data_point(_x(point, dots), round(_down(point, weights), 3))
    for line in dots.lines:
        series = data.add_series(xml_text(line.label))
        series.add_data_point(line.x, 0)
        series.add_data_point(line.x, sum(weights))
    frame: Any = slide.shapes.add_chart(
        XL_CHART_TYPE.XY_SCATTER, Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height), data
    )
    chart: Chart = frame.chart
    chart.has_legend = False
    chart.has_title = False
    drawn = list(chart.plots[0].series)
    for line, one in zip(drawn, ordered, strict=False):
        _dots(line, one)
    for line in drawn[len(dots.series) :]:
        _benchmark(line)
    return chart


def _longest_first(dots: Dots) -> list[DotSeries]:
    """LibreOffice leaves out series that stand before a longer one."""
    return sorted(dots.series, key=lambda one: -len(one.points))


def _x(point: Point, dots: Dots) -> float:
    return _end(dots) if point.x is None else point.x


def _end(dots: Dots) -> float:
    """Where points stand that state no year."""
    stated = [point.x for one in dots.series for point in one.points if point.x is not None]
    return max(stated, default=0.0) + BESIDE


def _dots(drawn: Any, series: DotSeries) -> None:
    drawn.format.line.fill.background()
    shape = MARKERS.get(series.symbol, XL_MARKER_STYLE.CIRCLE)
    drawn.marker.style, drawn.marker.size = shape, 9
    drawn.marker.format.line.color.rgb = rgb(series.colour or ink())
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.rgb = rgb(series.colour or ink())
    for at, point in enumerate(series.points):
        if point.is_open:
            _outline(drawn.points[at].marker, shape, series.colour)
        if point.text:
            print_beside(drawn, at, point.text, XL_LABEL_POSITION.RIGHT)


def _outline(marker: Any, shape: Any, colour: str) -> None:
    marker.style, marker.size = shape, 9
    marker.format.fill.background()
    marker.format.line.color.rgb = rgb(colour or ink())


def _weights(dots: Dots) -> list[int]:
    """How much of the height each row takes: a line for all dots that stand apart in it."""
    heights: list[set[float]] = [set() for _ in dots.categories]
    for series in dots.series:
        for point in series.points:
            heights[point.row].add(round(point.height, 3))
    most = [len(one) for one in heights]
    return [max(1, one) for one in most] if not dots.is_single else [1] * len(most)


def _down(point: Point, weights: list[int]) -> float:
    """Where a dot stands, rows weighted."""
    return sum(weights[: point.row]) + (point.height - point.row) * weights[point.row]


def _benchmark(drawn: Any) -> None:
    """A dashed line down, named at its upper end."""
    accent = rgb(colours()["lines"]["accent"])
    drawn.marker.style = XL_MARKER_STYLE.NONE
    drawn.format.line.color.rgb = accent
    drawn.format.line.width = Pt(1.5)
    drawn.format.line.dash_style = MSO_LINE.DASH
    drawn.smooth = False
    print_beside(drawn, 0, drawn.name, XL_LABEL_POSITION.ABOVE)


def _axes(chart: Chart, dots: Dots) -> None:
    across, down = chart.category_axis, chart.value_axis
    finish_axis(across, 10)
    finish_axis(down, 8)
    for axis in (across, down):
        rule(axis)
    down.minimum_scale, down.maximum_scale, down.major_unit = 0, sum(_weights(dots)), 1
    down.reverse_order = True
    down.visible = False
    _scale(across, dots)


def _scale(axis: Any, dots: Dots) -> None:
    axis.tick_labels.number_format_is_linked = False
    stated = [point.x for one in dots.series for point in one.points if point.x is not None]
    stated += [line.x for line in dots.lines]
    if dots.unit in STEPS:
        end, axis.major_unit = STEPS[dots.unit]
        axis.minimum_scale, axis.maximum_scale = 0, end
        axis.tick_labels.number_format = '""' if dots.ticks else "0"  # the words stand there
        return
    if dots.unit != "year":
        axis.minimum_scale, axis.maximum_scale = 0, ROOM * max(stated, default=1.0)
        digits = "#,##0.##" if max(stated, default=1.0) < FEW else "#,##0"
        unit = xml_text(dots.title).replace('"', "")
        axis.tick_labels.number_format = f'{digits}" {unit}"'
        axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
        return
    first, last = min(stated, default=2030), max(stated, default=2030)
    axis.minimum_scale = 10 * (first // 10)
    axis.maximum_scale = last + (BESIDE + 6 if dots.unstated else 4)
    axis.major_unit = 10
    axis.tick_labels.number_format = f'[<={last:.0f}]0;""'


def _add_unstated(slide: Slide, box: Box, dots: Dots, language: str) -> None:
    """The words over the dots that state no year, where no number of the axis stands."""
    first = 10 * (min(_years(dots), default=2030) // 10)
    last = _end(dots) + 6
    share = (_end(dots) - first) / (last - first)
    left = box.left + box.width * (LEFT + ACROSS * share)
    place = Box(min(left - 45, box.left + box.width - 90), box.top - 2, 90, HEAD)
    text = Text([[Run(dots.unstated)]], 9, language, align="ctr", anchor="b")
    add_text(slide, place, text, dots.unstated)


def _add_levels(slide: Slide, box: Box, dots: Dots, language: str) -> None:
    """The levels in words over the drawing."""
    end, _ = STEPS[dots.unit]
    for place, words in dots.ticks:
        middle = box.left + box.width * (LEFT + ACROSS * place / end)
        size = 9 if width(words, 9) < WORDS else 8
        shifted = min(middle - WORDS / 2, box.left + box.width - WORDS)
        align = "ctr" if place < end else "r"
        text = Text([[Run(words)]], size, language, align=align, anchor="b")
        add_text(slide, Box(shifted, box.top - 2, WORDS, HEAD), text, words)


def _years(dots: Dots) -> list[float]:
    return [point.x for one in dots.series for point in one.points if point.x is not None]
