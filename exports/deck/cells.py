"""Native tables, written as XML: a cell costs a tenth of what the library takes for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide
from pptx.util import Pt

from charts.colours import colours
from exports.deck.elements import Box, Run, Text, describe, element, filled, paragraph
from exports.native.plain import solid

MARGIN = 3  # points left and right in a cell


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell shows."""

    runs: tuple[Run, ...]
    fill: str = ""
    align: str = "l"


def add_table(
    slide: Slide,
    box: Box,
    rows: Sequence[Sequence[Look]],
    widths: Sequence[float],
    *,
    size: float,
    language: str,
    name: str,
    words: str,
    heights: Sequence[float],
) -> None:
    """A table whose first row is its head; ``widths`` and ``heights`` in points.

    ``name`` and ``words`` are its title and what a screen reader says.
    """
    frame = slide.shapes.add_table(1, 1, Pt(box.left), Pt(box.top), Pt(sum(widths)), Pt(1))
    frame.height = Pt(sum(heights))
    describe(frame, name, words)
    table = frame.element.xpath(".//a:tbl")[0]
    for old in list(table):
        table.remove(old)
    table.append(element("a:tblPr", firstRow=1))
    table.append(element("a:tblGrid", *(element("a:gridCol", w=Pt(one)) for one in widths)))
    for looks, tall in zip(rows, heights, strict=True):
        cells = [_cell(look, size, language) for look in looks]
        table.append(element("a:tr", *cells, h=Pt(tall)))


def _cell(look: Look, size: float, language: str) -> BaseOxmlElement:
    text = Text([], size, language, align=look.align)
    body = element("a:txBody", element("a:bodyPr"), element("a:lstStyle"))
    body.append(paragraph(look.runs, text))
    sides = {"marL": Pt(MARGIN), "marR": Pt(MARGIN), "marT": Pt(1), "marB": Pt(1)}
    shape = element("a:tcPr", *_lines(), filled(look.fill), anchor="ctr", **sides)
    return element("a:tc", body, shape)


def _lines() -> list[BaseOxmlElement]:
    """White between cells, a hair line under each row."""
    line = solid(colours()["lines"]["outline"])
    white = {"a:lnL": "#FFFFFF", "a:lnR": "#FFFFFF", "a:lnT": line, "a:lnB": line}
    return [element(side, filled(colour), w=Pt(0.75)) for side, colour in white.items()]
