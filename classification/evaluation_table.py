"""The metrics people read, as a table: one row per set, language, metric and goal or area."""

from collections.abc import Iterator, Mapping
from typing import Any

COLUMNS = (
    "dataset",
    "language",
    "metric",
    "criterion",
    "value",
    "low",
    "high",
    "count",
    "scorer",
)
F1 = {"goals_f1": "goals", "areas_f1": "green_deal", "criteria_f1": "criteria"}
SHARES = {
    "primary_found": ("primary_found",),
    "empty_kept_empty": ("empty_kept_empty", "plain"),
    "level_exact": ("level", "exact"),
    "level_within_one": ("level", "within_one"),
    "evidence_valid": ("evidence_valid",),
}
ALL = "all"


def table_rows(dataset: str, evaluation: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    """Rows of data/evaluation/figures.csv; value, low and high 0..1.

    ``count``: labelled statements; for the recall of one goal or area those that carry it.
    ``low`` and ``high``: Wilson interval, empty for F1. ``evaluation``: the answer of
    classification.evaluation.evaluate.
    """
    groups = {**evaluation["languages"], ALL: evaluation["overall"]}
    for language, figures in groups.items():
        known = {"dataset": dataset, "language": language, "scorer": evaluation["version"]}
        for row in (*_overall(figures), *_by_criterion(figures)):
            yield {**known, **row}


def _overall(figures: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    for metric, kind in F1.items():
        yield _row(metric, figures[kind]["f1"], None, figures["n"])
    hard = figures["hard"]["goals"]
    yield _row("hard_f1", hard["f1"], None, hard["wanted"])
    for metric, path in SHARES.items():
        share: Any = figures
        for step in path:
            share = share[step]
        yield _row(metric, share["value"], share["interval"], share["n"])
    for flag in ("negated", "harm"):
        found = figures["flags"][flag]
        yield _row(f"{flag}_recall", found["recall"], found["recall_interval"], found["wanted"])


def _by_criterion(figures: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    for criterion, one in figures["by_criterion"].items():
        for metric in ("precision", "recall"):
            total = one["wanted" if metric == "recall" else "found"]
            yield _row(metric, one[metric], one[f"{metric}_interval"], total, criterion)


def _row(
    metric: str,
    value: float | None,
    interval: tuple[float, float] | None,
    count: int,
    criterion: str = "",
) -> dict[str, object]:
    low, high = interval or ("", "")
    return {
        "metric": metric,
        "criterion": criterion,
        "value": "" if value is None else value,
        "low": low,
        "high": high,
        "count": count,
    }
