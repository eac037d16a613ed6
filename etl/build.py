"""Builds all tables of a snapshot from the accepted submissions."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from classification.ambition import find_ambitions
from classification.linear import LinearScorer
from classification.scorer import LexiconScorer
from classification.second_opinion import doubts
from domain.model import Measure, Strategy
from etl import snapshot_rows as rows_of
from etl.chains import measure_chain, strategy_chains
from etl.geography.gazetteer import Gazetteer
from etl.levels import Judged, has_no_data, strategy_levels, word_count
from etl.submissions.inbox import Accepted
from etl.submissions.merging import merged
from etl.submissions.submission import Submission

Progress = Callable[[str, float], None]  # step and share done, 0..1


@dataclass(frozen=True, slots=True)
class Scorers:
    """The scorer whose evidence counts, and the one that only raises doubts."""

    first: LexiconScorer
    second: LinearScorer

    def facts(self) -> dict[str, str]:
        """What of them is kept in the table ``meta``."""
        first, second = self.first, self.second
        return {"scorer": first.id, "lexicon": first.version, "second_scorer": second.version}


@dataclass(slots=True)
class Draft:
    """Rows collected so far, by table of store/sql/schema.sql and column.

    A million rows as lists of columns take a fraction of the memory of as many dicts.
    """

    columns: dict[str, dict[str, list[Any]]] = field(default_factory=dict)

    def add(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Append rows to one table; all rows of a table have the same columns."""
        for row in rows:
            columns = self.columns.setdefault(table, {name: [] for name in row})
            for name, value in row.items():
                columns[name].append(value)

    def frames(self) -> dict[str, pd.DataFrame]:
        """Every table as a frame whose whole numbers stay whole where some are missing."""
        return {name: pd.DataFrame(found).convert_dtypes() for name, found in self.columns.items()}


def build_tables(
    submissions: Sequence[tuple[Accepted, Submission]],
    scorers: Scorers,
    *,
    decisions: Mapping[tuple[str, str], str],
    meta: Mapping[str, str],
    progress: Progress,
) -> dict[str, pd.DataFrame]:
    """Frames for every table of a snapshot; ``meta`` is stored beside what is known here.

    ``submissions``: the newest of each partner first; ``decisions``: see etl.submissions.merging.
    """
    draft = Draft()
    gazetteer = Gazetteer()
    draft.add("criteria", rows_of.criteria_rows())
    draft.add("regions", rows_of.region_rows())
    one_list = merged([one for _, one in submissions], decisions)
    strategies = list(one_list.by_strategy())
    problems = [*one_list.problems, *(found for _, one in submissions for found in one.problems)]
    for number, (strategy, measures) in enumerate(strategies, start=1):
        place_id, unresolved = gazetteer.place_of(strategy)
        problems.extend(unresolved)
        draft.add("strategies", [_strategy_row(strategy, measures, place_id)])
        draft.add("measures", [rows_of.measure_row(one, at) for at, one in enumerate(measures)])
        _classify(draft, strategy, measures, scorers, is_coastal=gazetteer.is_coastal(place_id))
        progress("classify", number / len(strategies))
    draft.add("places", [rows_of.place_row(place) for place in gazetteer.used()])
    draft.add("place_members", gazetteer.members())
    draft.add("problems", [rows_of.problem_row(found) for found in problems])
    draft.add("submissions", [_submission_row(*submission) for submission in submissions])
    facts = {**meta, **scorers.facts(), "built_at": _now()}
    draft.add("meta", [{"key": key, "value": value} for key, value in facts.items()])
    return draft.frames()


def _strategy_row(
    strategy: Strategy, measures: Sequence[Measure], place_id: str | None
) -> dict[str, Any]:
    words = word_count(strategy, measures)
    return rows_of.strategy_row(strategy, measures, place_id=place_id, words=words)


def _classify(
    draft: Draft,
    strategy: Strategy,
    measures: Sequence[Measure],
    scorers: Scorers,
    *,
    is_coastal: bool,
) -> None:
    own = {measure.code: measure for measure in measures}
    chains = [*strategy_chains(strategy), *(measure_chain(m, strategy.language) for m in measures)]
    judged = [Judged(chain, scorers.first.classify(chain.chain)) for chain in chains]
    position = 0
    for one in judged:
        rows = list(rows_of.statement_rows(one, position))
        position += len(rows)
        draft.add("statements", rows)
        draft.add("evidence", list(rows_of.evidence_rows(one)))
        draft.add("attributes", list(rows_of.attribute_rows(one)))
        found = doubts(one.classified, one.sourced.chain, scorers.second)
        draft.add("doubts", [rows_of.doubt_row(one, doubt) for doubt in found])
        draft.add("ambitions", list(_ambition_rows(one, own.get(one.sourced.measure))))
    words = word_count(strategy, measures)
    too_little = has_no_data(strategy, words=words, measures=len(measures))
    levels = strategy_levels(strategy, judged, says_too_little=too_little, is_coastal=is_coastal)
    draft.add("levels", [rows_of.level_row(level) for level in levels])


def _ambition_rows(judged: Judged, measure: Measure | None) -> Iterator[dict[str, Any]]:
    """Yield the rows of ``ambitions``, with the years that a measure states in its columns."""
    base, target = (measure.base_year, measure.target_year) if measure else (None, None)
    chain = judged.sourced.chain
    for found in find_ambitions(judged.classified, chain, base_year=base, year=target):
        yield rows_of.ambition_row(judged, found)


def _submission_row(accepted: Accepted, submission: Submission) -> dict[str, Any]:
    return {
        "workbook": accepted.workbook,
        "sha256": accepted.sha256,
        "partner": accepted.partner,
        "template_version": submission.template_version,
        "accepted_at": datetime.fromisoformat(accepted.accepted_at).replace(tzinfo=None),
        "strategy_count": len(submission.strategies),
        "measure_count": len(submission.measures),
        "rejected_count": submission.rows_rejected,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
