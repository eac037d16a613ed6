"""A figure as the browser can draw it without asking anybody for anything."""

import json
from functools import cache
from math import isfinite
from typing import Any

import numpy as np
import pandas as pd

from charts.frame import PICTURE_WIDTH, Figure
from exports.pictures.caption import captioned
from exports.pictures.offline import STATIC

FONTS = "Arial, Liberation Sans, IBM Plex Sans, Helvetica, sans-serif"  # have every letter of ours
FORBIDDEN = dict.fromkeys([*(set(range(32)) - {9, 10, 13}), 127, 0xFFFE, 0xFFFF])  # in XML


def drawable(figure: Figure, *, words: bool = True) -> Figure:
    """A copy with boundaries inside, in letters that office programs have, of a picture's width.

    ``words``: whether title, subtitle and source stand inside the picture; the legend always does.
    """
    layout = captioned(cleaned(figure["layout"]), words=words)
    font = {**layout.get("font", {}), "family": FONTS}
    return {
        "data": [with_boundaries(cleaned(trace)) for trace in figure["data"]],
        "layout": {**layout, "font": font, "width": PICTURE_WIDTH, "autosize": False},
    }


def with_boundaries(trace: dict[str, Any]) -> dict[str, Any]:
    """The trace with the boundaries themselves where it names their file under static/."""
    named = trace.get("geojson")
    return {**trace, "geojson": boundaries(named)} if isinstance(named, str) else trace


@cache
def boundaries(name: str) -> dict[str, Any]:
    """A file of boundaries under static/; shared, hence never to be changed."""
    found: dict[str, Any] = json.loads((STATIC / name).read_text(encoding="utf-8"))
    return found


def cleaned(part: Any) -> Any:
    r"""A copy of plain values that JSON can hold, without letters that would break a picture.

    >>> cleaned({"x": [float("nan"), "Ko\x00šice"]})
    {'x': [None, 'Košice']}
    """
    if isinstance(part, str):
        return part.translate(FORBIDDEN)
    if isinstance(part, dict):
        return {name: cleaned(value) for name, value in part.items()}
    if isinstance(part, np.ndarray | np.generic):
        return cleaned(part.tolist())
    if isinstance(part, list | tuple):
        return [cleaned(value) for value in part]
    is_missing = part is pd.NA or (isinstance(part, float) and not isfinite(part))
    return None if is_missing else part
