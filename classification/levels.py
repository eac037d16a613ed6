"""How far a chain goes towards a criterion, from the roles of its evidence and its attributes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import prod

from classification.criteria import parents_of
from classification.roles import COMMITTING, STRATEGY_TITLE
from classification.settings import settings
from domain.model import Evidence, Finding

MEASURABLE = ("quantity", "deadline", "indicator")
SUPPORTING = ("budget", "owner", "monitoring")
LABEL = "label"
MENTIONED, COMMITTED, MEASURED, IMPLEMENTABLE = 1, 2, 3, 4


def find_levels(
    evidence: Sequence[Evidence], phrases: Mapping[Evidence, str], attributes: Iterable[str]
) -> tuple[Finding, ...]:
    """One finding per criterion, goal and area with counted evidence, strongest first.

    ``phrases``: what tells the evidence apart, so that a repeated phrase counts once.
    ``attributes``: kinds stated by the committing sentences or the columns of the chain.
    """
    stated = frozenset(attributes)
    groups: defaultdict[str, list[Evidence]] = defaultdict(list)
    for proof in evidence:
        if proof.status == "counted":
            for criterion in (proof.criterion, *parents_of(proof.criterion)):
                groups[criterion].append(proof)
    findings = [_finding(criterion, group, phrases, stated) for criterion, group in groups.items()]
    return tuple(sorted(findings, key=lambda finding: (-finding.score, -finding.level)))


def _finding(
    criterion: str,
    group: Sequence[Evidence],
    phrases: Mapping[Evidence, str],
    stated: frozenset[str],
) -> Finding:
    level = max(_level(proof, stated) for proof in group)
    earned = tuple(sorted(stated)) if level >= MEASURED else ()
    return Finding(criterion, level, _score(group, phrases), earned)


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


def _score(group: Sequence[Evidence], phrases: Mapping[Evidence, str]) -> float:
    """Saturating sum of the weights of distinct phrases, 0..1."""
    best: dict[str, float] = {}
    for proof in group:
        key = phrases.get(proof, proof.surface)
        best[key] = max(best.get(key, 0.0), _weight(proof))
    return round(1 - prod(1 - weight for weight in best.values()), 4)


def _weight(proof: Evidence) -> float:
    weights = settings().weights
    if proof.concept == LABEL:
        return weights["label"]
    background = 1.0 if proof.role in COMMITTING else weights["background"]
    return weights[proof.strength] * background
