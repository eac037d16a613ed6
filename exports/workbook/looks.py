"""How cells look: fonts, fills and number formats, each made once a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from charts.colours import colours
from exports.native.plain import solid

FONT = "Arial"
HATCHES: Mapping[str, Literal["lightUp", "gray0625"]] = {
    "hatched": "lightUp",
    "dotted": "gray0625",
}  # no data, not applicable: as Excel calls them


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a cell; colours are #RRGGBB, or empty."""

    size: int = 10  # points
    is_bold: bool = False
    is_link: bool = False
    ink: str = ""
    fill: str = ""
    mark: str = ""  # hatched, dotted, or nothing
    number_format: str = "General"
    across: str = "general"  # left, center, right
    wraps: bool = False
    is_upright: bool = False  # turned by a quarter
    is_framed: bool = False  # a hair line around


@cache
def _ink() -> str:
    return str(colours()["lines"]["ink"])


BODY = Look(wraps=True, is_framed=True)
TITLE = Look(size=16, is_bold=True)
HEADING = Look(size=12, is_bold=True)
SAID = Look(size=10, wraps=True)
QUIET = Look(size=9, wraps=True, ink=str(colours()["levels"]["text"][0]))
LINK = Look(is_link=True)
HEAD = Look(is_bold=True, wraps=True, is_framed=True, fill=str(colours()["levels"]["fill"][1]))
HEAD_UPRIGHT = replace(HEAD, is_upright=True, across="center")
NO_NUMBER = replace(BODY, across="center", ink=QUIET.ink)


class Styles:
    """Gives cells of one workbook their look; equal looks share one entry of its style table."""

    def __init__(self, book: Workbook) -> None:
        """Begin with an empty table of looks."""
        self._sheet = book.create_sheet("styles")
        self._known: dict[Look, Any] = {}
        book.remove(self._sheet)

    def of(self, look: Look) -> Any:
        """What openpyxl keeps as the style of a cell."""
        if look not in self._known:
            cell: Any = WriteOnlyCell(self._sheet, "")
            cell.font = Font(
                name=FONT,
                size=look.size,
                bold=look.is_bold,
                underline="single" if look.is_link else None,
                color=_argb("#0B4F8A" if look.is_link else look.ink or _ink()),
            )
            cell.fill = fill_of(look.fill, look.mark)
            cell.border = _frame() if look.is_framed else Border()
            cell.number_format = look.number_format
            cell.alignment = Alignment(
                horizontal=look.across,
                vertical="bottom" if look.is_upright else "top",
                wrap_text=look.wraps,
                indent=1 if look.across == "right" else 0,
                text_rotation=90 if look.is_upright else 0,
            )
            self._known[look] = cell._style
        return self._known[look]


def fill_of(colour: str, mark: str = "") -> PatternFill:
    """A plain fill, hatching, or none."""
    if mark:
        line = solid(colours()["missing"]["line"])
        return PatternFill(HATCHES[mark], fgColor=_argb(line), bgColor=_argb("#FFFFFF"))
    return PatternFill("solid", fgColor=_argb(solid(colour))) if colour else PatternFill()


def rule_fill(colour: str) -> PatternFill:
    """The fill of a conditional format, where programs differ in which of two colours they take."""
    return PatternFill("solid", fgColor=_argb(colour), bgColor=_argb(colour))


def level_colours() -> list[tuple[str, str]]:
    """Fill and ink of the levels 0 to 4 on white paper."""
    scale = colours()["levels"]
    return [(solid(fill), ink) for fill, ink in zip(scale["fill"], scale["text"], strict=True)]


def _frame() -> Border:
    line = Side(style="hair", color=_argb(solid(colours()["lines"]["outline"])))
    return Border(left=line, right=line, top=line, bottom=line)


def _argb(colour: str) -> str:
    return f"FF{colour.removeprefix('#')}"
