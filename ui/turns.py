"""Lets a few pages be made at a time, so that the first in a full room see theirs soon.

A hundred at once would all be finished only when the last one is, since Python works on one at a
time and loses time changing between them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

AT_ONCE = 2
PATIENCE = 20  # seconds after which a page goes ahead, should long work hold up the others

_turns = BoundedSemaphore(AT_ONCE)


@contextmanager
def turn() -> Iterator[None]:
    """Wait for a turn and keep it for the block."""
    is_ours = _turns.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if is_ours:
            _turns.release()
