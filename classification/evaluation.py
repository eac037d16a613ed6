"""Compares the scorer with labelled statements and counts what agrees."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from classification.metrics import Counts, share
from classification.prediction import Scorer, text_chain
from domain.model import Classified
from domain.vocabulary import LANGUAGES

Row = Mapping[str, str]
EMPTY_KINDS = ("plain", "trap", "negated", "harm")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One labelled row beside what the scorer made of it."""

    row: Row
    classified: Classified

    @property
    def found(self) -> frozenset[str]:
        """Criteria, goals and areas found at level 1 or more."""
        return frozenset(finding.criterion for finding in self.classified.findings)

    @property
    def level(self) -> int:
        """The highest level found, 0..4."""
        return max((finding.level for finding in self.classified.findings), default=0)

    @property
    def first_goal(self) -> str:
        """The goal the scorer is surest of; empty where it found none."""
        return next((f.criterion for f in self.classified.findings if is_goal(f.criterion)), "")

    def flags(self, status: str) -> bool:
        """Whether any evidence has ``status``."""
        return any(proof.status == status for proof in self.classified.evidence)


def evaluate(scorer: Scorer, rows: Sequence[Row]) -> dict[str, object]:
    """All metrics as one JSON-ready dictionary; shares are 0..1, None where nothing was counted."""
    outcomes = classify_rows(scorer, rows)
    languages = [lang for lang in LANGUAGES if any(row["lang"] == lang for row in rows)]
    parts = {lang: [o for o in outcomes if o.row["lang"] == lang] for lang in languages}
    bare = {
        lang: [row for row in rows if row["lang"] == lang] for lang in languages if lang != "en"
    }
    return {
        "scorer": scorer.id,
        "version": scorer.version,
        "rows": len(rows),
        "overall": summarise(outcomes),
        "languages": {lang: summarise(part) for lang, part in parts.items()},
        "spread": _spread(parts),
        "without_diacritics": {
            lang: _agreement(classify_rows(scorer, map(_without_diacritics, part)))
            for lang, part in bare.items()
        },
    }


def classify_rows(scorer: Scorer, rows: Iterable[Row]) -> list[Outcome]:
    """What the scorer makes of every row; the labels are not shown to it."""
    return [Outcome(row, scorer.classify(text_chain(row))) for row in rows]


def summarise(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Agreement, silence, levels, flags and validity of one group of rows."""
    return {
        "n": len(outcomes),
        **_agreement(outcomes),
        "primary_first": share(_primary(outcomes, lambda o: o.first_goal == _primary_goal(o.row))),
        "primary_found": share(_primary(outcomes, lambda o: _primary_goal(o.row) in o.found)),
        "empty_kept_empty": {kind: share(_silence(outcomes, kind)) for kind in EMPTY_KINDS},
        "level": _levels(outcomes),
        "flags": {flag: _flag(outcomes, flag) for flag in ("negated", "harm")},
        "evidence_valid": share(_validity(outcomes)),
    }


def is_goal(criterion: str) -> bool:
    """Whether the id is one of the 17 goals."""
    return criterion.removeprefix("SDG").isdigit()


def is_area(criterion: str) -> bool:
    """Whether the id is one of the Green Deal areas."""
    return criterion.startswith("GD") and criterion[2:].removeprefix("X").isdigit()


def is_fine(criterion: str) -> bool:
    """Whether the id is a target or a sub-criterion."""
    return not is_goal(criterion) and not is_area(criterion)


def labels_of(row: Row) -> frozenset[str]:
    """Criteria, goals and areas a labelled row asks for, with the product's ids."""
    goals = [f"SDG{goal}" for goal in _list(row, "sdgs")]
    targets = [f"SDG{target}" for target in _list(row, "sdg_targets")]
    areas = [area for area in _list(row, "green_deal") if is_area(area)]
    fine = [f"GD{criterion}" for criterion in _list(row, "green_deal_criteria")]
    return frozenset([*goals, *targets, *areas, *fine])


def _list(row: Row, column: str) -> list[str]:
    """The parts of a list cell; none where the column is missing."""
    return [part.strip() for part in row.get(column, "").split(";") if part.strip()]


def _level(row: Row) -> int:
    return int(row.get("level") or 0)


def _agreement(outcomes: Sequence[Outcome]) -> dict[str, object]:
    kinds: dict[str, Callable[[str], bool]] = {
        "goals": is_goal,
        "green_deal": is_area,
        "criteria": is_fine,
    }
    return {name: _counts(outcomes, belongs).as_dict() for name, belongs in kinds.items()}


def _counts(outcomes: Sequence[Outcome], belongs: Callable[[str], bool]) -> Counts:
    counts = Counts()
    for outcome in outcomes:
        wanted = {criterion for criterion in labels_of(outcome.row) if belongs(criterion)}
        counts += Counts.of(wanted, {c for c in outcome.found if belongs(c)})
    return counts


def _spread(parts: Mapping[str, Sequence[Outcome]]) -> dict[str, float | None]:
    """Best minus worst language, in micro F1."""
    kinds = {"goals": is_goal, "green_deal": is_area}
    spread: dict[str, float | None] = {}
    for name, belongs in kinds.items():
        scores = [f1 for part in parts.values() if (f1 := _counts(part, belongs).f1) is not None]
        spread[name] = round(max(scores) - min(scores), 4) if scores else None
    return spread


def _primary_goal(row: Row) -> str:
    return next((f"SDG{goal}" for goal in _list(row, "sdgs")), "")


def _primary(outcomes: Sequence[Outcome], is_right: Callable[[Outcome], bool]) -> list[bool]:
    return [is_right(outcome) for outcome in outcomes if _primary_goal(outcome.row)]


def _silence(outcomes: Sequence[Outcome], kind: str) -> list[bool]:
    rows = [o for o in outcomes if not labels_of(o.row) and kind_of_empty(o.row) == kind]
    return [not outcome.found for outcome in rows]


def kind_of_empty(row: Row) -> str:
    """Why a row has no label: plain, trap, negated or harm."""
    if row.get("negated") == "1":
        return "negated"
    if row.get("harm") == "1":
        return "harm"
    return "trap" if "trap" in row.get("note", "") else "plain"


def _levels(outcomes: Sequence[Outcome]) -> dict[str, float | None]:
    """Exact and within one, on rows of which a goal or area was found, and on all."""
    found = [o for o in outcomes if labels_of(o.row) & o.found]
    distances = [abs(o.level - _level(o.row)) for o in found]
    every = [o.level == _level(o.row) for o in outcomes]
    return {
        "exact": share([distance == 0 for distance in distances]),
        "within_one": share([distance <= 1 for distance in distances]),
        "exact_all_rows": share(every),
    }


def _flag(outcomes: Sequence[Outcome], flag: str) -> dict[str, float | int | None]:
    counts = Counts()
    for outcome in outcomes:
        wanted = {flag} if outcome.row.get(flag) == "1" else set()
        counts += Counts.of(wanted, {flag} if outcome.flags(flag) else set())
    return counts.as_dict()


def _validity(outcomes: Sequence[Outcome]) -> list[bool]:
    """Every quoted span must be the text's, and every finding must have counted evidence."""
    valid = []
    for outcome in outcomes:
        text = outcome.row["text"]
        proofs = outcome.classified.evidence
        valid += [text[proof.start : proof.end] == proof.surface for proof in proofs]
        counted = {proof.criterion for proof in proofs if proof.status == "counted"}
        valid += [any(c.startswith(criterion) for c in counted) for criterion in outcome.found]
    return valid


def _without_diacritics(row: Row) -> Row:
    decomposed = unicodedata.normalize("NFD", row["text"]).replace("ł", "l").replace("Ł", "L")
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return {**row, "text": bare}
