"""How the template looks: fonts, fills and widths from ``data/vocabulary/template.toml``."""

from openpyxl.styles import Alignment, Font, PatternFill

from etl.limits import settings

WRAPPED = Alignment(wrap_text=True, vertical="top")
TOP = Alignment(vertical="top")


def font(*, size: int = 11, ink: str = "", is_bold: bool = False) -> Font:
    """The template's font; ``size`` in points, ``ink`` the name of a colour of the table."""
    colour = _colour(ink) if ink else None
    return Font(name=settings("template")["font"], size=size, color=colour, bold=is_bold)


def fill(name: str) -> PatternFill:
    """A plain fill in the colour ``name`` of the table."""
    return PatternFill("solid", fgColor=_colour(name))


def severity_fill(severity: str) -> PatternFill:
    """The fill of a cell with an error, a warning or a note."""
    return PatternFill("solid", fgColor=settings("template")["severity"][severity].lstrip("#"))


def width(field_type: str) -> float:
    """Width of a column in characters."""
    return float(settings("template")["width"][field_type])


def _colour(name: str) -> str:
    colour: str = settings("template")[name]
    return colour.removeprefix("#")
