"""Where the linear scorer disagrees with the lexicon: flags for a reviewer, never a change."""

from collections.abc import Iterator

from classification.criteria import parents_of
from classification.linear import SHOWN, LinearScorer
from domain.model import Chain, Classified, Doubt

SURE = 0.5  # probability from which a goal the lexicon did not find is worth a look
UNSURE = 0.02  # probability below which a goal found without a strong phrase is
KNOWN = ("counted", "negated", "harm")


def doubts(classified: Classified, chain: Chain, second: LinearScorer) -> Iterator[Doubt]:
    """Goals on which the two scorers differ clearly.

    A goal the lexicon refused (dropped, harmful) is no difference; nor is one that a strong
    phrase proves.
    """
    known = _goals(classified, KNOWN)
    weakly = _goals(classified, ("counted",)) - _strong_goals(classified)
    for goal, probability in second.probabilities(chain).items():
        if probability >= SURE and goal not in known:
            words = second.words_for(chain, goal)[:SHOWN]
            yield Doubt(goal, "unseen", round(probability, 4), tuple(words))
        elif probability < UNSURE and goal in weakly:
            yield Doubt(goal, "doubted", round(probability, 4), ())


def _goals(classified: Classified, statuses: tuple[str, ...]) -> set[str]:
    return {
        goal
        for proof in classified.evidence
        if proof.status in statuses
        for goal in (proof.criterion, *parents_of(proof.criterion))
    }


def _strong_goals(classified: Classified) -> set[str]:
    return {finding.criterion for finding in classified.findings if finding.low}
