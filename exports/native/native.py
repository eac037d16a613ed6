"""Which native shape a block has."""

from charts.frame import Figure
from exports.blocks.block import Block
from exports.native.bars import bars
from exports.native.dots import dots
from exports.native.grids import grid, mark_of
from exports.native.shapes import Native

DRAWN = {"choropleth", "scattergeo", "treemap"}  # traces that no office program has


def native_of(block: Block) -> Native | None:
    """The figure of ``block`` as a grid, bars or dots.

    None for maps, treemaps, amounts of money (each currency has a logarithmic scale of its own)
    and for a block without a figure: those go as a picture or as their table.
    """
    figure = block.figure
    if not figure or _has_no_shape(figure):
        return None
    drawn = [one for one in figure["data"] if one["type"] == "bar"]
    if any("base" in one for one in drawn):
        return grid(figure)
    if any(not mark_of(one) for one in drawn):
        return bars(figure)
    return dots(figure)


def _has_no_shape(figure: Figure) -> bool:
    """Whether traces are drawn freely, or along an axis that shows no numbers."""
    axis = figure["layout"].get("xaxis", {})
    is_free = any(one["type"] in DRAWN for one in figure["data"])
    return is_free or not axis.get("showticklabels", True)
