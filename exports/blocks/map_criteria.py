"""All that a map or a comparison can be about: goals, areas or pillars and their scored parts."""

from domain import vocabulary


def offered_criteria(framework: str) -> list[str]:
    """Each goal, area or pillar of ``framework``, followed by its scored parts."""
    return [one for top in parts_of(framework) for one in (top, *parts_of(framework, top))]


def parts_of(framework: str, parent: str = "") -> list[str]:
    """The scored parts of ``parent`` in their order; the goals, areas or pillars for ''."""
    return [
        row["criterion"]
        for row in vocabulary.read("reference/criteria")
        if (row["framework"], row["parent"]) == (framework, parent) and row["is_scored"]
    ]
