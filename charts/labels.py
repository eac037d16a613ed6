"""How criteria are called in charts: swatch, number and short name."""

from charts.colours import criterion_colour
from charts.frame import wrapped
from domain import vocabulary

SMART, SMART_NAME = "SC-", "SMART"  # criteria of the SMART Concept, and how they are announced
COLUMN_WIDTH = 11  # characters of a column label on one line


def number(criterion: str) -> str:
    """The id as people write it.

    Topics of the SMART Concept without a known code go by the letter of their pillar.

    >>> number("SDG11.2"), number("GD5c"), number("GDX1"), number("SC-ZP.1"), number("SC-A.crisis")
    ('11.2', '5c', 'X1', 'ZP.1', 'A')
    """
    if criterion.startswith(SMART):
        pillar, _, part = criterion.removeprefix(SMART).partition(".")
        return f"{pillar}.{part}" if part.isdigit() else pillar
    return criterion.removeprefix("SDG").removeprefix("GD")


def name(criterion: str, language: str) -> str:
    """The short name of a criterion without its number."""
    return vocabulary.label("reference/criteria", "criterion", criterion, language)


def numbered(criterion: str, language: str) -> str:
    """Number and short name.

    >>> numbered("SDG13", "en"), numbered("SC-C.mobility", "en")
    ('13 Climate action', 'SMART C Transport and mobility')
    """
    words = f"{number(criterion)} {name(criterion, language)}"
    return f"{SMART_NAME} {words}" if criterion.startswith(SMART) else words


def column(criterion: str, language: str) -> str:
    """Head of a narrow column: the number under its colour, the name where numbers would be alike.

    >>> column("GD5c", "en"), column("SC-C.mobility", "en")
    ('5c', 'Transport<br>and<br>mobility')
    """
    is_worded = criterion.startswith(SMART) and criterion.partition(".")[2].isalpha()
    if is_worded:
        return wrapped(name(criterion, language), COLUMN_WIDTH)
    mark = swatch(criterion, "")
    return f"{mark}<br>{number(criterion)}" if mark else number(criterion)


def swatch(criterion: str, text: str) -> str:
    """Prefix ``text`` with the goal's colour as a square; areas and parts have none."""
    colour = criterion_colour(criterion)
    return f'<span style="color:{colour}">■</span> {text}' if colour else text
