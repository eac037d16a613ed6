"""Keeps every accepted workbook unchanged under its hash, with a log of who, what and when."""

import hashlib
import json
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

LOG = "accepted.jsonl"


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
        """Everything ever taken in, oldest first."""
        log = self.folder / LOG
        if not log.is_file():
            return []
        lines = log.read_text(encoding="utf-8").splitlines()
        return [Accepted(**json.loads(line)) for line in lines if line]

    def current(self) -> list[Accepted]:
        """The newest workbook of each partner and file name, in a stable order."""
        newest = {(entry.partner, entry.workbook): entry for entry in self.history()}
        return [newest[key] for key in sorted(newest)]

    def take(self, path: Path, partner: str) -> Accepted:
        """Copy ``path`` in and log it, unless this very file is the current one already."""
        digest = sha256(path)
        for entry in self.current():
            if (entry.sha256, entry.workbook, entry.partner) == (digest, path.name, partner):
                return entry
        now = datetime.now(UTC).isoformat(timespec="seconds")
        accepted = Accepted(digest, path.name, partner, now)
        self.path(accepted).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, self.path(accepted))
        with (self.folder / LOG).open("a", encoding="utf-8") as log:
            log.write(json.dumps(asdict(accepted), ensure_ascii=False) + "\n")
        return accepted


def sha256(path: Path) -> str:
    """Hexadecimal digest of the bytes of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def workbooks_in(paths: Iterable[Path]) -> list[Path]:
    """The files among ``paths``, and the Excel files of the folders among them without locks."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.glob("*.xlsx")) if path.is_dir() else [path]
        found.extend(file for file in inside if file == path or not file.name.startswith("~$"))
    return found
