"""Figures as the browser gets them: a dictionary that is right already needs no second check.

Streamlit builds an object of every dictionary it is given and asks each property whether it may be
so, which takes longer than all the rest of a page. Tests ask that of our figures once.
"""

from plotly.basedatatypes import BaseFigure

from charts.frame import Figure


class Finished(BaseFigure):  # type: ignore[misc]
    """Looks like a figure of Plotly and answers with the dictionary it was made of."""

    def __init__(self, figure: Figure) -> None:
        """Keep ``figure``, which is not copied."""
        self._finished = figure

    def to_dict(self) -> Figure:
        """The figure without ``meta``, which only we read: each copy of it counts as new."""
        layout = {name: of for name, of in self._finished["layout"].items() if name != "meta"}
        return {**self._finished, "layout": layout}
