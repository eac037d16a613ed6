"""The legend as one line of coloured signs and words."""

from collections.abc import Sequence

from charts.colours import colours
from exports.deck.elements import Run, Text, quiet
from exports.native.plain import solid
from exports.native.shapes import Key

SIZE = 11.0  # points
OUTLINED = {"■": "□", "●": "○"}


def legend_text(entries: Sequence[Key], language: str) -> Text:
    """A paragraph with all entries; a heading begins a paragraph of its own."""
    paragraphs: list[list[Run]] = [[]]
    for entry in entries:
        if not entry.sign:
            paragraphs.append([Run(f"{entry.label}:  ", bold=True)])
            continue
        paragraphs[-1] += [Run(f"{sign_of(entry)} ", _visible(entry))]
        paragraphs[-1] += [Run(f"{entry.label.replace(' ', chr(160))}   ")]
    return Text([one for one in paragraphs if one], SIZE, language)


def sign_of(entry: Key) -> str:
    """The sign; outlined where its colour cannot be told from the paper."""
    return OUTLINED.get(entry.sign, entry.sign) if is_pale(entry.colour) else entry.sign


def is_pale(colour: str) -> bool:
    """Whether a colour is that of *not found*, or none at all."""
    return colour in ("", solid(colours()["levels"]["fill"][0]))


def _visible(entry: Key) -> str:
    is_faint = is_pale(entry.colour) or entry.sign in "▨▦"
    return quiet() if is_faint else entry.colour
