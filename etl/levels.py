"""Turns findings of single chains into one level per strategy and criterion, zeros included."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from domain import vocabulary
from domain.model import Classified, Finding, Measure, Strategy
from domain.rules import minimum_words
from etl.chains import SourcedChain

WORD = re.compile(r"\w+")
NOTHING = Finding("", 0, 0.0, ())


@dataclass(frozen=True, slots=True)
class Judged:
    """One chain and what the classifier made of it."""

    sourced: SourcedChain
    classified: Classified


@dataclass(frozen=True, slots=True)
class StrategyLevel:
    """One row of the table ``levels``; its columns are explained in store/sql/schema.sql."""

    strategy_code: str
    criterion: str
    level: int | None
    level_low: int | None
    level_high: int | None
    status: str
    is_relevant: bool
    evidence_count: int
    attributes: list[str]
    measure_code: str


def strategy_levels(
    strategy: Strategy, judged: Sequence[Judged], *, says_too_little: bool, is_coastal: bool
) -> Iterator[StrategyLevel]:
    """Yield a level for every scored criterion, whether anything was found or not."""
    best, ranges = _best_findings(judged), _ranges(judged)
    counts = _evidence_counts(judged)
    for criterion in scored_criteria():
        relevant = is_relevant(criterion, strategy.country, is_coastal=is_coastal)
        finding, measure = best.get(criterion, (NOTHING, ""))
        if says_too_little:
            level, status = None, "no_data"
        elif finding.level == 0 and not relevant:
            level, status = None, "not_applicable"
        else:
            level, status = finding.level, "found" if finding.level else "not_found"
        low, high = (None, None) if level is None else ranges.get(criterion, (0, 0))
        yield StrategyLevel(
            strategy_code=strategy.code,
            criterion=criterion,
            level=level,
            level_low=low,
            level_high=high,
            status=status,
            is_relevant=relevant,
            evidence_count=counts[criterion] if level else 0,
            attributes=sorted(finding.attributes) if level else [],
            measure_code=measure if level else "",
        )


def has_no_data(strategy: Strategy, *, words: int, measures: int) -> bool:
    """Whether the text says too little to judge: that is no data, never a gap."""
    too_short = words < minimum_words() and measures == 0
    return too_short or strategy.language not in vocabulary.LANGUAGES


def word_count(strategy: Strategy, measures: Iterable[Measure]) -> int:
    """Words of the strategy's own text in its own language, measures included."""
    texts = [strategy.title, strategy.summary]
    for measure in measures:
        texts += [measure.title, measure.description, measure.target_text]
    return sum(len(WORD.findall(text)) for text in texts)


@cache
def scored_criteria() -> tuple[str, ...]:
    """Ids of all criteria that get a level, in the order of the reference file."""
    rows = vocabulary.read("reference/criteria")
    return tuple(row["criterion"] for row in rows if row["is_scored"])


def is_relevant(criterion: str, country: str, *, is_coastal: bool) -> bool:
    """Whether the criterion counts in shares there; seas hardly matter inland."""
    row = _limited().get((criterion, country))
    return row is None or (is_coastal and bool(row["is_coastal_only"]))


@cache
def _limited() -> dict[tuple[str, str], vocabulary.Row]:
    rows = vocabulary.read("reference/applicability")
    return {(row["criterion"], row["country"]): row for row in rows}


def _best_findings(chains: Sequence[Judged]) -> dict[str, tuple[Finding, str]]:
    best: dict[str, tuple[Finding, str]] = {}
    for judged in chains:
        for finding in judged.classified.findings:
            known = best.get(finding.criterion)
            if known is None or finding.level > known[0].level:
                best[finding.criterion] = (finding, judged.sourced.measure)
    return best


def _ranges(chains: Sequence[Judged]) -> dict[str, tuple[int, int]]:
    """The lowest and the highest reading of each criterion over all chains."""
    ranges: dict[str, tuple[int, int]] = {}
    for judged in chains:
        for finding in judged.classified.findings:
            low, high = ranges.get(finding.criterion, (0, 0))
            ranges[finding.criterion] = max(low, finding.low), max(high, finding.high)
    return ranges


def _evidence_counts(chains: Sequence[Judged]) -> Counter[str]:
    parents = {row["criterion"]: row["parent"] for row in vocabulary.read("reference/criteria")}
    counts: Counter[str] = Counter()
    for judged in chains:
        for evidence in judged.classified.evidence:
            if evidence.status == "counted":
                counts[evidence.criterion] += 1
                parent = parents.get(evidence.criterion, "")
                counts.update([parent] if parent else [])
    return counts
