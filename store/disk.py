"""Keeps the folder of a store safe: one writer at a time, and refusals of the disk in words."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO

import duckdb

from domain.errors import StoreError

LOCK = "LOCK"
OURS = (
    duckdb.ProgrammingError,
    duckdb.IntegrityError,
    duckdb.DataError,
)  # bugs, not the disk's doing

if sys.platform == "win32":
    import msvcrt

    def _wait_for(lock: IO[str]) -> None:
        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _wait_for(lock: IO[str]) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX)


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Wait until nobody else writes to ``folder``, then keep others out.

    The system lets go of the lock when a process ends, however it ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("a", encoding="utf-8") as lock:
        _wait_for(lock)
        yield


def writing(folder: Path) -> AbstractContextManager[None]:
    """Raise StoreError where the disk refuses to have ``folder`` changed."""
    return _told(
        lambda reason: (
            f"The store {folder} cannot be written ({reason}). "
            "Check that the folder exists, may be changed and has space left, or set SV4_STORE."
        )
    )


def reading(folder: Path) -> AbstractContextManager[None]:
    """Raise StoreError where the disk refuses to have ``folder`` looked at."""
    return _told(
        lambda reason: (
            f"The store {folder} cannot be read ({reason}). "
            "Check that the folder may be read, or set SV4_STORE."
        )
    )


def opening(version: str) -> AbstractContextManager[None]:
    """Raise StoreError where the file of a version is damaged."""
    return _told(
        lambda _: (
            f"The data version {version} is damaged or cannot be read. Roll back to an older "
            "one, or delete its file and load the workbooks again."
        )
    )


@contextmanager
def _told(sentence: Callable[[str], str]) -> Iterator[None]:
    """Turn a refusal of the disk or of DuckDB into a StoreError; bugs of ours pass through."""
    try:
        yield
    except OURS:
        raise
    except (OSError, duckdb.Error) as refusal:
        raise StoreError(sentence(_reason(refusal))) from refusal


def _reason(refusal: BaseException) -> str:
    words = refusal.strerror if isinstance(refusal, OSError) else ""
    return words or str(refusal).splitlines()[0]
