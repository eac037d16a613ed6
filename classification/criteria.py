"""How criteria hang together, read off their ids."""

import re
from functools import cache

GOAL_OR_AREA = re.compile(r"SDG\d+|GDX?\d+|SC-[A-Z]+")


@cache
def parents_of(criterion: str) -> tuple[str, ...]:
    """The goal or area above a criterion; none above a goal or an area.

    >>> parents_of("SDG11.2"), parents_of("GDX1c"), parents_of("GD5"), parents_of("SC-ZP.1")
    (('SDG11',), ('GDX1',), (), ('SC-ZP',))
    """
    found = GOAL_OR_AREA.match(criterion)
    return (found.group(),) if found and found.group() != criterion else ()


def framework_of(criterion: str) -> str:
    """SDG, GD, or SC for the criteria of the SMART Concept."""
    return "SDG" if criterion.startswith("SDG") else criterion[:2]
