"""Pictures of what no office program draws itself: maps and treemaps."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image
from pptx.slide import Slide
from pptx.util import Pt

from charts.frame import Figure
from exports.deck.elements import Box, describe
from exports.errors import ExportError
from exports.native.native import native_of
from exports.pictures.chrome import is_available
from exports.report.report import Part

TABLES = ("money_amounts",)  # better read as a table than as a picture


def drawn(parts: Sequence[Part]) -> Mapping[int, bytes]:
    """PNG pictures of the parts that need one, by position; none where there is no browser."""
    wanted = {at: part for at, part in enumerate(parts) if _needs_picture(part)}
    if not (wanted and is_available()):
        return {}
    from exports.pictures.picture import pictures

    try:
        figures = [_without_legend(part.block.figure) for part in wanted.values()]
        made = pictures(figures, "png", words=False)
    except ExportError:
        return {}
    return dict(zip(wanted, made, strict=True))


def _without_legend(figure: Figure) -> Figure:
    """The figure as a slide shows it, which prints the legend in its own letters."""
    layout = figure["layout"]
    return {**figure, "layout": {**layout, "meta": {**layout["meta"], "legend": []}}}


def add_picture(slide: Slide, box: Box, picture: bytes, *, name: str, words: str) -> None:
    """The picture as large as ``box`` holds it, in its middle."""
    with Image.open(BytesIO(picture)) as image:
        wide, tall = image.size
    scale = min(box.width / wide, box.height / tall)
    left = box.left + (box.width - scale * wide) / 2
    shape = slide.shapes.add_picture(
        BytesIO(picture), Pt(left), Pt(box.top), Pt(scale * wide), Pt(scale * tall)
    )
    describe(shape, name, words)


def _needs_picture(part: Part) -> bool:
    return part.has_chart and part.block.key not in TABLES and native_of(part.block) is None
