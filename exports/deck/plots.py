"""What all native charts share: quiet axes, a fixed inner drawing, their language."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.util import Pt

from charts.colours import colours
from domain.locales import language_tag
from exports.deck.elements import element, ink
from exports.deck.master import FONT
from exports.letters import xml_text
from exports.native.plain import solid

STEPS = {"percent": (100.0, 25.0), "level": (4.0, 1.0)}  # the end of an axis, its steps


def finish_axis(axis: Any, size: float) -> None:
    """A quiet axis: small letters, no line of its own."""
    axis.format.line.fill.background()
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(size)
    axis.tick_labels.font.name = FONT
    axis.tick_labels.font.color.rgb = rgb(ink())


def rgb(colour: str) -> RGBColor:
    """A colour #RRGGBB as the library takes it."""
    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))  # type: ignore[no-untyped-call]


def lay_out(chart: Chart, x: float, y: float, wide: float, tall: float) -> None:
    """Fix the inner drawing, in shares (0..1) of the chart, so that neighbours keep their rows."""
    places = {"x": x, "y": y, "w": wide, "h": tall}
    layout = element(
        "c:manualLayout",
        element("c:layoutTarget", val="inner"),
        element("c:xMode", val="edge"),
        element("c:yMode", val="edge"),
        *(element(f"c:{side}", val=round(place, 5)) for side, place in places.items()),
    )
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, element("c:layout", layout))


def speak(chart: Chart, language: str) -> None:
    """Name the language of a chart's words and keep gaps where there is no number."""
    space = chart._chartSpace
    for old in space.findall(qn("c:lang")):
        space.remove(old)
    before = space.find(qn("c:date1904"))
    place = 0 if before is None else list(space).index(before) + 1
    space.insert(place, element("c:lang", val=language_tag(language)))


def rule(axis: Any) -> None:
    """Thin lines across the drawing."""
    axis.has_major_gridlines = True
    line = axis.major_gridlines.format.line
    line.color.rgb, line.width = rgb(solid(colours()["status"]["not_found"])), Pt(0.5)


def print_beside(drawn: Any, at: int, words: str, position: Any, colour: str = "") -> None:
    """Words of our own at point ``at`` of a series, in place of its number."""
    label = drawn.points[at].data_label
    label.text_frame.text = xml_text(words)
    letters = label.text_frame.paragraphs[0].runs[0].font
    letters.size, letters.name = Pt(9), FONT
    letters.color.rgb = rgb(colour or ink())
    label.position = position
