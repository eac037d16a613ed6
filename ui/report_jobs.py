"""Files made beside the pages: two at a time on the whole server, kept for a while, then let go."""

import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Event, Lock, Thread

from domain.errors import SmartV4Error

AT_ONCE = 2
MOST_OPEN = 20  # jobs under way or waiting
KEPT_SECONDS = 30 * 60
KEPT_BYTES = 300_000_000
LOOK = 0.3  # seconds after which one that waits looks whether it is still wanted

log = logging.getLogger("smart_v4")

Progress = Callable[[float], None]  # told how much is done, 0..1
Work = Callable[[Progress], bytes]


class StoppedError(Exception):
    """The visitor wants the file no longer."""


@dataclass(slots=True, eq=False)
class Job:
    """One file: waiting, under way, then there or failed."""

    kind: str  # report, data
    file_name: str
    media_type: str
    made_of: object  # compared to tell whether the file is still what the page shows
    share: float = 0.0
    size: int = 0  # bytes of the file
    is_running: bool = False
    error: Exception | None = None
    ended: Event = field(default_factory=Event)
    stopped: Event = field(default_factory=Event)

    def show(self, share: float) -> None:
        """Note how much is done; raises StoppedError where nobody waits any longer."""
        if self.stopped.is_set():
            raise StoppedError
        self.share = min(max(share, 0.0), 1.0)


@dataclass(slots=True)
class Shelf:
    """The finished files of all visitors, the oldest let go first."""

    seconds: float = KEPT_SECONDS
    most_bytes: int = KEPT_BYTES
    _files: OrderedDict[Job, tuple[float, bytes]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def put(self, job: Job, data: bytes) -> None:
        """Keep the file of ``job``."""
        with self._lock:
            self._files[job] = (time.monotonic(), data)
            self._sweep()

    def get(self, job: Job) -> bytes | None:
        """The file of ``job``; None where it is no longer kept."""
        with self._lock:
            self._sweep()
            return self._files.get(job, (0.0, None))[1]

    def drop(self, job: Job) -> None:
        """Let the file of ``job`` go."""
        with self._lock:
            self._files.pop(job, None)

    def _sweep(self) -> None:
        now = time.monotonic()
        while self._files:
            oldest, (since, _) = next(iter(self._files.items()))
            total = sum(len(data) for _, data in self._files.values())
            if now - since <= self.seconds and total <= self.most_bytes:
                return
            del self._files[oldest]


shelf = Shelf()
_turns = BoundedSemaphore(AT_ONCE)
_places = BoundedSemaphore(MOST_OPEN)


def begin(job: Job, work: Work) -> bool:
    """Start ``work`` in a thread of its own; False where too many jobs wait already."""
    if not _places.acquire(blocking=False):
        return False
    Thread(target=_run, args=(job, work), daemon=True, name=f"file {job.file_name}").start()
    return True


def _run(job: Job, work: Work) -> None:
    try:
        with _turn(job):
            data = work(job.show)
            job.show(1.0)
        shelf.put(job, data)
        job.size = len(data)
    except StoppedError:
        log.info("A file was stopped")
    except Exception as error:  # told to the visitor by the page
        job.error = error
        if not isinstance(error, SmartV4Error):
            log.error("A file could not be made", exc_info=error)
    finally:
        job.ended.set()
        _places.release()


@contextmanager
def _turn(job: Job) -> Iterator[None]:
    """Wait in line, unless the visitor leaves it."""
    while not _turns.acquire(timeout=LOOK):
        job.show(0.0)
    try:
        job.is_running = True
        yield
    finally:
        _turns.release()
