"""Precision, recall and shares, counted before they are divided, with Wilson intervals."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from math import sqrt

CONFIDENT = 1.96  # standard deviations of a normal distribution: 95 %


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    right: int
    total: int

    @classmethod
    def of(cls, answers: Iterable[bool]) -> "Share":
        """The share of true answers."""
        known = list(answers)
        return cls(sum(known), len(known))

    @property
    def value(self) -> float | None:
        """0..1; None where nothing was counted."""
        return round(self.right / self.total, 4) if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson score interval at 95 %; None where nothing was counted.

        >>> Share(19, 20).interval
        (0.7639, 0.9911)
        """
        if not self.total:
            return None
        square = CONFIDENT**2
        middle = self.right + square / 2
        reach = CONFIDENT * sqrt(self.right * (1 - self.right / self.total) + square / 4)
        whole = self.total + square
        return round(max(middle - reach, 0.0) / whole, 4), round((middle + reach) / whole, 4)

    def as_dict(self) -> dict[str, object]:
        """Value, interval and what they rest on."""
        return {"value": self.value, "interval": self.interval, "n": self.total}


@dataclass(frozen=True, slots=True)
class Counts:
    """Pairs of text and criterion that were right, too many, or missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    @classmethod
    def of(cls, wanted: Set[str], found: Set[str]) -> "Counts":
        """Counts for one text."""
        return cls(len(wanted & found), len(found - wanted), len(wanted - found))

    def __add__(self, other: "Counts") -> "Counts":
        """Counts of both together."""
        return Counts(
            self.right + other.right, self.extra + other.extra, self.missed + other.missed
        )

    @property
    def precision(self) -> Share:
        """Share of what was found that is right."""
        return Share(self.right, self.right + self.extra)

    @property
    def recall(self) -> Share:
        """Share of what was wanted that was found."""
        return Share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where nothing was wanted or found.

        >>> Counts(right=3, extra=1, missed=1).f1
        0.75
        """
        whole = 2 * self.right + self.extra + self.missed
        return round(2 * self.right / whole, 4) if whole else None

    def as_dict(self) -> dict[str, object]:
        """The measures with their intervals and the counts they rest on."""
        return {
            "precision": self.precision.value,
            "precision_interval": self.precision.interval,
            "recall": self.recall.value,
            "recall_interval": self.recall.interval,
            "f1": self.f1,
            "wanted": self.right + self.missed,
            "found": self.right + self.extra,
        }
