"""Bars as a chart that Word draws from a small workbook of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.series import BarSeries
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.dml.chtfmt import ChartFormat
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_MARK,
)
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.util import Pt

from charts.colours import colours
from exports.document.overlay import lay_over
from exports.document.plots import BEHIND, Plot
from exports.document.styles import FONT, INK, QUIET, hexadecimal
from exports.document.tables import LETTER
from exports.document.widths import letters
from exports.letters import xml_text
from exports.native.plain import solid
from exports.native.shapes import Series
from exports.table import safe

STEPS = {4: 1, 100: 25}  # of the numbers along an axis, by its end
LETTERS, NAME_LETTERS, SMALL_LETTERS = Pt(8), Pt(7.5), Pt(7)
STACKED_GAP, BESIDE_GAP = 35, 45  # between categories, in percent of a bar
FINE, FRAME = Pt(0.5), Pt(1.5)  # lines around bars
ABOVE, BELOW, LOW_BAR = 120, 1000, 145  # twentieths of a point; below: axis and legend
MOST_NAME = 0.5  # of the width of a chart
DECIMALS = 1  # as in the table beside it
NAMELESS = " "  # the series that carries the words behind the bars, unseen in the legend


@dataclass(frozen=True, slots=True)
class EmbeddedChart:
    """What a document needs to hold a chart."""

    xml: bytes  # a chartSpace
    workbook: bytes  # XLSX with its numbers
    height: int  # twentieths of a point


def chart_of(plot: Plot, width: int, row: int) -> EmbeddedChart:
    """The chart of ``plot``, its numbers rounded as tables print them.

    ``width`` of all and height of a ``row`` of bars in twentieths of a point.
    """
    numbers = _numbers(plot)
    kind = XL_CHART_TYPE.BAR_STACKED if plot.is_stacked else XL_CHART_TYPE.BAR_CLUSTERED
    space = _written(kind, numbers)
    chart = Chart(space, None)  # type: ignore[no-untyped-call]
    _set_letters(chart, plot)
    _set_axes(chart, plot)
    _set_bars(chart, plot)
    if plot.frames:
        lay_over(space, len(plot.series) + bool(plot.behind), STACKED_GAP)
    book: bytes = CategoryWorkbookWriter(numbers).xlsx_blob  # type: ignore[no-untyped-call]
    bars = 1 if plot.is_stacked else len(plot.series)
    room = max(row, LOW_BAR * bars) * len(plot.categories)
    _place(space, plot.categories, width, room)
    return EmbeddedChart(str(space.xml).encode(), book, room + ABOVE + BELOW)


def _written(kind: XL_CHART_TYPE, numbers: CategoryChartData) -> BaseOxmlElement:
    """A chart without looks; its axes are named by numbers above zero, as the format wants it."""
    written: str = ChartXmlWriter(kind, numbers).xml  # type: ignore[no-untyped-call]
    for name in ("axId", "crossAx"):
        written = written.replace(f'{name} val="-', f'{name} val="')
    made: BaseOxmlElement = parse_xml(written.encode())
    made.find(qn("c:date1904")).addnext(parse_xml(f'<c:roundedCorners {nsdecls("c")} val="0"/>'))
    bare = f"<c:spPr {nsdecls('c', 'a')}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    made.find(qn("c:txPr")).addprevious(parse_xml(bare))
    return made


def _numbers(plot: Plot) -> CategoryChartData:
    data = CategoryChartData(number_format="General")  # type: ignore[no-untyped-call]
    data.categories = [safe(xml_text(name)) for name in plot.categories]
    carrier = Series(NAMELESS, "", (round(BEHIND * plot.end, DECIMALS),) * len(plot.categories))
    for series in (*plot.series, *([carrier] if plot.behind else []), *plot.frames):
        values = [None if one is None else round(one, DECIMALS) for one in series.values]
        data.add_series(safe(xml_text(series.name)), values)  # type: ignore[no-untyped-call]
    return data


def _set_letters(chart: Chart, plot: Plot) -> None:
    chart.has_title = False
    font = chart.font
    font.size, font.name = LETTERS, FONT
    font.color.rgb = _colour(hexadecimal(INK))
    chart.has_legend = len(plot.series) + len(plot.frames) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False


def _set_axes(chart: Chart, plot: Plot) -> None:
    """The first category on top, quiet lines behind the bars."""
    names, numbers = chart.category_axis, chart.value_axis
    names.reverse_order = True
    numbers._element.find(qn("c:crosses")).set("val", "max")
    names.tick_labels.font.size = NAME_LETTERS
    names.major_tick_mark = numbers.major_tick_mark = XL_TICK_MARK.NONE
    names._element.find(qn("c:lblOffset")).addnext(_every_name())
    names.format.line.color.rgb = _colour(hexadecimal(QUIET))
    numbers.minimum_scale, numbers.major_unit = 0, STEPS[round(plot.end)]
    numbers.maximum_scale = plot.end * (1 + BEHIND if plot.behind else 1)
    numbers.format.line.fill.background()
    outline = solid(colours()["lines"]["outline"])
    numbers.major_gridlines.format.line.color.rgb = _colour(outline)
    numbers.tick_labels.font.size = SMALL_LETTERS


def _set_bars(chart: Chart, plot: Plot) -> None:
    [bars] = chart.plots
    bars.vary_by_categories = False
    bars.gap_width = STACKED_GAP if plot.is_stacked else BESIDE_GAP
    bars.overlap = 100 if plot.is_stacked else 0
    own = len(plot.series)
    inside = XL_LABEL_POSITION.CENTER if plot.is_stacked else XL_LABEL_POSITION.OUTSIDE_END
    for series, texts, bar in zip(plot.series, plot.texts, bars.series, strict=False):
        _paint(bar, series.colour)
        ink = _ink_on(series.colour) if plot.is_stacked else hexadecimal(INK)
        _print(bar, texts, ink, inside)
    for number, fill in enumerate(plot.fills):
        if fill:
            _fill(bars.series[0].points[number].format, fill)
    if not (plot.is_stacked or plot.fills):
        for bar in bars.series:
            _print_numbers(bar)
    _set_behind(chart, plot, list(bars.series)[own:])


def _set_behind(chart: Chart, plot: Plot, bars: list[BarSeries]) -> None:
    """Bars without colour for the words behind, and the frames."""
    if plot.behind:
        carrier, *bars = bars
        carrier.format.fill.background()
        _print(carrier, plot.behind, hexadecimal(INK), XL_LABEL_POSITION.INSIDE_BASE)
    for series, bar in zip(plot.frames, bars, strict=True):
        bar.format.fill.background()
        bar.format.line.color.rgb, bar.format.line.width = _colour(series.colour), FRAME


def _paint(bar: BarSeries, colour: str) -> None:
    _fill(bar.format, colour)
    bar.invert_if_negative = False


def _fill(look: ChartFormat, colour: str) -> None:
    look.fill.solid()
    look.fill.fore_color.rgb = _colour(colour)
    look.line.color.rgb = _colour(solid(colours()["lines"]["outline"]))
    look.line.width = FINE


def _print(bar: BarSeries, texts: Sequence[str], ink: str, place: XL_LABEL_POSITION) -> None:
    """The words of single bars; the others show nothing."""
    if not any(texts):
        return
    bar.data_labels.show_value = False
    for number, text in enumerate(texts):
        if text:
            label = bar.points[number].data_label
            label.text_frame.text = xml_text(text)
            font = label.text_frame.paragraphs[0].runs[0].font
            font.size, font.color.rgb = SMALL_LETTERS, _colour(ink)
            label.position = place


def _print_numbers(bar: BarSeries) -> None:
    """The number of every bar behind it, in whole percent or as a level."""
    labels = bar.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = "0", False
    labels.font.size = SMALL_LETTERS


def _ink_on(fill: str) -> str:
    """Letters that can be read on a fill of the scale."""
    levels = colours()["levels"]
    inks = dict(zip(map(solid, levels["fill"]), levels["text"], strict=True))
    return str(inks.get(fill, hexadecimal(INK)))


def _every_name() -> BaseOxmlElement:
    """No category loses its name where rows are low."""
    made: BaseOxmlElement = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    return made


def _place(space: BaseOxmlElement, names: Sequence[str], width: int, room: int) -> None:
    """Room for the longest name on one line, as far as half the width goes; below it the legend."""
    longest = NAME_LETTERS.pt * 20 * LETTER * (2 + max(map(letters, names), default=0))
    left, tall = min(longest / width, MOST_NAME), room + ABOVE + BELOW
    shares = {"x": left, "y": ABOVE / tall, "w": 0.97 - left, "h": room / tall}
    modes = "".join(f'<c:{side}Mode val="edge"/>' for side in "xy")
    parts = "".join(f'<c:{side} val="{share:.4f}"/>' for side, share in shares.items())
    layout = parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f"{modes}{parts}</c:manualLayout></c:layout>"
    )
    area = space.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, layout)


def _colour(digits: str) -> RGBColor:
    made: RGBColor = RGBColor.from_string(digits.lstrip("#"))  # type: ignore[no-untyped-call]
    return made
