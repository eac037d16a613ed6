"""Names the sheets of a report, within what Excel allows and each only once."""

import re
from collections.abc import Iterable

from etl.answer.report_cells import cut, plain

_LONGEST = 31  # characters, in the units of Excel
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\t\n]")
_RESERVED = "history"  # Excel keeps the name for itself
_NAMELESS = "-"


def sheet_name(wanted: str, taken: Iterable[str]) -> str:
    """The name for a sheet that was called ``wanted``, unlike the names ``taken``.

    >>> sheet_name("Cíle?", ["Errors", "cíle"])
    'Cíle (2)'
    """
    others = {_RESERVED, *(name.casefold() for name in taken)}
    base = _allowed(wanted)
    name, number = base, 1
    while name.casefold() in others:
        number += 1
        mark = f" ({number})"
        name = cut(base, _LONGEST - len(mark)) + mark
    return name


def _allowed(name: str) -> str:
    written = _FORBIDDEN.sub(" ", plain(name)).rstrip() if _FORBIDDEN.search(name) else plain(name)
    return cut(written.strip("'"), _LONGEST).strip("'") or _NAMELESS
