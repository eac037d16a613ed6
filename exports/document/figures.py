"""Figures in a document: bars as native charts, grids as tables, the rest as vector pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from domain.phrases import phrase
from exports.blocks.block import Block
from exports.document.captions import FIGURE
from exports.document.charts import chart_of
from exports.document.drawings import Drawing, chart_line, picture_line
from exports.document.elements import said
from exports.document.flow import Flow
from exports.document.grids import grid_table, is_wide, legend_line
from exports.document.pages import height_of, width_of
from exports.document.pictures import Picture, drawings_of
from exports.document.plots import ENDS, plot_of, state_keys
from exports.native.axes import legend
from exports.native.native import native_of
from exports.native.shapes import Bars, Dots, Grid

ROW, LOW_ROW = 300, 235  # twentieths of a point of a category; low where pages must be few
TALLEST = 0.62  # of a page, for a picture


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure in the form the document has for it."""

    block: Block
    shape: Grid | Bars | Dots | None
    picture: Picture | None  # where there is no shape and the picture could be drawn

    @property
    def is_wide(self) -> bool:
        """Whether it needs a page turned to its side."""
        return isinstance(self.shape, Grid) and is_wide(self.shape)

    @property
    def is_absent(self) -> bool:
        """Whether it would have to be a picture that could not be drawn."""
        return self.shape is None and self.picture is None


def shown(blocks: Sequence[Block]) -> list[Shown]:
    """The figures of ``blocks``, all pictures drawn at once; without a browser they are absent."""
    shapes = [_shape(block) for block in blocks]
    drawn = [block for block, shape in zip(blocks, shapes, strict=True) if shape is None]
    pictures = iter(drawings_of([block.figure for block in drawn]))
    return [
        Shown(block, shape, None if shape else next(pictures))
        for block, shape in zip(blocks, shapes, strict=True)
    ]


def figure_lines(flow: Flow, figure: Shown, *, is_short: bool) -> list[BaseOxmlElement]:
    """Caption, legend and figure; ``is_short``: in a report that must do with few pages.

    A picture that could not be drawn is one honest sentence instead.
    """
    words = figure.block.words
    if figure.is_absent:
        return [said("Normal", phrase("document.no_picture", flow.language))]
    caption = flow.captions.next(FIGURE, words.subtitle or words.title)
    if isinstance(figure.shape, Grid):
        table = grid_table(figure.shape, title=words.title, description=words.subtitle)
        return [caption, legend_line(legend(figure.block.figure)), table]
    return [caption, *_keys(figure, flow.language), _drawing(flow, figure, is_short)]


def _keys(figure: Shown, language: str) -> list[BaseOxmlElement]:
    """What a drawing cannot say itself: a legend, signs in names, dots that have become bars."""
    keys = legend(figure.block.figure)
    if figure.picture:
        return [legend_line(keys)] if keys else []
    if not isinstance(figure.shape, Bars):
        return []
    signs = state_keys(figure.shape)
    if signs:
        return [said("Legend", "    ".join(signs), keep=True)]
    if len(figure.shape.marks) < 2:
        return []
    marks = {mark.name for mark in figure.shape.marks}
    levels = legend_line([one for one in keys if one.label not in marks])
    return [levels, said("Legend", phrase("document.dots_as_bars", language), keep=True)]


def _shape(block: Block) -> Grid | Bars | Dots | None:
    """The native shape, unless bars on an axis of levels or percent cannot stand for it."""
    shape = native_of(block)
    if isinstance(shape, Bars | Dots) and shape.unit not in ENDS:
        return None
    return None if isinstance(shape, Dots) and not shape.is_single else shape


def _drawing(flow: Flow, figure: Shown, is_short: bool) -> BaseOxmlElement:
    words, number = figure.block.words, flow.next_drawing()
    width = width_of(False)
    if figure.picture:
        height = width * figure.picture.height / figure.picture.width
        scale = min(1.0, TALLEST * height_of(False) / height)
        size = Drawing(scale * width, scale * height, words.title, words.subtitle)
        return picture_line(flow.document, number, figure.picture.svg, figure.picture.png, size)
    shape = figure.shape
    if not isinstance(shape, Bars | Dots):
        raise TypeError("Grids are tables, not drawings.")
    plot = plot_of(shape, figure.block.figure, flow.language)
    chart = chart_of(plot, width, LOW_ROW if is_short else ROW)
    drawing = Drawing(width, chart.height, words.title, words.subtitle)
    return chart_line(flow.document, number, chart.xml, chart.workbook, drawing)
