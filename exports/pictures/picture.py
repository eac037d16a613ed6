"""Figures as pictures on white paper, the caption with title and source inside."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Literal

from kaleido import Kaleido

from charts.frame import PICTURE_WIDTH, Figure
from exports.pictures.chrome import is_available
from exports.pictures.drawable import drawable
from exports.pictures.running import EACH, TABS
from exports.pictures.warm import browser

__all__ = ["is_available", "pictures", "png", "svg"]

WAIT = 3 * EACH  # seconds, with others drawing meanwhile
Kind = Literal["png", "svg"]


def svg(figure: Figure, *, words: bool = True) -> str:
    """The figure as a vector picture, ``PICTURE_WIDTH`` pixels wide.

    ``words``: whether title, subtitle and source stand inside it; the legend always does.
    Raises ExportError where there is no browser or the picture fails.
    """
    return _drawn(figure, "svg", words=words).decode()


def png(figure: Figure, *, scale: float = 2.0, words: bool = True) -> bytes:
    """The figure in pixels, ``scale`` times as many as an ordinary screen has; ``words`` as above.

    Raises ExportError where there is no browser or the picture fails.
    """
    return _drawn(figure, "png", scale=scale, words=words)


def pictures(
    figures: Sequence[Figure],
    kind: Kind,
    *,
    scale: float = 2.0,
    words: bool = True,
    progress: Callable[[float], None] = lambda _: None,
) -> list[bytes]:
    """Many figures in their order; ``progress`` is told the share that is done (0..1).

    Raises ExportError where there is no browser or one of the pictures fails.
    """
    drawn = []
    with ThreadPoolExecutor(TABS) as tabs:
        draw = partial(_drawn, kind=kind, scale=scale, words=words)
        for picture in tabs.map(draw, figures):
            drawn.append(picture)
            progress(len(drawn) / len(figures))
    return drawn


def _drawn(figure: Figure, kind: Kind, *, words: bool, scale: float = 1.0) -> bytes:
    ready = drawable(figure, words=words)
    options = {"format": kind, "scale": scale if kind == "png" else 1, "width": PICTURE_WIDTH}

    async def draw(kaleido: Kaleido) -> bytes:
        """The picture, drawn in the browser."""
        picture: bytes = await kaleido.calc_fig(ready, options)
        return picture

    return browser.ask(draw, WAIT)
