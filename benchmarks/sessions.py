"""A hundred visitors at once, each with filters of their own: their waits, the server's memory."""

import asyncio
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from itertools import chain, combinations, product
from typing import Any

from benchmarks.serving import Server, running
from benchmarks.stream import Run, Visitor
from domain.vocabulary import read
from etl.pipeline import default_submissions, loader

VISITORS, RERUNS = 100, 2  # each looks, clicks this often, then changes to filters nobody had
PAUSE = (1.0, 3.0)  # seconds a visitor looks at the page in between
WARM_UP = 45  # seconds the server has before the room fills: it looks at every page once
SEED = 5


def measure() -> dict[str, Any]:
    """Seconds of first runs, clicks and changes of filter, and megabytes of the server."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"duckdb:{folder}"
        loader(store).load(default_submissions())
        return session_waits(store)


def session_waits(store: str) -> dict[str, Any]:
    """The same on a store that is there."""
    with running(store) as server:
        rounds = asyncio.run(_rounds(server))
        first, *reruns, change = rounds
        return {
            "visitors": VISITORS,
            "pause_seconds": PAUSE,
            **_summary("first_run", first),
            **_summary("rerun", list(chain(*reruns))),
            **_summary("filter_change", change),
            "failed_runs": sum(run.has_failed for run in chain(*rounds)),
            "server_megabytes": server.peak_megabytes(),
        }


async def _rounds(server: Server) -> list[list[Run]]:
    """Everybody's first run at the same moment, their reruns, and a change of filters each.

    A round begins when the one before is over for everybody.
    """
    await asyncio.sleep(WARM_UP)
    queries, chance = list(different_filters()), random.Random(SEED)
    chance.shuffle(queries)
    own, other = queries[:VISITORS], queries[VISITORS : 2 * VISITORS]
    async with AsyncExitStack() as everyone:
        visitors = [
            await everyone.enter_async_context(Visitor(server.address)) for _ in range(VISITORS)
        ]
        rounds = [await asyncio.gather(*map(_ask, visitors, own))]
        for asked in (*[own] * RERUNS, other):
            pauses = [chance.uniform(*PAUSE) for _ in visitors]
            rounds.append(await asyncio.gather(*map(_ask, visitors, asked, pauses)))
        return rounds


async def _ask(visitor: Visitor, query: str, pause: float = 0) -> Run:
    await asyncio.sleep(pause)
    return await visitor.run(query)


def different_filters() -> Iterator[str]:
    """Yield addresses of the start page, no two with the same filters."""
    countries = [row["country"] for row in read("reference/countries") if row["country"] != "V4"]
    groups = [group for size in range(4) for group in combinations(countries, size)]
    kinds = ("municipality", "region")
    choices = product(("SDG", "GD", "SC"), ("in_force", "all"), ("2", "3"), kinds, groups)
    for framework, scope, level, kind, group in choices:
        chosen = "".join(f"&country={country}" for country in group)
        yield f"framework={framework}&scope={scope}&level={level}&kind={kind}{chosen}"


def _summary(name: str, runs: Sequence[Run]) -> dict[str, float]:
    seconds = sorted(run.seconds for run in runs)
    return {
        f"{name}_p50": round(statistics.median(seconds), 2),
        f"{name}_p95": round(seconds[int(0.95 * len(seconds))], 2),
    }
