"""Keeps every accepted workbook unchanged under its hash, with a log of who, what and when."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from domain.errors import StoreError

LOG = "accepted.jsonl"
ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")  # the gate says what to do with the others


@dataclass(frozen=True, slots=True)
class Accepted:
    """One workbook taken in; the newest of a partner and file name is the one that counts."""

    sha256: str
    workbook: str  # file name as handed in
    partner: str
    accepted_at: str  # ISO 8601, UTC


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
        log = self.folder / LOG
        content = log.read_bytes() if log.is_file() else b""
        lines = content[: _sound_length(content)].splitlines()
        return [self._entry(number, line) for number, line in enumerate(lines, start=1) if line]

    def current(self) -> list[Accepted]:
        """The newest workbook of each partner and file name, in a stable order.

        Of copies under several names the one that came first counts.
        """
        by_content: dict[str, Accepted] = {}
        for entry in self._newest():
            by_content.setdefault(entry.sha256, entry)
        return sorted(by_content.values(), key=lambda entry: (entry.partner, entry.workbook))

    def take(self, path: Path, partner: str) -> Accepted:
        """Copy ``path`` in and log it, unless this very file is the newest one already."""
        digest = sha256(path)
        for entry in self._newest():
            if (entry.sha256, entry.workbook, entry.partner) == (digest, path.name, partner):
                self._keep(path, entry)
                return entry
        now = datetime.now(UTC).isoformat(timespec="seconds")
        accepted = Accepted(digest, path.name, partner, now)
        self._keep(path, accepted)
        self._note(accepted)
        return accepted

    def is_whole(self, accepted: Accepted) -> bool:
        """Whether the copy is there, as it was taken in."""
        copy = self.path(accepted)
        return copy.is_file() and sha256(copy) == accepted.sha256

    def _newest(self) -> list[Accepted]:
        newest: dict[tuple[str, str], Accepted] = {}
        for entry in self.history():
            newest.pop(("", entry.workbook), None)  # held no good row, and so named no partner
            newest[entry.partner, entry.workbook] = entry
        return list(newest.values())

    def _keep(self, path: Path, accepted: Accepted) -> None:
        if not self.is_whole(accepted):
            self.path(accepted).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, self.path(accepted))

    def _note(self, accepted: Accepted) -> None:
        line = json.dumps(asdict(accepted), ensure_ascii=False).encode()
        with (self.folder / LOG).open("ab+") as log:
            log.seek(0)
            content = log.read()
            length = _sound_length(content)
            log.truncate(length)
            is_ended = content[:length].endswith(b"\n") or not length
            log.write((b"" if is_ended else b"\n") + line + b"\n")

    def _entry(self, number: int, line: bytes) -> Accepted:
        try:
            return _accepted(json.loads(line))
        except (ValueError, TypeError) as damage:
            raise StoreError(
                f"Line {number} of {self.folder / LOG} is damaged. Delete this line and hand in "
                "the workbook it names again."
            ) from damage


def _accepted(content: Any) -> Accepted:
    """The entry a line of the log holds. Raises ValueError or TypeError where it holds none."""
    entry = Accepted(**content)
    datetime.fromisoformat(entry.accepted_at)
    is_hash = re.fullmatch("[0-9a-f]{64}", entry.sha256)
    if not is_hash or Path(entry.workbook).name != entry.workbook or not entry.workbook:
        raise ValueError(entry)
    return Accepted(entry.sha256, entry.workbook, str(entry.partner), entry.accepted_at)


def _sound_length(log: bytes) -> int:
    """Bytes of ``log`` without an unfinished last line."""
    start = log.rfind(b"\n") + 1
    try:
        _accepted(json.loads(log[start:]))
    except (ValueError, TypeError):
        return start
    return len(log)


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
