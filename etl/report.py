"""What one run did: the last line of ``python -m etl load`` and the import page show it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from domain.model import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """Counts are of the whole snapshot after the run."""

    version: str
    changed: bool  # False: the same files, vocabulary and rules were published before
    strategies: int
    measures: int
    places: int
    evidence: int
    problems: int
    seconds: float
    steps: Mapping[str, float]  # seconds a step took
    refused: tuple[Problem, ...]  # files that could not be taken in

    def as_dict(self) -> dict[str, object]:
        """The interface other programs read; refused files are counted with the problems."""
        facts = asdict(self)
        refused = facts.pop("refused")
        return {**facts, "problems": self.problems + len(refused)}
