"""Makes one list of the strategies of all workbooks: each once, the newest word of its partner."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.model import Measure, Problem, Strategy
from etl.geography.places import resolve_strategy
from etl.problems import problem
from etl.submissions.decisions import BOTH
from etl.submissions.submission import Submission
from etl.values.spelling import fold

_NOT_IN_TITLES = re.compile(r"[^a-z0-9]+")
_Document = tuple[str, str]  # place, title


@dataclass(slots=True)
class Merged:
    """What counts of several submissions, and why the rest does not."""

    strategies: dict[str, Strategy] = field(default_factory=dict)  # by code
    measures: dict[str, Measure] = field(default_factory=dict)  # by code
    problems: list[Problem] = field(default_factory=list)

    def by_strategy(self) -> Iterator[tuple[Strategy, list[Measure]]]:
        """Yield every strategy with its measures."""
        own: dict[str, list[Measure]] = {}
        for one in self.measures.values():
            own.setdefault(one.strategy, []).append(one)
        yield from ((one, own.get(code, [])) for code, one in self.strategies.items())


def merged(submissions: Sequence[Submission], decisions: Mapping[tuple[str, str], str]) -> Merged:
    """What counts of ``submissions``, which come with the newest of each partner first.

    ``decisions``: two codes, sorted -> the code that counts, or both.
    """
    result = Merged()
    documents: dict[_Document, list[Strategy]] = {}
    written = {one.code for submission in submissions for one in submission.strategies}
    for submission in submissions:
        for strategy in submission.strategies:
            if _counts(strategy, result, documents, decisions, written):
                result.strategies[strategy.code] = strategy
                documents.setdefault(_document(strategy), []).append(strategy)
        for measure in submission.measures:
            _add_measure(measure, submission.partner, result)
    return result


def _counts(
    strategy: Strategy,
    result: Merged,
    documents: Mapping[_Document, Sequence[Strategy]],
    decisions: Mapping[tuple[str, str], str],
    written: set[str],
) -> bool:
    earlier = result.strategies.get(strategy.code)
    if earlier:
        result.problems.append(_again("strategy_code", strategy, earlier, strategy.partner))
        return False
    if _is_left_out(strategy.code, decisions, written):
        return False
    for same in documents.get(_document(strategy), ()):
        if _periods_agree(same, strategy) and not _is_decided(same, strategy, decisions):
            details = {
                "other": same.source.workbook,
                "other_code": same.code,
                "code": strategy.code,
            }
            found = problem("same_strategy", strategy.source, "title", strategy.title, **details)
            result.problems.append(found)
            return False
    return True


def _add_measure(measure: Measure, partner: str, result: Merged) -> None:
    strategy = result.strategies.get(measure.strategy)
    earlier = result.measures.get(measure.code)
    if not strategy:
        return
    if earlier:
        result.problems.append(_again("measure_code", measure, earlier, partner))
    else:
        result.measures[measure.code] = measure


def _again(
    field: str, one: Strategy | Measure, earlier: Strategy | Measure, partner: str
) -> Problem:
    """A row of a newer workbook of the partner replaces it; one of another partner disputes it."""
    is_newer = isinstance(earlier, Strategy) and earlier.partner == partner
    is_newer |= isinstance(earlier, Measure) and earlier.strategy == getattr(one, "strategy", "")
    code = "replaced_by_newer" if is_newer else "duplicate_between_workbooks"
    return problem(code, one.source, field, one.code, other=earlier.source.workbook)


def _document(strategy: Strategy) -> _Document:
    found = resolve_strategy(strategy)
    title = _NOT_IN_TITLES.sub(" ", fold(strategy.title)).strip()
    return found.place_id or fold(strategy.place), title


def _periods_agree(one: Strategy, other: Strategy) -> bool:
    """Whether nothing tells the two editions of one title apart."""
    years = (
        (one.adopted_year, other.adopted_year),
        (one.period_start, other.period_start),
        (one.period_end, other.period_end),
    )
    versions = {one.version, other.version} - {""}
    return len(versions) < 2 and all(a is None or b is None or a == b for a, b in years)


def _is_left_out(code: str, decisions: Mapping[tuple[str, str], str], written: set[str]) -> bool:
    """Whether another strategy was chosen in its place, and is still there."""
    return any(
        code in pair and keep not in (code, BOTH) and keep in written
        for pair, keep in decisions.items()
    )


def _is_decided(one: Strategy, other: Strategy, decisions: Mapping[tuple[str, str], str]) -> bool:
    first, second = sorted((one.code, other.code))
    return (first, second) in decisions
