"""The metrics people read, as a table: one row per set of statements, language and metric."""

from collections.abc import Iterator, Mapping
from typing import Any

COLUMNS = ("dataset", "language", "metric", "value", "count", "scorer")
METRICS = {
    "goals_f1": ("goals", "f1"),
    "areas_f1": ("green_deal", "f1"),
    "criteria_f1": ("criteria", "f1"),
    "primary_found": ("primary_found",),
    "empty_kept_empty": ("empty_kept_empty", "plain"),
    "level_exact": ("level", "exact"),
    "level_within_one": ("level", "within_one"),
    "evidence_valid": ("evidence_valid",),
}


def table_rows(dataset: str, evaluation: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    """Rows of data/evaluation/figures.csv; value 0..1, count: labelled statements.

    ``evaluation``: the answer of classification.evaluation.evaluate.
    """
    for language, figures in evaluation["languages"].items():
        for metric, path in METRICS.items():
            yield {
                "dataset": dataset,
                "language": language,
                "metric": metric,
                "value": _at(figures, path),
                "count": figures["n"],
                "scorer": evaluation["version"],
            }


def _at(figures: Mapping[str, Any], path: tuple[str, ...]) -> object:
    value: Any = figures
    for step in path:
        value = value[step]
    return value
