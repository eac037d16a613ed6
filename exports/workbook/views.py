"""The sheet of one view: what it says, its figure in numbers with a native chart, its table."""

from dataclasses import replace
from math import ceil
from typing import NamedTuple

from domain.phrases import phrase
from exports.blocks.block import Block
from exports.native.axes import legend
from exports.native.native import native_of
from exports.native.shapes import Cell, Grid, Series
from exports.report.report import Part, Report
from exports.workbook.cells import MISSING, Put, columns_of, harmless, percent_format
from exports.workbook.charts import Columns, bar_chart, height_of
from exports.workbook.looks import (
    BODY,
    HEAD,
    HEADING,
    LINK,
    NO_NUMBER,
    QUIET,
    TITLE,
)
from exports.workbook.plots import Plot, plot_of
from exports.workbook.sheet import Sheet

LEVEL_FORMAT = "0"
HATCHED = ("hatched", "dotted")
WIDEST = 8  # columns of a grid that stands over its table; levels have the matrix
ROW_HEIGHT = 0.5  # centimetres of a row of one line


class Corner(NamedTuple):
    """The upper left cell of a chart, counted from 1."""

    row: int
    column: int


def view_sheet(sheet: Sheet, report: Report, part: Part, *, number: int, summary: str) -> None:
    """Fill ``sheet`` with ``part``, the ``number``-th view of ``report``."""
    language, block = report.language, part.block
    sheet.say(block.words.title or part.piece.heading, TITLE)
    sheet.say(block.words.subtitle, QUIET)
    for sentence in block.sentences:
        sheet.say(sentence)
    if part.piece.comment:
        sheet.say(f"{phrase('report.comment', language)}: {part.piece.comment}")
    if part.is_missing:
        sheet.say(phrase("report.nothing", language))
    _links(sheet, report, part, summary)
    sheet.skip()
    add_block(sheet, block, language, key=f"view_{number}")


def _links(sheet: Sheet, report: Report, part: Part, summary: str) -> None:
    sheet.say(phrase("workbook.back", report.language), LINK, f"#'{summary}'!A1")
    address = report.address_of(part)
    if address:
        sheet.say(phrase("report.live", report.language), LINK, address)


def add_block(sheet: Sheet, block: Block, language: str, *, key: str) -> None:
    """The figure as numbers and chart, then the table, then the source."""
    shape = native_of(block) if block.figure else None
    plot = plot_of(shape, language)
    is_shown = plot is not None or (isinstance(shape, Grid) and len(shape.columns) <= WIDEST)
    if isinstance(shape, Grid) and is_shown:
        _add_grid(sheet, shape, block, language)
    if plot:
        _add_plot(sheet, plot, block, language)
    if not block.is_empty:
        if is_shown:
            sheet.say(phrase("workbook.whole_table", language), HEADING)
        frame = block.table
        top = sheet.add_table(key, [str(one) for one in frame], columns_of(frame, language))
        if not is_shown:
            sheet.freeze(top + 1)
    sheet.skip()
    sheet.say(block.words.source, QUIET)


def _add_grid(sheet: Sheet, grid: Grid, block: Block, language: str) -> None:
    """The heatmap: a number a cell in the colours of the dashboard, hatched without data."""
    sheet.add(Put("", HEAD), *(Put(column.text, HEAD) for column in grid.columns))
    for label, cells in zip(grid.rows, grid.cells, strict=True):
        sheet.add(Put(label.text), *(_grid_cell(cell, grid, language) for cell in cells))
    signs = [f"{key.sign} {key.label}".strip() for key in legend(block.figure)]
    sheet.say("    ".join(signs), QUIET)
    sheet.skip()


def _grid_cell(cell: Cell, grid: Grid, language: str) -> Put:
    centred = replace(BODY, wraps=False, across="center", fill=cell.fill, ink=cell.ink)
    if cell.number is None:
        mark = cell.mark if cell.mark in HATCHED else ""
        return Put(cell.state or cell.text or MISSING, replace(NO_NUMBER, mark=mark))
    is_share = grid.unit == "percent" and bool(cell.state)
    value = cell.number / 100 if is_share else cell.number
    unit = percent_format(language) if is_share else LEVEL_FORMAT
    return Put(value, replace(centred, number_format=unit))


def _add_plot(sheet: Sheet, plot: Plot, block: Block, language: str) -> None:
    """Numbers in columns and the chart drawn from them to their right."""
    unit = percent_format(language) if plot.unit == "percent" else LEVEL_FORMAT
    columns = (*plot.series, *plot.aside)
    words = [phrase("workbook.beside", language)] if any(plot.beside) else []
    top = sheet.add(
        Put("", HEAD), *(Put(one.name, HEAD) for one in columns), *(Put(one, HEAD) for one in words)
    )
    for row, label in enumerate(plot.categories):
        numbers = [_number(one, row, plot, unit) for one in columns]
        sheet.add(Put(label.text), *numbers, *(Put(plot.beside[row]) for _ in words))
    if plot.aside or len(plot.series) > 1:
        sheet.say(phrase("workbook.bars", language), QUIET)
    title, corner = harmless(block.words.title), Corner(top, 2 + len(columns) + len(words) + 1)
    _add_charts(sheet, plot, title, corner, unit, phrase("block.alt", language))


def _add_charts(
    sheet: Sheet, plot: Plot, title: str, corner: Corner, unit: str, beside: str
) -> None:
    """The bars, below them those that stand aside, and rows left free as far as they reach."""
    first, split = corner.row + 1, 1 + len(plot.series)
    last = corner.row + len(plot.categories)
    bars = Columns(first, last, 2, split)
    chart = bar_chart(sheet.work, plot, bars, title, unit)
    sheet.add_chart(chart, corner.row, corner.column, f"{title} {beside}")
    rows = ceil(height_of(plot) / ROW_HEIGHT) + 1
    if plot.aside:
        second = replace(plot, series=plot.aside, aside=(), colours=(), is_stacked=False)
        aside = Columns(first, last, split + 1, split + len(plot.aside))
        name = plot.aside[0].name if len(plot.aside) == 1 else title
        chart = bar_chart(sheet.work, second, aside, name, unit)
        sheet.add_chart(chart, corner.row + rows, corner.column, f"{name} {beside}")
        rows += ceil(height_of(second) / ROW_HEIGHT) + 1
    sheet.skip(max(rows - (len(sheet.rows) - corner.row), 1))


def _number(series: Series, row: int, plot: Plot, unit: str) -> Put:
    value = series.values[row]
    if value is None:
        return Put((plot.missing[row] if plot.missing else "") or MISSING, NO_NUMBER)
    shown = value / 100 if plot.unit == "percent" else value
    return Put(shown, replace(BODY, wraps=False, across="right", number_format=unit))
