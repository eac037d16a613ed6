"""What people decided about strategies that two workbooks describe."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl.submissions.append_log import AppendLog

LOG = "decisions.jsonl"
BOTH = "both"  # they are two documents after all


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer; of several about the same two strategies the last one holds."""

    codes: tuple[str, str]  # of the two strategies, sorted
    keep: str  # the code that counts, or both
    decided_at: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions kept beside the accepted workbooks."""

    folder: Path

    def all(self) -> Mapping[tuple[str, str], str]:
        """The two codes, sorted -> the code that counts, or both."""
        log = self._log()
        entries = (log.entry(line) for _, line in log.lines())
        return {entry.codes: entry.keep for entry in entries}

    def decide(self, one: str, other: str, keep: str) -> None:
        """Note that of two strategies ``keep`` counts: one of the codes, or both."""
        first, second = sorted((one, other))
        if keep not in (first, second, BOTH):
            raise ValueError(keep)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._log().add(asdict(Decision((first, second), keep, now)))

    def _log(self) -> AppendLog[Decision]:
        return AppendLog(self.folder / LOG, _decision)


def _decision(content: Any) -> Decision:
    decision = Decision(**content)
    first, second = decision.codes
    if decision.keep not in (first, second, BOTH):
        raise ValueError(decision)
    return Decision((str(first), str(second)), decision.keep, decision.decided_at)
