"""How criteria are called in charts: swatch, number and short name."""

from charts.colours import criterion_colour
from domain import vocabulary


def number(criterion: str) -> str:
    """The id as people write it.

    >>> number("SDG11.2"), number("GD5c"), number("GDX1")
    ('11.2', '5c', 'X1')
    """
    return criterion.removeprefix("SDG").removeprefix("GD")


def name(criterion: str, language: str) -> str:
    """The short name of a criterion without its number."""
    return vocabulary.label("reference/criteria", "criterion", criterion, language)


def numbered(criterion: str, language: str) -> str:
    """Number and short name.

    >>> numbered("SDG13", "en")
    '13 Climate action'
    """
    return f"{number(criterion)} {name(criterion, language)}"


def swatch(criterion: str, text: str) -> str:
    """Prefix ``text`` with the goal's colour as a square; areas and parts have none."""
    colour = criterion_colour(criterion)
    return f'<span style="color:{colour}">■</span> {text}' if colour else text
