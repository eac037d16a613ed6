"""The published data: which version is current, and a way to ask it beside the event loop."""

import asyncio
import time
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from api.kept import Kept, Shelf
from api.problems import RequestError
from domain.errors import StoreError
from exports.blocks.block import Snapshot
from store.location import open_store

FRESH = 1.0  # seconds for which the current version is not looked up again
WORKERS, MOST_WAITING = 2, 32  # questions asked at once, and in line before others are sent away
MOST_FRAMES = 16  # answers of the store kept for the next page; the largest weigh megabytes


@lru_cache(maxsize=2)
def snapshot_of(version: str) -> Snapshot:
    """A published version, and the answers it gave last; raises StoreError where it is gone."""
    connection = open_store().open(version)

    @lru_cache(maxsize=MOST_FRAMES)
    def answer(question: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """What the question says, remembered."""
        return question(connection, *given, **named)

    return Snapshot(version, answer)


class Published:
    """The store as requests see it: looked up, asked and remembered for all of them."""

    def __init__(self) -> None:
        """Look nothing up before the first request."""
        self._threads = ThreadPoolExecutor(WORKERS, thread_name_prefix="api")
        self._shelf = Shelf()
        self._asked: dict[Hashable, asyncio.Future[Kept]] = {}
        self._version, self._until = "", 0.0

    async def version(self) -> str:
        """The current version; raises RequestError with status 503 where there is none."""
        if not self._version or time.monotonic() >= self._until:
            self._until = time.monotonic() + FRESH  # whoever comes meanwhile takes the one known
            try:
                self._version = await asyncio.to_thread(_current)
            except StoreError as refusal:
                self._version = ""
                raise unavailable("no_data") from refusal
        if not self._version:
            raise unavailable("no_data")
        return self._version

    async def answer(self, key: Hashable, work: Callable[[], Kept]) -> Kept:
        """What ``work`` gives, or gave before; requests for the same share one run of it."""
        known = self._shelf.get(key)
        if known:
            return known
        running = self._asked.get(key) or self._begin(key, work)
        kept = await asyncio.shield(running)
        self._shelf.put(key, kept)
        return kept

    def _begin(self, key: Hashable, work: Callable[[], Kept]) -> asyncio.Future[Kept]:
        if len(self._asked) >= MOST_WAITING:
            raise unavailable("busy")
        running = asyncio.get_running_loop().run_in_executor(self._threads, work)
        self._asked[key] = running
        running.add_done_callback(lambda _: self._asked.pop(key, None))
        return running


def unavailable(reason: str) -> RequestError:
    """A problem that goes away by itself."""
    return RequestError(HTTPStatus.SERVICE_UNAVAILABLE, reason)


def _current() -> str:
    return open_store().current()
