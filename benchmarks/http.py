"""The interface beside the dashboard: portals ask for a table while people look around."""

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import Any, Self
from urllib.parse import urlsplit

from benchmarks.serving import Server, running
from benchmarks.sessions import different_filters
from benchmarks.stream import Visitor
from etl.pipeline import default_submissions, loader

ADDRESS = "/api/v1/coverage/countries?country=PL&country=SK"
VISITORS, PAUSE = 20, (2.0, 5.0)  # seconds a visitor looks at the page before the next click
PORTALS = 16  # connections kept open, each with one request at a time
WANTED = 200  # requests a second
SECONDS = 20.0  # of each part
WARM_UP = 15
SEED = 7


class Portal:
    """One connection that is kept open; use it as ``async with Portal(address) as portal``."""

    def __init__(self, address: str) -> None:
        """Remember the ``address`` of the server."""
        place = urlsplit(address)
        self._host, self._port = str(place.hostname), int(place.port or 80)

    async def __aenter__(self) -> Self:
        """Connect."""
        self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        return self

    async def __aexit__(self, *problem: object) -> None:
        """Hang up."""
        self._writer.close()
        await self._writer.wait_closed()

    async def get(self, address: str) -> float:
        """Seconds until the whole answer is there; raises RuntimeError where it is no answer."""
        started = time.monotonic()
        asked = f"GET {address} HTTP/1.1\r\nHost: {self._host}\r\nAccept-Encoding: gzip\r\n\r\n"
        self._writer.write(asked.encode())
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = head.partition("content-length:")[2].partition("\r\n")[0]
        await self._reader.readexactly(int(length))
        if not head.startswith("http/1.1 200"):
            raise RuntimeError(head.partition("\r\n")[0])
        return time.monotonic() - started


def measure() -> dict[str, Any]:
    """Requests a second and their waits, and reruns of sessions with and without them."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"duckdb:{folder}"
        loader(store).load(default_submissions())
        return beside_sessions(store)


def beside_sessions(store: str) -> dict[str, Any]:
    """The same on a store that is there."""
    with running(store) as server:
        return asyncio.run(_parts(server))


async def _parts(server: Server) -> dict[str, Any]:
    """Sessions alone, sessions beside the wanted pace, sessions beside all that is possible."""
    await asyncio.sleep(WARM_UP)
    async with AsyncExitStack() as everyone:
        visitors = [
            await everyone.enter_async_context(Visitor(server.address)) for _ in range(VISITORS)
        ]
        queries = list(different_filters())
        await asyncio.gather(*(one.run(queries[0]) for one in visitors))
        alone = await _look_around(visitors, queries)
        reruns, paced = await asyncio.gather(
            _look_around(visitors, queries), _ask(server, pace=WANTED)
        )
        pressed, most = await asyncio.gather(_look_around(visitors, queries), _ask(server, pace=0))
    return {
        "visitors": VISITORS,
        **_summary("rerun_alone", alone),
        "requests_per_second": round(len(paced) / SECONDS),
        **_summary("request", paced),
        **_summary("rerun_beside", reruns),
        "most_requests_per_second": round(len(most) / SECONDS),
        **_summary("request_at_most", most),
        **_summary("rerun_beside_most", pressed),
    }


async def _look_around(visitors: Sequence[Visitor], queries: Sequence[str]) -> list[float]:
    """Seconds of every rerun; each visitor goes on changing filters until the time is over."""
    end, chance = time.monotonic() + SECONDS, random.Random(SEED)

    async def visit(visitor: Visitor) -> list[float]:
        """One visitor's reruns."""
        waits = []
        await asyncio.sleep(chance.uniform(0, PAUSE[1]))
        while time.monotonic() < end:
            waits.append((await visitor.run(chance.choice(queries))).seconds)
            await asyncio.sleep(chance.uniform(*PAUSE))
        return waits

    return [wait for waits in await asyncio.gather(*map(visit, visitors)) for wait in waits]


async def _ask(server: Server, *, pace: float) -> list[float]:
    """Seconds of every request; ``pace``: requests a second of all together, 0 for no pause."""
    started, every = time.monotonic(), PORTALS / pace if pace else 0.0

    async def ask(number: int) -> list[float]:
        """One portal's requests."""
        waits: list[float] = []
        due = started + every * number / PORTALS
        async with Portal(server.address) as portal:
            while time.monotonic() < started + SECONDS:
                await asyncio.sleep(max(0.0, due - time.monotonic()))
                waits.append(await portal.get(ADDRESS))
                due += every
        return waits

    return [wait for waits in await asyncio.gather(*map(ask, range(PORTALS))) for wait in waits]


def _summary(name: str, waits: Sequence[float]) -> dict[str, float]:
    """Median and 95th percentile in milliseconds."""
    ordered = sorted(waits)
    return {
        f"{name}_ms_p50": round(1_000 * statistics.median(ordered)),
        f"{name}_ms_p95": round(1_000 * ordered[int(0.95 * len(ordered))]),
    }
