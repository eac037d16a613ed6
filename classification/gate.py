"""Accepts a criterion by one strong phrase, by two that support each other, or refuses it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from classification.criteria import framework_of, parents_of
from classification.lexicon import STRENGTHS
from classification.settings import settings
from classification.topics import topic_of

ENOUGH = 3  # occurrences of which one stands apart from any other phrase


@dataclass(frozen=True, slots=True)
class Claim:
    """One phrase speaking for one criterion, before the gate."""

    criterion: str
    concept: str
    phrase: str  # as in the lexicon; tells distinct phrases apart
    strength: str
    statement: int
    start: int
    end: int
    status: str  # counted, negated, blocked, harm, signal
    rule: str


def pass_gate(claims: Sequence[Claim], word_count: int) -> dict[Claim, str]:
    """Accepted claims with the rule that let them in: strong, short, pair, context.

    ``word_count``: words of the whole chain; in a very short one a specific phrase is enough.
    """
    by_criterion: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.status == "counted" and claim.strength != "weak":
            by_criterion[claim.criterion].append(claim)
    is_short = word_count <= settings().gate["short_words"]
    accepted: dict[Claim, str] = {}
    for group in by_criterion.values():
        supporters = _without_repetitions(group)
        for claim in group:
            rule = _rule(claim, supporters, is_short=is_short)
            if rule:
                accepted[claim] = rule
    return accepted


def lift(claims: Sequence[Claim], accepted: Iterable[Claim]) -> list[list[Claim]]:
    """Lone specific phrases for targets once more, as claims for the goal above, by topic.

    Phrases for two targets of one goal prove the goal although neither target, if they share a
    topic: “kitchen leftovers” and “park” are both of goal 11 and have nothing to do with each
    other. Goals that already have an accepted claim need none.
    """
    settled = {goal for claim in accepted for goal in parents_of(claim.criterion)}
    settled.update(claim.criterion for claim in accepted)
    groups: defaultdict[str, dict[Claim, None]] = defaultdict(dict)
    for claim in claims:
        if claim.strength == "specific" and framework_of(claim.criterion) == "SDG":
            for goal in parents_of(claim.criterion):
                if goal not in settled:
                    groups[topic_of(claim.concept)][replace(claim, criterion=goal)] = None
    return [list(group) for group in groups.values()]


def one_per_place(claims: Sequence[Claim], accepted: Mapping[Claim, str]) -> list[Claim]:
    """For the same words and criterion only the claim that explains most.

    That is an accepted one, then the strongest, then one whose concept other words speak for too.
    """
    spoken_for = Counter((claim.criterion, claim.concept) for claim in accepted)
    ordered = sorted(
        claims,
        key=lambda claim: (
            claim not in accepted,
            STRENGTHS.index(claim.strength),
            -spoken_for[claim.criterion, claim.concept],
        ),
    )
    best: dict[tuple[int, str, int, int, str], Claim] = {}
    for claim in ordered:
        place = (claim.statement, claim.criterion, claim.start, claim.end, claim.status)
        best.setdefault(place, claim)
    kept = set(best.values())
    return [claim for claim in claims if claim in kept]


def _without_repetitions(group: Iterable[Claim]) -> list[Claim]:
    """The first few claims by the same phrase in a sentence: more of them support no more."""
    seen: Counter[tuple[int, str, str]] = Counter()
    kept = []
    for claim in group:
        said = (claim.statement, claim.concept, claim.phrase)
        seen[said] += 1
        if seen[said] <= ENOUGH:
            kept.append(claim)
    return kept


def _rule(claim: Claim, group: Iterable[Claim], *, is_short: bool) -> str:
    if claim.strength == "strong":
        return "strong"
    others = [other for other in group if _supports(other, claim)]
    strengths = {other.strength for other in others}
    if "strong" in strengths:
        return "beside_strong"
    if claim.strength == "specific":
        if is_short:
            return "short"
        return "pair" if "specific" in strengths else "context" if strengths else ""
    return "context" if "specific" in strengths else ""


def _supports(other: Claim, claim: Claim) -> bool:
    """Whether a second, different phrase stands near enough and not on the same words."""
    is_distinct = (other.concept, other.phrase) != (claim.concept, claim.phrase)
    is_near = abs(other.statement - claim.statement) <= settings().gate["reach"]
    is_apart = other.statement != claim.statement or (
        other.end <= claim.start or claim.end <= other.start
    )
    return is_distinct and is_near and is_apart
