"""Bars that Excel draws from cells of the same sheet, so that they follow the numbers."""

from dataclasses import dataclass
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from charts.colours import colours
from exports.native.plain import solid
from exports.workbook.looks import FONT
from exports.workbook.plots import Plot

HIGHEST = {"percent": 1.0, "level": 4.0}
STEP = {"percent": 0.25, "level": 1.0}
WIDTH = 19.0  # centimetres
ROW, AROUND = 0.52, 3.2  # centimetres: each category; axis, title and legend
BAR = 0.3  # centimetres, for each of several bars side by side
LETTERS = 900  # hundredths of a point
HAIR = 6350  # EMU


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the numbers stand: rows and columns from 1; the row above holds the headings."""

    first_row: int
    last_row: int
    first: int
    last: int


def height_of(plot: Plot) -> float:
    """Centimetres that the chart needs."""
    side_by_side = 1 if plot.is_stacked else len(plot.series)
    return AROUND + max(ROW, BAR * side_by_side) * len(plot.categories)


def bar_chart(sheet: WriteOnlyWorksheet, plot: Plot, cells: Columns, title: str, unit: str) -> Any:
    """Horizontal bars, the first category at the top; ``unit``: number format of the axis."""
    chart: Any = BarChart()
    chart.type, chart.grouping = "bar", "stacked" if plot.is_stacked else "clustered"
    chart.overlap, chart.gapWidth = (100, 40) if plot.is_stacked else (0, 50)
    chart.title, chart.style = title, None
    heading: Any = chart.title  # openpyxl made a Title of the text
    heading.overlay = False
    heading.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_letters(is_bold=True))
    chart.width, chart.height = WIDTH, height_of(plot)
    names = Reference(sheet, min_col=1, min_row=cells.first_row, max_row=cells.last_row)
    for column in range(cells.first, cells.last + 1):
        values = Reference(
            sheet, min_col=column, min_row=cells.first_row - 1, max_row=cells.last_row
        )
        chart.append(SeriesFactory(values, title_from_data=True))
    chart.set_categories(names)
    _colour(chart, plot)
    _set_axes(chart, plot, unit)
    chart.legend.position = "b"
    chart.legend.txPr = _text()
    if len(chart.series) == 1:
        chart.legend = None
    return chart


def _colour(chart: BarChart, plot: Plot) -> None:
    quiet = ("#B8C0C8", "#7A838C")  # for series that have no colour of their own
    for at, (drawn, series) in enumerate(zip(chart.series, plot.series, strict=True)):
        _fill(drawn.graphicalProperties, series.colour or quiet[at % len(quiet)])
    for at, colour in enumerate(plot.colours):
        if colour:
            point = DataPoint(idx=at, invertIfNegative=False)
            point.spPr = GraphicalProperties()
            _fill(point.spPr, colour)
            chart.series[0].dPt.append(point)


def _fill(properties: GraphicalProperties, colour: str) -> None:
    properties.solidFill = colour.removeprefix("#")
    line = solid(colours()["lines"]["outline"]).removeprefix("#")
    properties.line = LineProperties(solidFill=line, w=HAIR)


def _set_axes(chart: Any, plot: Plot, unit: str) -> None:
    names, numbers = chart.x_axis, chart.y_axis
    names.scaling.orientation, names.delete, numbers.delete = "maxMin", False, False
    numbers.scaling.min, numbers.scaling.max = 0, HIGHEST[plot.unit]
    numbers.majorUnit, numbers.number_format = STEP[plot.unit], unit
    numbers.numFmt.sourceLinked = False
    numbers.crosses = "max"  # the numbers stand below, although the first category is on top
    numbers.title = names.title = None
    line = solid(colours()["lines"]["outline"]).removeprefix("#")
    numbers.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=line, w=HAIR))
    names.txPr = numbers.txPr = _text()


def _text() -> RichText:
    letters = ParagraphProperties(defRPr=_letters())
    return RichText(p=[Paragraph(pPr=letters, endParaRPr=_letters())])


def _letters(*, is_bold: bool = False) -> CharacterProperties:
    ink = str(colours()["lines"]["ink"]).removeprefix("#")
    return CharacterProperties(latin=Font(typeface=FONT), sz=LETTERS, b=is_bold, solidFill=ink)
