"""How wide the columns of a table should be, from the words they hold."""

from collections.abc import Sequence

NARROW, WIDE = frozenset(" iíjlľtťfrIJ.,:;'’|!()[]/-"), frozenset("mwMW%@—…Ž")
MARGINS = 2.5  # letters, of a cell
LONGEST = 42.0  # letters of a line that is still read at a glance


def shared(columns: Sequence[Sequence[str]], room: float) -> list[float]:
    """Widths that add up to ``room``, all in letters; the first text of a column is its head.

    Every column gets its longest word, where there is room for it; what is left goes to those
    with long lines.

    >>> [round(width) for width in shared([["n", "9"], ["Strategy", "Strategia rozwoju"]], 30)]
    [5, 25]
    """
    least = [_least(column) for column in columns]
    best = [max(low, _best(column)) for low, column in zip(least, columns, strict=True)]
    if sum(least) >= room:
        return [room * low / sum(least) for low in least]
    wanted = [high - low for high, low in zip(best, least, strict=True)]
    spare = room - sum(least)
    if sum(wanted) >= spare:
        return [low + spare * want / sum(wanted) for low, want in zip(least, wanted, strict=True)]
    return [room * high / sum(best) for high in best]


def least_room(columns: Sequence[Sequence[str]]) -> float:
    """Letters that all columns need together so that no word is broken."""
    return sum(_least(column) for column in columns)


def letters(text: str) -> float:
    """The width of ``text`` in average letters.

    >>> round(letters("ilili")), round(letters("WWWWW"))
    (3, 9)
    """
    return sum(_letter(one) for one in text)


def _letter(one: str) -> float:
    if one in NARROW:
        return 0.68
    if one in WIDE:
        return 1.75
    return 1.42 if one.isupper() else 1.12


def _least(column: Sequence[str]) -> float:
    """The longest word, the head in bold letters, and the margins of the cell.

    A number with a no-break space in it is one word.
    """
    head, *cells = column
    words = [1.08 * letters(word) for word in head.split(" ")]
    words += [letters(word) for cell in cells for word in cell.split(" ")]
    return MARGINS + max(words, default=0)


def _best(column: Sequence[str]) -> float:
    """The longest cell on one line, a long one on two or more."""
    head, *cells = column
    return MARGINS + min(LONGEST, max([letters(head) / 2, *(letters(cell) for cell in cells)]))
