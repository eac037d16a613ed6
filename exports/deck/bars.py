"""Bars as native charts that people edit in their office program; dots of peers beside them."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from charts.colours import colours
from domain.locales import number_text
from exports.deck.elements import Box, describe, element, ink, quiet
from exports.deck.fitting import width
from exports.deck.legend import OUTLINED, is_pale
from exports.deck.master import FONT
from exports.deck.plots import STEPS, finish_axis, lay_out, print_beside, rgb, rule, speak
from exports.deck.scatter import add_plot
from exports.letters import xml_text
from exports.native.plain import solid
from exports.native.shapes import Bars, Dots, DotSeries, Label, Point, Series, Unit

LARGEST, SMALLEST = 11.0, 8.0  # points of row labels
WIDEST_LABEL = 0.42  # of the chart
ASIDE = 0.24  # of the room, for dots of peers
HEAD = 18.0  # points above the bars, for the numbers of the axis
APART = 0.3  # of a row, between dots of two series
FORMATS = {"percent": '[>=9]0;""', "level": "0;;"}  # numbers inside bars too short for them go


def add_bars(slide: Slide, box: Box, bars: Bars, *, name: str, words: str, language: str) -> None:
    """The bars, and where they carry dots a second chart with those in the same rows."""
    texts = [_category(bars, at) for at in range(len(bars.categories))]
    left = box
    if bars.marks:
        left = Box(box.left, box.top, box.width * (1 - ASIDE), box.height)
        right = Box(box.left + left.width, box.top, box.width * ASIDE, box.height)
        names = ", ".join(one.name for one in bars.marks)
        said = {"name": names, "words": names, "language": language}
        add_plot(slide, right, _dots(bars, language), head=HEAD, **said)
    chart = _chart(slide, left, texts, bars.series, is_stacked=True)
    _finish(slide, chart, left, bars.unit, texts, name=name, words=words, language=language)
    _print_counts(chart, bars.series)


def _dots(bars: Bars, language: str) -> Dots:
    """The dots that the dashboard draws over the bars."""
    series, digits = [], 0 if bars.unit == "percent" else 1
    for number, mark in enumerate(bars.marks):
        height = 0.5 + APART * (number - (len(bars.marks) - 1) / 2)
        points = [
            Point(row, row + height, value, number_text(round(value, digits), language))
            for row, value in enumerate(mark.values)
            if value is not None
        ]
        series.append(DotSeries(mark.name, mark.colour, tuple(points), "circle"))
    nothing = ("",) * len(bars.categories)
    return Dots(bars.categories, tuple(series), bars.unit, "", (), "", (), nothing, nothing)


def add_pairs(slide: Slide, box: Box, dots: Dots, *, name: str, words: str, language: str) -> None:
    """Dots that stand one a row and series, as bars beside each other."""
    named = zip(dots.categories, dots.missing, strict=True)
    texts = [f"{label.text} – {why}" if why else label.text for label, why in named]
    series = [Series(one.name, one.colour, dots.values(one)) for one in dots.series]
    chart = _chart(slide, box, texts, series, is_stacked=False)
    _finish(slide, chart, box, dots.unit, texts, name=name, words=words, language=language)


def _category(bars: Bars, at: int) -> str:
    """State, name and the text that the dashboard prints behind the bar."""
    state, name = bars.states[at], bars.categories[at].text
    sign = f"{_sign(state)} " if state.text else ""
    beside = f"   {bars.beside[at]}" if bars.beside[at] else ""
    missing = f" – {bars.missing[at]}" if bars.missing[at] else ""
    return xml_text(f"{sign}{name}{missing}{beside}")


def _sign(state: Label) -> str:
    return OUTLINED["■"] if is_pale(state.colour) else "■"


def _chart(
    slide: Slide, box: Box, texts: Sequence[str], series: Sequence[Series], *, is_stacked: bool
) -> Chart:
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = list(texts)
    for one in series:
        data.add_series(xml_text(one.name), one.values)
    kind = XL_CHART_TYPE.BAR_STACKED if is_stacked else XL_CHART_TYPE.BAR_CLUSTERED
    frame: Any = slide.shapes.add_chart(
        kind, Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height), data
    )
    plot = frame.chart.plots[0]
    plot.gap_width = 45
    plot.overlap = 100 if is_stacked else 0
    for drawn, one in zip(plot.series, series, strict=True):
        _colour(drawn, one.colour)
    chart: Chart = frame.chart
    return chart


def _colour(drawn: Any, colour: str) -> None:
    drawn.format.fill.solid()
    drawn.format.fill.fore_color.rgb = rgb(colour or "#FFFFFF")
    drawn.invert_if_negative = False
    if is_pale(colour):
        drawn.format.line.color.rgb = rgb(solid(colours()["lines"]["outline"]))
        drawn.format.line.width = Pt(0.75)


def _finish(
    slide: Slide,
    chart: Chart,
    box: Box,
    unit: Unit,
    texts: Sequence[str],
    *,
    name: str,
    words: str,
    language: str,
) -> None:
    """Axes, numbers and layout."""
    count = len(list(chart.plots[0].categories))
    size = max(SMALLEST, min(LARGEST, 0.62 * (box.height - HEAD) / count))
    labels = _label_room(texts, size, box)
    _value_axis(chart, unit)
    _category_axis(chart, size)
    _numbers(chart, unit, size)
    lay_out(chart, labels, HEAD / box.height, 0.97 - labels, 1 - (HEAD + 4) / box.height)
    chart.has_legend = False
    chart.has_title = False
    speak(chart, language)
    describe(slide.shapes[-1], name, words)


def _label_room(texts: Sequence[str], size: float, box: Box) -> float:
    longest = max(width(text, size) for text in texts) + 10
    return min(WIDEST_LABEL, longest / box.width)


def _value_axis(chart: Chart, unit: Unit) -> None:
    axis = chart.value_axis
    finish_axis(axis, 9)
    axis.minimum_scale, (axis.maximum_scale, axis.major_unit) = 0, STEPS[unit]
    axis.tick_labels.number_format = "0"
    axis.tick_labels.number_format_is_linked = False
    rule(axis)
    axis.tick_labels.font.color.rgb = rgb(quiet())


def _category_axis(chart: Chart, size: float) -> None:
    axis = chart.category_axis
    finish_axis(axis, size)
    axis.reverse_order = True
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    skip = element("c:tickLblSkip", val=1)
    before = axis._element.find(qn("c:noMultiLvlLbl"))
    before.addprevious(skip)


def _numbers(chart: Chart, unit: Unit, size: float) -> None:
    """Numbers in or behind the bars, in ink that can be read on them."""
    is_stacked = chart.plots[0].overlap == 100
    for drawn in chart.plots[0].series:
        labels = drawn.data_labels
        labels.show_value = True
        labels.number_format = FORMATS[unit] if is_stacked else "0"
        labels.number_format_is_linked = False
        labels.font.size = Pt(min(9.0, size))
        labels.font.name = FONT
        fill = f"#{drawn.format.fill.fore_color.rgb}"
        labels.font.color.rgb = rgb(_ink_on(fill) if is_stacked else ink())
        if not is_stacked:
            labels.position = XL_LABEL_POSITION.OUTSIDE_END


def _print_counts(chart: Chart, series: Sequence[Series]) -> None:
    """What the dashboard prints in its bars in place of their length."""
    for drawn, one in zip(chart.plots[0].series, series, strict=True):
        if not one.texts:
            continue
        drawn.data_labels.show_value = False
        colour = _ink_on(one.colour)
        for at, text in enumerate(one.texts):
            if text:
                print_beside(drawn, at, text, XL_LABEL_POSITION.CENTER, colour)


def _ink_on(fill: str) -> str:
    scale = colours()["levels"]
    inks = {solid(one): text for one, text in zip(scale["fill"], scale["text"], strict=True)}
    return str(inks.get(fill, ink()))
