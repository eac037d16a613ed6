"""Heatmaps as tables: every cell has its shade and its number, and can be copied."""

from collections.abc import Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from exports.document.elements import element, paragraph, run
from exports.document.pages import width_of
from exports.document.styles import QUIET, hexadecimal
from exports.document.tables import LETTER, SMALL, cell_of, framed, row_of
from exports.document.widths import letters
from exports.native.shapes import Cell, Grid, Key, Label

NARROWEST, WIDEST = 410, 1150  # twentieths of a point that a column of cells takes
LEAST_NAME, MOST_NAME = 1600, 4800  # and that of the names of the rows
TOGETHER = 32  # rows that stay on one page with their caption
PATTERNS = {"hatched": "thinDiagStripe", "dotted": "pct12", "implied": "thinReverseDiagStripe"}
SIGNS = {"hatched": "//", "dotted": "··", "implied": "\\\\"}  # seen where patterns are not drawn
SIGN_OF_KEY = {"▨": "hatched", "▦": "dotted", "▧": "implied"}


def is_wide(grid: Grid) -> bool:
    """Whether its columns need a page turned to its side."""
    return LEAST_NAME + NARROWEST * len(grid.columns) > width_of(False)


def grid_table(grid: Grid, *, title: str, description: str) -> BaseOxmlElement:
    """The heatmap as a table no wider than it needs to be."""
    widths = _widths(grid)
    is_kept = len(grid.rows) <= TOGETHER
    head = [paragraph("SmallText", keep=True)]
    head += [paragraph("SmallCentred", run(one.text, bold=True), keep=True) for one in grid.columns]
    rows = [
        row_of([_head(line, width) for line, width in zip(head, widths, strict=True)], is_head=True)
    ]
    for number, (name, cells) in enumerate(zip(grid.rows, grid.cells, strict=True), start=1):
        is_last = number == len(grid.rows)
        rows.append(_row(name, cells, widths, keep=is_kept or is_last))
    return framed(rows, widths, title=title, description=description)


def legend_line(keys: Sequence[Key]) -> BaseOxmlElement:
    """What the shades mean, as small fields of the same shades."""
    line = paragraph("Legend", keep=True)
    for key in keys:
        if not key.sign:
            line.append(run(f"{key.label}: ", bold=True))
            continue
        line.extend([_swatch(key), run(f"\u00a0{key.label}    ".replace(" ", "\u00a0", 1))])
    return line


def _head(line: BaseOxmlElement, width: int) -> BaseOxmlElement:
    return cell_of(line, width, element("w:vAlign", val="bottom"))


def _row(
    name: Label, cells: Sequence[Cell], widths: Sequence[int], *, keep: bool
) -> BaseOxmlElement:
    """``keep``: on one page with the row or line below."""
    swatch = [run("■\u00a0", colour=name.colour.lstrip("#"))] if name.colour else []
    first = cell_of(paragraph("SmallText", *swatch, run(name.text), keep=keep), widths[0])
    made = [_cell(cell, width, keep) for cell, width in zip(cells, widths[1:], strict=True)]
    return row_of([first, *made], is_head=False)


def _cell(cell: Cell, width: int, keep: bool) -> BaseOxmlElement:
    ink = cell.ink.lstrip("#")
    text = cell.text or SIGNS.get(cell.mark, "")
    line = paragraph("SmallCentred", *([run(text, colour=ink)] if text else []), keep=keep)
    shade = _shade(cell.fill, cell.mark)
    looks = [shade] if shade is not None else []
    return cell_of(line, width, *looks, element("w:vAlign", val="center"))


def _shade(fill: str, mark: str) -> BaseOxmlElement | None:
    if mark:
        lines, under = hexadecimal(QUIET), fill.lstrip("#") if mark == "implied" else "FFFFFF"
        return element("w:shd", val=PATTERNS[mark], color=lines, fill=under or "FFFFFF")
    return element("w:shd", val="clear", color="auto", fill=fill.lstrip("#")) if fill else None


def _swatch(key: Key) -> BaseOxmlElement:
    mark = SIGN_OF_KEY.get(key.sign, "")
    made = run(SIGNS.get(mark, "\u00a0\u00a0\u00a0"))
    look = element("w:rPr", element("w:bdr", val="single", sz=4, space=0, color=hexadecimal(QUIET)))
    shade = _shade(key.colour, mark)
    if shade is not None:
        look.append(shade)
    made.insert(0, look)
    return made


def _widths(grid: Grid) -> list[int]:
    """Names as long as they are, cells alike, together at most the page."""
    room = width_of(is_wide(grid))
    longest = max((letters(name.text) for name in grid.rows), default=0) + 4
    name = min(max(round(20 * SMALL * LETTER * longest), LEAST_NAME), MOST_NAME)
    name = min(name, max(LEAST_NAME, room - NARROWEST * len(grid.columns)))
    cell = max(NARROWEST, min(WIDEST, (room - name) // max(len(grid.columns), 1)))
    return [name, *[cell] * len(grid.columns)]
