"""The words inside a picture: all of them, or the legend alone."""

from typing import Any

from charts.frame import CAPTION, CAPTION_LINE, Entry, legend_lines


def captioned(layout: dict[str, Any], *, words: bool = True) -> dict[str, Any]:
    """The layout with its whole caption; without ``words`` only the legend is left of it."""
    notes = layout.get("annotations", [])
    own = next((note for note in notes if note.get("name") == CAPTION), None)
    if words or own is None:
        return layout
    lines = legend_lines([Entry(**one) for one in layout["meta"]["legend"]])
    below = CAPTION_LINE * len(lines) + 8 if lines else 0
    grown = below - layout["meta"]["caption"]
    kept = [note for note in notes if note is not own]
    return {
        **layout,
        "height": layout["height"] + grown,
        "margin": {**layout["margin"], "b": layout["margin"]["b"] + grown},
        "meta": {**layout["meta"], "caption": below},
        "annotations": [{**own, "text": "<br>".join(lines)}, *kept] if lines else kept,
    }
