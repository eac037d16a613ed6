"""Pictures for paper: letters as large as those of the text, caption and legend left to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.frame import PICTURE_WIDTH, Figure
from charts.projected import GROWTH, projected
from exports.errors import ExportError
from exports.pictures.picture import pictures

SMALLEST = 15  # pixels of letters in tiles: 7 points in the width of a page
SCALE = 1.5  # of the pixels that older programs show instead


@dataclass(frozen=True, slots=True)
class Picture:
    """A vector picture, the same in pixels, and its size in pixels."""

    svg: bytes
    png: bytes
    width: int
    height: int


def drawings_of(figures: Sequence[Figure]) -> list[Picture | None]:
    """The pictures of ``figures``; None for each where this machine has no browser to draw them."""
    if not figures:
        return []
    ready = [on_paper(figure) for figure in figures]
    try:
        vectors = pictures(ready, "svg", words=False)
        pixels = pictures(ready, "png", scale=SCALE, words=False)
    except ExportError:
        return [None] * len(figures)
    heights = [int(figure["layout"]["height"]) for figure in ready]
    return [
        Picture(svg, png, PICTURE_WIDTH, height)
        for svg, png, height in zip(vectors, pixels, heights, strict=True)
    ]


def on_paper(figure: Figure) -> Figure:
    """The figure without its caption, its letters grown; the one passed in stays as it is."""
    layout = figure["layout"]
    below = layout["meta"]["caption"]
    notes = [note for note in layout.get("annotations", ()) if note.get("name") != "caption"]
    bare = {
        **layout,
        "annotations": notes,
        "margin": {**layout["margin"], "b": layout["margin"]["b"] - below},
        "meta": {**layout["meta"], "caption": 0},
    }
    if "uniformtext" in layout:
        bare["uniformtext"] = {**layout["uniformtext"], "minsize": SMALLEST}
    tall = round(GROWTH * (layout["height"] - below))
    return projected({**figure, "layout": bare}, PICTURE_WIDTH, tall)
