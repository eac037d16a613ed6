"""How much room words take in Arial, measured by the widths of its letters."""

from collections.abc import Iterator

NARROW, SLIM, WIDE = "iíjlľ.,:;'’|! ", "ftťrI()[]/-–\u00a0", "mwMW%@—…"
BOLD = 1.07  # bold letters against ordinary ones
LEADING = 1.2  # of a letter, from line to line


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Points that ``text`` takes on one line with letters of ``size`` points.

    >>> round(width("Łódź", 10)), round(width("WWWW", 10))
    (24, 37)
    """
    return size * (BOLD if bold else 1.0) * sum(_letter(one) for one in text)


def lines(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Lines that ``text`` fills where ``room`` points are free, words unbroken.

    >>> lines("Ilyen hosszú mondat", 10, 60), lines("", 10, 60)
    (2, 0)
    """
    return sum(1 for part in text.split("\n") for _ in _broken(part, size, room, bold=bold))


def height(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """Points that the lines of ``text`` take one below the other."""
    return LEADING * size * lines(text, size, room, bold=bold)


def fitted(
    text: str, room: float, tall: float, sizes: tuple[float, ...], *, bold: bool = False
) -> float:
    """The first of ``sizes`` (large to small) at which ``text`` fits, else the last one."""
    fitting = (size for size in sizes if height(text, size, room, bold=bold) <= tall)
    return next(fitting, sizes[-1])


def shortened(text: str, size: float, room: float) -> str:
    """``text`` on one line of ``room`` points, its end cut off where it is longer.

    >>> shortened("Dostępność transportu", 10, 60)
    'Dostępnoś…'
    """
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def pages(text: str, size: float, room: float, tall: float) -> list[str]:
    """``text`` in parts that fit ``tall`` points each, broken between lines."""
    broken = [
        line for part in text.split("\n") for line in (list(_broken(part, size, room)) or [""])
    ]
    most = max(1, int(tall / (LEADING * size)))
    return ["\n".join(broken[at : at + most]) for at in range(0, len(broken), most)]


def _broken(text: str, size: float, room: float, *, bold: bool = False) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, bold=bold) > room:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _letter(one: str) -> float:
    if one in NARROW:
        return 0.29
    if one in SLIM:
        return 0.36
    if one in WIDE:
        return 0.93
    return 0.71 if one.isupper() else 0.56
