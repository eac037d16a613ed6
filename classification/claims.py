"""What one sentence says for or against criteria, before sentences are weighed together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from classification.chain_sentences import Sentence
from classification.gate import Claim
from classification.harms import cancelled_criteria, criteria_against, find_harms
from classification.labels import find_labels
from classification.levels import LABEL
from classification.lexicon import Lexicon
from classification.matching import Match, find_matches
from classification.roles import COMMITTING


def claims_of(sentence: Sentence, lexicon: Lexicon) -> Iterator[Claim]:
    """Labels, harms and phrases of ``sentence``, each once per criterion it touches."""
    labels = tuple(_labels(sentence))
    harms = tuple(_harms(sentence)) if sentence.role in COMMITTING else ()
    cancelled = {criterion for harm in harms for criterion in cancelled_criteria(harm.concept)}
    yield from labels
    yield from harms
    first_label = min((label.start for label in labels), default=sentence.reading.end)
    matches = find_matches(sentence.reading, lexicon)
    meant = {match.phrase.concept for match in matches if match.status == "counted"}
    for match in matches:
        for criterion in lexicon.criteria(match.phrase.concept):
            status, rule = _standing(match, meant)
            if status == "counted" and criterion in cancelled:
                status, rule = "blocked", "harm"
            elif status == "counted" and match.start > first_label:
                status, rule = "signal", LABEL
            yield _claim(sentence, match, criterion, status, rule)


def moved_claims(claims: Iterable[Claim], first: Sentence, again: Sentence) -> dict[Claim, Claim]:
    """The claims of the sentence ``first`` as they stand where it is said ``again``."""
    distance = again.reading.start - first.reading.start
    return {
        claim: replace(
            claim,
            statement=again.index,
            start=claim.start + distance,
            end=claim.end + distance,
        )
        for claim in claims
        if claim.statement == first.index
    }


def _standing(match: Match, meant: set[str]) -> tuple[str, str]:
    """Status and rule of a match; “forest care without clear-cuts” names a method, no refusal."""
    if match.status == "negated":
        if match.rule == "without" and match.phrase.concept in meant:
            return "blocked", "method"
        if match.phrase.strength in ("context", "weak"):
            return "signal", match.rule
    return match.status, match.rule


def _labels(sentence: Sentence) -> Iterator[Claim]:
    for label in find_labels(sentence.reading):
        yield Claim(
            criterion=label.criterion,
            concept=LABEL,
            phrase=LABEL,
            strength="strong",
            statement=sentence.index,
            start=label.start,
            end=label.end,
            status="counted",
            rule=LABEL,
        )


def _harms(sentence: Sentence) -> Iterator[Claim]:
    for hit in find_harms(sentence.reading):
        start, end = sentence.reading.span(hit)
        for criterion in criteria_against(hit.entry.kind):
            yield Claim(
                criterion=criterion,
                concept=hit.entry.kind,
                phrase=hit.entry.kind,
                strength="strong",
                statement=sentence.index,
                start=start,
                end=end,
                status="harm",
                rule="harm",
            )


def _claim(sentence: Sentence, match: Match, criterion: str, status: str, rule: str) -> Claim:
    return Claim(
        criterion=criterion,
        concept=match.phrase.concept,
        phrase=match.phrase.text,
        strength=match.phrase.strength,
        statement=sentence.index,
        start=match.start,
        end=match.end,
        status=status,
        rule=rule,
    )
