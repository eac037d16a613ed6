"""How far a chain goes towards a criterion, from the roles of its evidence and its attributes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import prod
from typing import NamedTuple

from classification.criteria import parents_of
from classification.roles import COMMITTING, STRATEGY_TITLE
from classification.settings import settings
from domain.model import Evidence, Finding

MEASURABLE = ("quantity", "deadline", "indicator")
SUPPORTING = ("budget", "owner", "monitoring")
LABEL = "label"
ALONE = "alone"  # rule of a phrase that found no companion
MENTIONED, COMMITTED, MEASURED, IMPLEMENTABLE = 1, 2, 3, 4


class Worth(NamedTuple):
    """What one piece of evidence is worth."""

    phrase: str
    level: int
    weight: float
    is_counted: bool
    is_strong: bool


def find_levels(
    proofs: Iterable[tuple[Evidence, str]], attributes: Iterable[str]
) -> tuple[Finding, ...]:
    """One finding per criterion, goal and area that anything speaks for, strongest first.

    A criterion with signals only has level 0. ``proofs``: evidence, each beside its phrase, so that
    a repeated phrase counts once. ``attributes``: kinds stated by the committing sentences or the
    columns of the chain.
    """
    stated = frozenset(attributes)
    groups: defaultdict[str, list[Worth]] = defaultdict(list)
    for proof, phrase in proofs:
        if proof.status == "counted" or _is_signal(proof):
            worth = _worth(proof, phrase, stated)
            for criterion in (proof.criterion, *parents_of(proof.criterion)):
                groups[criterion].append(worth)
    earned = tuple(sorted(stated))
    findings = [_finding(criterion, group, earned) for criterion, group in groups.items()]
    return tuple(sorted(findings, key=lambda finding: (-finding.score, -finding.level)))


def _is_signal(proof: Evidence) -> bool:
    """Whether a telling phrase only lacked a companion; a refused one is no signal."""
    return (proof.status, proof.rule, proof.strength) == ("signal", ALONE, "specific")


def _worth(proof: Evidence, phrase: str, stated: frozenset[str]) -> Worth:
    return Worth(
        phrase=phrase,
        level=_level(proof, stated),
        weight=_weight(proof),
        is_counted=proof.status == "counted",
        is_strong=proof.strength == "strong",
    )


def _finding(criterion: str, group: Sequence[Worth], stated: tuple[str, ...]) -> Finding:
    counted = [one for one in group if one.is_counted]
    level = max((one.level for one in counted), default=0)
    return Finding(
        criterion=criterion,
        level=level,
        score=_score(counted),
        attributes=stated if level >= MEASURED else (),
        low=max((one.level for one in counted if one.is_strong), default=0),
        high=max(one.level for one in group),
    )


def _level(proof: Evidence, stated: frozenset[str]) -> int:
    if proof.concept == LABEL or proof.role not in COMMITTING:
        return MENTIONED
    if proof.field == STRATEGY_TITLE:
        return COMMITTED
    is_indicator = proof.role == "indicator"
    if not (is_indicator or stated.intersection(MEASURABLE)):
        return COMMITTED
    is_full = {"quantity", "deadline"} <= stated and stated.intersection(SUPPORTING)
    return IMPLEMENTABLE if is_full else MEASURED


def _score(group: Sequence[Worth]) -> float:
    """Saturating sum of the weights of distinct phrases, 0..1."""
    best: dict[str, float] = {}
    for one in group:
        best[one.phrase] = max(best.get(one.phrase, 0.0), one.weight)
    return round(1 - prod(1 - weight for weight in best.values()), 4)


def _weight(proof: Evidence) -> float:
    weights = settings().weights
    if proof.concept == LABEL:
        return weights["label"]
    background = 1.0 if proof.role in COMMITTING else weights["background"]
    return weights[proof.strength] * background
