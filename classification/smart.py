"""The SMART Concept: its topics follow from what was counted for the SDGs or the Green Deal."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from classification.topics import topic_of
from domain.model import Evidence
from domain.vocabulary import read


def smart_proofs(proofs: Iterable[tuple[Evidence, str]]) -> list[tuple[Evidence, str]]:
    """Counted evidence, each beside its phrase, once more for the topics of the SMART Concept.

    A text nothing was counted in therefore has no SMART topic either. The same words count once
    per topic.
    """
    places: dict[tuple[int, str, int, int], tuple[Evidence, str]] = {}
    for proof, phrase in proofs:
        if proof.status == "counted":
            for node in _nodes().get(topic_of(proof.concept), ()):
                place = (proof.statement, node, proof.start, proof.end)
                if place not in places:
                    places[place] = replace(proof, criterion=node), phrase
    return list(places.values())


@cache
def _nodes() -> dict[str, tuple[str, ...]]:
    """Topic -> nodes of the SMART Concept."""
    nodes: dict[str, tuple[str, ...]] = {}
    for row in read("vocabulary/smart_topics"):
        nodes[row["topic"]] = (*nodes.get(row["topic"], ()), row["criterion"])
    return nodes
