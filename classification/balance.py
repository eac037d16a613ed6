"""How evenly the lexicon serves the languages: phrases and recall by goal or area and language."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from classification.criteria import parents_of
from domain.vocabulary import LANGUAGES, read

PROVING = ("strong", "specific")
COLUMNS = (
    "criterion",
    *(f"phrases_{language}" for language in LANGUAGES),
    *(f"recall_{language}" for language in LANGUAGES),
    "recall_spread",
)


def balance_rows(evaluation: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    """One row per goal and area; recall 0..1, empty where a language has no labelled text.

    ``evaluation``: the answer of classification.evaluation.evaluate. The spread is the best minus
    the worst language: the figure to close, as an uneven lexicon would look like a difference
    between countries.
    """
    phrases = {language: _phrase_counts(language) for language in LANGUAGES}
    for criterion in evaluation["overall"]["by_criterion"]:
        recalls = {
            language: figures["by_criterion"][criterion]["recall"]
            for language, figures in evaluation["languages"].items()
        }
        known = [recall for recall in recalls.values() if recall is not None]
        yield {
            "criterion": criterion,
            **{f"phrases_{one}": phrases[one][criterion] for one in LANGUAGES},
            **{f"recall_{one}": _text(recalls.get(one)) for one in LANGUAGES},
            "recall_spread": round(max(known) - min(known), 4) if known else "",
        }


def _phrase_counts(language: str) -> Counter[str]:
    """Phrases that can prove each goal and area, alone or with a companion."""
    tops: dict[str, set[str]] = {}
    for row in read("vocabulary/concept_criteria"):
        own = {row["criterion"], *parents_of(row["criterion"])}
        tops.setdefault(row["concept"], set()).update(own)
    counts: Counter[str] = Counter()
    for row in read(f"vocabulary/phrases_{language}"):
        if row["strength"] in PROVING:
            counts.update(tops.get(row["concept"], ()))
    return counts


def _text(value: float | None) -> object:
    return "" if value is None else value
