"""How well a scorer agrees with labelled statements."""

from collections.abc import Callable, Mapping, Sequence

from classification.metrics import Counts, Share
from classification.outcomes import (
    Outcome,
    Row,
    classify_rows,
    is_area,
    is_fine,
    is_goal,
    without_diacritics,
)
from classification.prediction import Scorer
from domain import vocabulary
from domain.vocabulary import LANGUAGES

EMPTY_KINDS = ("plain", "trap", "negated", "harm")
KINDS: Mapping[str, Callable[[str], bool]] = {
    "goals": is_goal,
    "green_deal": is_area,
    "criteria": is_fine,
}


def evaluate(scorer: Scorer, rows: Sequence[Row]) -> dict[str, object]:
    """All metrics as one JSON-ready dictionary; shares are 0..1, None where nothing was counted.

    Intervals are Wilson's at 95 %. Goals and Green Deal areas are counted one by one as well.
    """
    outcomes = classify_rows(scorer, rows)
    parts = _by_language(outcomes)
    return {
        "scorer": scorer.id,
        "version": scorer.version,
        "rows": len(rows),
        "overall": summarise(outcomes),
        "languages": {language: summarise(part) for language, part in parts.items()},
        "spread": {name: _spread(parts, belongs) for name, belongs in KINDS.items()},
        "without_diacritics": {
            language: _agreement(
                classify_rows(scorer, [without_diacritics(outcome.row) for outcome in part])
            )
            for language, part in parts.items()
            if language != "en"
        },
    }


def summarise(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Agreement, silence, levels, flags and validity of one group of rows."""
    return {
        "n": len(outcomes),
        **_agreement(outcomes),
        "by_criterion": _by_criterion(outcomes),
        "primary_first": Share.of(
            outcome.first_goal == outcome.wanted_goal for outcome in _with_goal(outcomes)
        ).as_dict(),
        "primary_found": Share.of(
            outcome.wanted_goal in outcome.found for outcome in _with_goal(outcomes)
        ).as_dict(),
        "empty_kept_empty": {kind: _silence(outcomes, kind).as_dict() for kind in EMPTY_KINDS},
        "hard": _agreement([outcome for outcome in outcomes if outcome.row.get("hard") == "1"]),
        "level": _levels(outcomes),
        "flags": {flag: _flag(outcomes, flag).as_dict() for flag in ("negated", "harm")},
        "evidence_valid": Share.of(outcome.is_valid() for outcome in outcomes).as_dict(),
    }


def count(outcomes: Sequence[Outcome], belongs: Callable[[str], bool]) -> Counts:
    """Agreement over the pairs of text and criterion whose criterion ``belongs``."""
    counts = Counts()
    for outcome in outcomes:
        wanted = {criterion for criterion in outcome.wanted if belongs(criterion)}
        counts += Counts.of(wanted, {one for one in outcome.found if belongs(one)})
    return counts


def _by_language(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    parts = {
        language: [outcome for outcome in outcomes if outcome.row["lang"] == language]
        for language in LANGUAGES
    }
    return {language: part for language, part in parts.items() if part}


def _agreement(outcomes: Sequence[Outcome]) -> dict[str, object]:
    return {name: count(outcomes, belongs).as_dict() for name, belongs in KINDS.items()}


def _by_criterion(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Agreement on each goal and area alone."""
    criteria = [row["criterion"] for row in vocabulary.read("reference/criteria")]
    tops = [one for one in criteria if is_goal(one) or is_area(one)]
    return {top: count(outcomes, top.__eq__).as_dict() for top in tops}


def _spread(parts: Mapping[str, Sequence[Outcome]], belongs: Callable[[str], bool]) -> float | None:
    """Best minus worst language, in micro F1."""
    scores = [f1 for part in parts.values() if (f1 := count(part, belongs).f1) is not None]
    return round(max(scores) - min(scores), 4) if scores else None


def _with_goal(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.wanted_goal]


def _silence(outcomes: Sequence[Outcome], kind: str) -> Share:
    return Share.of(not outcome.found for outcome in outcomes if outcome.empty_kind == kind)


def _levels(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Exact and within one, on rows of which a goal or area was found, and on all."""
    found = [outcome for outcome in outcomes if outcome.wanted & outcome.found]
    distances = [abs(outcome.level - outcome.wanted_level) for outcome in found]
    return {
        "exact": Share.of(distance == 0 for distance in distances).as_dict(),
        "within_one": Share.of(distance <= 1 for distance in distances).as_dict(),
        "exact_all_rows": Share.of(
            outcome.level == outcome.wanted_level for outcome in outcomes
        ).as_dict(),
    }


def _flag(outcomes: Sequence[Outcome], flag: str) -> Counts:
    counts = Counts()
    for outcome in outcomes:
        wanted = {flag} if outcome.row.get(flag) == "1" else set()
        counts += Counts.of(wanted, {flag} if outcome.flags(flag) else set())
    return counts
