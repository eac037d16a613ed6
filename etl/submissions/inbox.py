"""Keeps every accepted workbook unchanged under its hash, with a log of who, what and when."""

import hashlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from domain.errors import StoreError
from etl.submissions.append_log import AppendLog

LOG = "accepted.jsonl"
ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")  # the gate says what to do with the others


ACCEPTED, WITHDRAWN, RESTORED = "accepted", "withdrawn", "restored"


@dataclass(frozen=True, slots=True)
class Counts:
    """What a workbook brought when it was taken in."""

    strategies: int = 0
    measures: int = 0
    rejected: int = 0  # rows held back
    template_version: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One workbook taken in; the newest of a partner and file name is the one that counts."""

    sha256: str
    workbook: str  # file name as handed in
    partner: str
    accepted_at: str  # ISO 8601, UTC; of the action
    action: str = ACCEPTED  # accepted, withdrawn or restored
    counts: Counts = Counts()

    @property
    def edition(self) -> tuple[str, str, str]:
        """What tells this file from every other: partner, name and content."""
        return self.partner, self.workbook, self.sha256


@dataclass(frozen=True, slots=True)
class Inbox:
    """The folder of accepted workbooks; nothing in it is ever changed or deleted."""

    folder: Path

    def path(self, accepted: Accepted) -> Path:
        """Where the unchanged copy lies."""
        return self.folder / accepted.sha256 / accepted.workbook

    def history(self) -> list[Accepted]:
        """Everything ever taken in, oldest first.

        Raises StoreError for a damaged line, unless it is an unfinished one at the end: that was
        being written when the process was killed, and the workbook was never taken in.
        """
        return [self._entry(number, line) for number, line in self._log().lines()]

    def current(self) -> list[Accepted]:
        """The newest workbook of each partner and file name, in a stable order.

        Of copies under several names the one that came first counts.
        """
        by_content: dict[str, Accepted] = {}
        for entry in self._newest():
            by_content.setdefault(entry.sha256, entry)
        return sorted(by_content.values(), key=lambda entry: (entry.partner, entry.workbook))

    def newest_first(self) -> list[Accepted]:
        """The workbooks that count, the latest of each partner first."""
        order = {entry.edition: at for at, entry in enumerate(self._newest())}
        entries = sorted(self.current(), key=lambda entry: -order[entry.edition])
        return sorted(entries, key=lambda entry: entry.partner)

    def take(self, path: Path, partner: str, counts: Counts = Counts()) -> Accepted:
        """Copy ``path`` in and log it, unless this very file is the newest one already."""
        digest = sha256(path)
        accepted = Accepted(digest, path.name, partner, _now(), ACCEPTED, counts)
        same = (entry for entry in self._newest() if entry.edition == accepted.edition)
        if earlier := next(same, None):
            self._keep(path, earlier)
            return earlier
        self._keep(path, accepted)
        self._note(accepted)
        return accepted

    def withdraw(self, entry: Accepted) -> None:
        """Let the workbook count no longer; its copy and its history stay."""
        self._note(replace(entry, action=WITHDRAWN, accepted_at=_now()))

    def restore(self, entry: Accepted) -> None:
        """Let an earlier edition count again, in place of the present one of its name."""
        self._note(replace(entry, action=RESTORED, accepted_at=_now()))

    def entry(self, edition: str) -> Accepted:
        """The latest entry whose content begins with the digits ``edition``.

        Raises StoreError where none or more than one content does.
        """
        found = [one for one in self.history() if edition and one.sha256.startswith(edition)]
        if len({one.edition for one in found}) != 1:
            raise StoreError(
                f"There is no single workbook {edition or '(empty)'} among the accepted ones; "
                "'python -m etl history' lists them."
            )
        return found[-1]

    def earlier(self, digest: str) -> Accepted | None:
        """The latest entry of a content that was taken in before and counts no longer."""
        current = {entry.sha256 for entry in self._newest()}
        found = [entry for entry in self.history() if entry.sha256 == digest]
        return found[-1] if found and digest not in current else None

    def is_whole(self, accepted: Accepted) -> bool:
        """Whether the copy is there, as it was taken in."""
        copy = self.path(accepted)
        return copy.is_file() and sha256(copy) == accepted.sha256

    def _newest(self) -> list[Accepted]:
        newest: dict[tuple[str, str], Accepted] = {}
        for entry in self.history():
            newest.pop(("", entry.workbook), None)  # held no good row, and so named no partner
            newest.pop((entry.partner, entry.workbook), None)
            if entry.action != WITHDRAWN:
                newest[entry.partner, entry.workbook] = entry
        return list(newest.values())

    def _keep(self, path: Path, accepted: Accepted) -> None:
        if not self.is_whole(accepted):
            self.path(accepted).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, self.path(accepted))

    def _note(self, accepted: Accepted) -> None:
        self._log().add(asdict(accepted))

    def _log(self) -> AppendLog[Accepted]:
        return AppendLog(self.folder / LOG, _accepted)

    def _entry(self, number: int, line: bytes) -> Accepted:
        try:
            return self._log().entry(line)
        except (ValueError, TypeError) as damage:
            raise StoreError(
                f"Line {number} of {self.folder / LOG} is damaged. Delete this line and hand in "
                "the workbook it names again."
            ) from damage


def _accepted(content: Any) -> Accepted:
    """The entry a line of the log holds. Raises ValueError or TypeError where it holds none."""
    counts = Counts(**content.pop("counts", {}))
    entry = Accepted(**content, counts=counts)
    datetime.fromisoformat(entry.accepted_at)
    is_hash = re.fullmatch("[0-9a-f]{64}", entry.sha256)
    is_action = entry.action in (ACCEPTED, WITHDRAWN, RESTORED)
    if (
        not is_action
        or not is_hash
        or Path(entry.workbook).name != entry.workbook
        or not entry.workbook
    ):
        raise ValueError(entry)
    return replace(entry, partner=str(entry.partner))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def sha256(path: Path) -> str:
    """Hexadecimal digest of the bytes of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def workbooks_in(paths: Iterable[Path]) -> list[Path]:
    """The files among ``paths``, and the spreadsheets of the folders among them without locks.

    A folder without any stands for itself, so that the gate can say so.
    """
    found: list[Path] = []
    for path in paths:
        found.extend((_spreadsheets(path) if path.is_dir() else []) or [path])
    return found


def _spreadsheets(folder: Path) -> list[Path]:
    files = (file for file in folder.iterdir() if file.suffix.casefold() in ENDINGS)
    return sorted(file for file in files if not file.name.startswith("~$"))
