"""A running browser and the thread that talks to it."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread
from typing import TypeVar

from choreographer.utils._kill import kill
from kaleido import Kaleido

from exports.pictures.canvas import Canvas
from exports.pictures.chrome import can_be_sandboxed

Answer = TypeVar("Answer")
Job = Callable[[Kaleido], Awaitable[Answer]]

TO_START, TO_CLOSE = 30, 5  # seconds
EACH = 20  # seconds for one picture
TABS = 2  # pictures drawn at the same time
TIDIED = 30  # pictures after which the browser gives memory back; by itself it waits for a gigabyte
NOWHERE = "127.0.0.1:9"  # a proxy that is not there: the browser reaches files and nothing else


class Running:
    """From its making until ``close``."""

    def __init__(self, path: str) -> None:
        """Start the program at ``path``; raises whatever it fails with, within ``TO_START``."""
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="pictures", daemon=True)
        self._thread.start()
        self._kaleido: Kaleido | None = None
        self._answers = 0
        try:
            asyncio.run_coroutine_threadsafe(self._open(path), self._loop).result(TO_START)
        except BaseException:
            self.close()
            raise

    @property
    def is_alive(self) -> bool:
        """Whether the program still runs."""
        process = getattr(self._kaleido, "subprocess", None)
        return process is not None and process.poll() is None

    def begin(self, job: Job[Answer]) -> "Future[Answer]":
        """Have ``job`` done; the browser may do others meanwhile."""
        return asyncio.run_coroutine_threadsafe(self._done(job), self._loop)

    def close(self) -> None:
        """End the program and the thread, by force where it does not end by itself."""
        if self._kaleido is not None and hasattr(self._kaleido, "subprocess"):
            closing = asyncio.run_coroutine_threadsafe(self._kaleido.close(), self._loop)
            with suppress(Exception):
                closing.result(TO_CLOSE)
            if self.is_alive:
                kill(self._kaleido.subprocess)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(1)
        if not self._loop.is_running():
            self._loop.close()

    async def _open(self, path: str) -> None:
        self._kaleido = Kaleido(
            n=TABS,
            timeout=EACH,
            page_generator=Canvas(),
            path=path,
            enable_sandbox=can_be_sandboxed(),
            enable_extensions=False,
            proxy_server=NOWHERE,
        )
        await self._kaleido.open()

    async def _done(self, job: Job[Answer]) -> Answer:
        answer = await job(self._kaleido)
        self._answers += 1
        if self._answers % TIDIED == 0:
            await self._tidy()
        return answer

    async def _tidy(self) -> None:
        tabs = list(self._kaleido.tabs.values()) if self._kaleido else []
        told = (tab.send_command("HeapProfiler.collectGarbage") for tab in tabs)
        await asyncio.gather(*told, return_exceptions=True)
