"""A file of JSON lines that only ever grows, and survives a writer that was killed."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class AppendLog(Generic[Entry]):
    """The entries of one file, oldest first."""

    path: Path
    parse: Callable[[Any], Entry]  # raises ValueError or TypeError for what is no entry

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield number and content of every line, without an unfinished one at the end.

        That one was being written when the process was killed; what it tells never happened.
        """
        content = self.path.read_bytes() if self.path.is_file() else b""
        sound = content[: self._sound_length(content)]
        yield from ((at, line) for at, line in enumerate(sound.splitlines(), start=1) if line)

    def entry(self, line: bytes) -> Entry:
        """The entry of a line. Raises ValueError or TypeError for a damaged one."""
        return self.parse(json.loads(line))

    def add(self, entry: dict[str, Any]) -> None:
        """Append one entry, in place of an unfinished line."""
        line = json.dumps(entry, ensure_ascii=False).encode()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab+") as log:
            log.seek(0)
            content = log.read()
            length = self._sound_length(content)
            log.truncate(length)
            is_ended = content[:length].endswith(b"\n") or not length
            log.write((b"" if is_ended else b"\n") + line + b"\n")

    def _sound_length(self, content: bytes) -> int:
        """Bytes of the file without an unfinished last line."""
        start = content.rfind(b"\n") + 1
        try:
            self.parse(json.loads(content[start:]))
        except (ValueError, TypeError):
            return start
        return len(content)
