"""Goals, areas and pillars, and their scored parts, in their order."""

from collections.abc import Sequence

from domain import vocabulary


def criteria_under(framework: str, parent: str = "") -> list[str]:
    """The scored parts of a goal, area or pillar; the goals, areas or pillars for ''.

    >>> criteria_under("SDG", "SDG13")
    ['SDG13.1', 'SDG13.2', 'SDG13.3']
    """
    return [
        row["criterion"]
        for row in vocabulary.read("reference/criteria")
        if (row["framework"], row["parent"]) == (framework, parent) and row["is_scored"]
    ]


def scored_parts(framework: str) -> list[str]:
    """The scored parts of all goals, areas or pillars."""
    return [part for top in criteria_under(framework) for part in criteria_under(framework, top)]


def with_parts(framework: str) -> Sequence[str]:
    """Each goal, area or pillar, followed by its scored parts."""
    return [
        one for top in criteria_under(framework) for one in (top, *criteria_under(framework, top))
    ]
