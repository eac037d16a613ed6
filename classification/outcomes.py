"""Labelled statements beside what a scorer makes of them."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from classification.criteria import framework_of, parents_of
from classification.prediction import Scorer, text_chain
from domain.model import Classified

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One labelled row beside what the scorer made of it."""

    row: Row
    classified: Classified

    @property
    def wanted(self) -> frozenset[str]:
        """Criteria, goals and areas the row is labelled with, by the product's ids."""
        goals = [f"SDG{goal}" for goal in listed(self.row, "sdgs")]
        targets = [f"SDG{target}" for target in listed(self.row, "sdg_targets")]
        areas = [area for area in listed(self.row, "green_deal") if is_area(area)]
        fine = [f"GD{criterion}" for criterion in listed(self.row, "green_deal_criteria")]
        return frozenset([*goals, *targets, *areas, *fine])

    @property
    def found(self) -> frozenset[str]:
        """Criteria, goals and areas found at level 1 or more; the SMART Concept has no labels."""
        return frozenset(
            finding.criterion
            for finding in self.classified.findings
            if finding.level and framework_of(finding.criterion) != "SC"
        )

    @property
    def level(self) -> int:
        """The highest level found, 0..4."""
        return max((finding.level for finding in self.classified.findings), default=0)

    @property
    def wanted_level(self) -> int:
        """The level of the label, 0..4."""
        return int(self.row.get("level") or 0)

    @property
    def wanted_goal(self) -> str:
        """The goal named first; empty where the row has none."""
        return next((f"SDG{goal}" for goal in listed(self.row, "sdgs")), "")

    @property
    def first_goal(self) -> str:
        """The goal the scorer is surest of; empty where it found none."""
        goals = (f.criterion for f in self.classified.findings if f.level and is_goal(f.criterion))
        return next(goals, "")

    @property
    def empty_kind(self) -> str:
        """Why the row has no label: plain, trap, negated or harm; empty where it has one."""
        if self.wanted:
            return ""
        for flag in ("negated", "harm"):
            if self.row.get(flag) == "1":
                return flag
        return "trap" if "trap" in self.row.get("note", "") else "plain"

    def flags(self, status: str) -> bool:
        """Whether any evidence has ``status``."""
        return any(proof.status == status for proof in self.classified.evidence)

    def is_valid(self) -> bool:
        """Every quotation is the text at its offsets, and every finding has counted evidence."""
        text, proofs = self.row["text"], self.classified.evidence
        counted = {
            criterion
            for proof in proofs
            if proof.status == "counted"
            for criterion in (proof.criterion, *parents_of(proof.criterion))
        }
        is_quoted = all(text[proof.start : proof.end] == proof.surface for proof in proofs)
        return is_quoted and self.found <= counted


def classify_rows(scorer: Scorer, rows: Iterable[Row]) -> list[Outcome]:
    """What the scorer makes of every row; the labels are not shown to it."""
    return [Outcome(row, scorer.classify(text_chain(row))) for row in rows]


def is_goal(criterion: str) -> bool:
    """Whether the id is one of the 17 goals."""
    return criterion.removeprefix("SDG").isdigit()


def is_area(criterion: str) -> bool:
    """Whether the id is one of the Green Deal areas."""
    return criterion.startswith("GD") and criterion[2:].removeprefix("X").isdigit()


def is_fine(criterion: str) -> bool:
    """Whether the id is a target or a sub-criterion."""
    return not is_goal(criterion) and not is_area(criterion)


def listed(row: Row, column: str) -> list[str]:
    """The parts of a list cell; none where the column is missing."""
    return [part.strip() for part in row.get(column, "").split(";") if part.strip()]


def without_diacritics(row: Row) -> Row:
    """The row as typed on a keyboard without the letters of its language."""
    decomposed = unicodedata.normalize("NFD", row["text"]).replace("ł", "l").replace("Ł", "L")
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return {**row, "text": bare}
