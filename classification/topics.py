"""The topic each concept of the lexicon belongs to."""

from functools import cache

from domain.vocabulary import read


def topic_of(concept: str) -> str:
    """The topic of ``concept`` in concepts.csv; itself where the table does not list it."""
    return _topics().get(concept, concept)


@cache
def _topics() -> dict[str, str]:
    return {row["concept"]: row["topic"] for row in read("vocabulary/concepts")}
