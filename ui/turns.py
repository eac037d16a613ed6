"""Lets one page be made at a time, so that the first in a full room see theirs soon.

A hundred at once would all be finished only when the last one is: Python works on one at a time,
and each look at a file gives way to all the others.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

PATIENCE = 20  # seconds after which a page goes ahead, should long work hold up the others

_lock = Lock()
building = Lock()  # held while the snapshot is built: once for all who wait for it


@dataclass(slots=True)
class Turn:
    """The right to be made now."""

    is_ours: bool

    def give_up(self) -> None:
        """Let the others go on, before work that takes long."""
        if self.is_ours:
            self.is_ours = False
            _lock.release()


@contextmanager
def turn() -> Iterator[Turn]:
    """Wait for a turn and keep it for the block, or until it is given up."""
    ours = Turn(_lock.acquire(timeout=PATIENCE))
    try:
        yield ours
    finally:
        ours.give_up()
