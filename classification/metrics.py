"""Precision, recall and shares, counted before they are divided."""

from collections.abc import Sequence, Set
from dataclasses import dataclass


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
    def precision(self) -> float | None:
        """Share of what was found that is right; None where nothing was found."""
        return _ratio(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        """Share of what was wanted that was found; None where nothing was wanted."""
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall.

        >>> Counts(right=3, extra=1, missed=1).f1
        0.75
        """
        return _ratio(2 * self.right, 2 * self.right + self.extra + self.missed)

    def as_dict(self) -> dict[str, float | int | None]:
        """Rounded measures with the counts they rest on."""
        return {
            "precision": _rounded(self.precision),
            "recall": _rounded(self.recall),
            "f1": _rounded(self.f1),
            "wanted": self.right + self.missed,
            "found": self.right + self.extra,
        }


def share(answers: Sequence[bool]) -> float | None:
    """Share of true answers, 0..1; None where there are none.

    >>> share([True, True, False, True])
    0.75
    """
    return _rounded(_ratio(sum(answers), len(answers)))


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
