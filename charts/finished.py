"""Figures as the browser gets them: a dictionary that is right already needs no second check.

Streamlit builds an object of every dictionary it is given and asks each property whether it may be
so, which takes longer than all the rest of a page. Tests ask that of our figures once.
"""

from functools import cache
from typing import Any

from plotly.basedatatypes import BaseFigure
from plotly.io import templates

from charts.frame import Figure


class Finished(BaseFigure):  # type: ignore[misc]
    """Looks like a figure of Plotly and answers with the dictionary it was made of."""

    def __init__(self, figure: Figure) -> None:
        """Keep ``figure``, which is not copied."""
        self._finished = figure

    def to_dict(self) -> Figure:
        """The figure with the template whose colours the browser turns into those of the theme."""
        layout = {**self._finished["layout"], "template": _template(templates.default)}
        return {**self._finished, "layout": layout}


@cache
def _template(name: str) -> dict[str, Any]:
    template: dict[str, Any] = templates[name].to_plotly_json()
    return template
