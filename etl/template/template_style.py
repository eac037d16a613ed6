"""How the template looks: fonts, fills and widths from ``data/vocabulary/template.toml``."""

from collections.abc import Iterable
from textwrap import wrap

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from etl.intake.limits import settings

WRAPPED = Alignment(wrap_text=True, vertical="top")
TOP = Alignment(vertical="top")
MIDDLE = Alignment(wrap_text=True, vertical="center")
BOTTOM = Alignment(wrap_text=True, vertical="bottom")
ENTRY = Protection(locked=False)
_LINE = 1.37  # height of a line in sizes of its font
_LETTERS = 1.1  # letters of a text that take the room of one digit
_BOLD = 1.15  # width of bold letters in widths of plain ones


def font(*, size: int = 11, ink: str = "", is_bold: bool = False) -> Font:
    """The template's font; ``size`` in points, ``ink`` the name of a colour of the table."""
    colour = _colour(ink) if ink else None
    return Font(name=settings("template")["font"], size=size, color=colour, bold=is_bold)


def fill(name: str) -> PatternFill:
    """A plain fill in the colour ``name`` of the table, for cells and for conditional formats."""
    return PatternFill("solid", fgColor=_colour(name), bgColor=_colour(name))


def severity_fill(severity: str) -> PatternFill:
    """The fill of a cell with an error, a warning or a note."""
    return PatternFill("solid", fgColor=settings("template")["severity"][severity].lstrip("#"))


def rule() -> Border:
    """A thin line below a row of a table."""
    return Border(bottom=Side("thin", color=_colour("rule_ink")))


def width(field_type: str) -> float:
    """Width of a column in characters."""
    return float(settings("template")["width"][field_type])


def number_format(field_type: str) -> str:
    """How Excel shows what is typed into a column of this type."""
    formats: dict[str, str] = settings("template")["number_format"]
    return formats.get(field_type, formats["other"])


def height(texts: Iterable[tuple[str, float]], style: Font) -> float:
    """Height in points of a row of wrapped ``texts``, each with its width in characters.

    Excel finds the height of a row by itself, but not of merged cells and not before opening.
    """
    lines = max(_lines(text, characters, style) for text, characters in texts)
    return float(style.size) * _LINE * lines


def _lines(text: str, characters: float, style: Font) -> int:
    share = float(style.size) / settings("template")["size"] * (_BOLD if style.bold else 1)
    room = max(1, int(characters * _LETTERS / share))
    return sum(max(1, len(wrap(line, room))) for line in text.split("\n"))


def _colour(name: str) -> str:
    colour: str = settings("template")[name]
    return colour.removeprefix("#")
