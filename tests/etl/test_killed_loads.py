"""Loads killed at any moment leave the published version whole and the store loadable."""

import random
import signal
import subprocess
import sys
import time

import pytest

from domain.vocabulary import DATA
from etl.pipeline import loader
from store.strategies import totals

pytestmark = pytest.mark.slow
KILLS = 20
LEFT_ALONE = 5  # every fifth load may finish, however slow the machine
LOADS = KILLS + KILLS // (LEFT_ALONE - 1)


def start(path, store):
    command = [sys.executable, "-m", "etl", "load", str(path), "--store", store]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, cwd=DATA.parent, **quiet)


def published(one):
    version = one.snapshots.current()
    with one.snapshots.open(version) as connection:
        return version, totals(connection)["strategies"]


def test_twenty_loads_killed_at_any_moment_lose_nothing(template, a_strategy, tmp_path):
    store = f"duckdb:{tmp_path / 'store'}"
    one = loader(store)
    paths = []
    for number in range(LOADS + 1):
        row = a_strategy | {"strategy_code": f"CZ-BRNO-{number:02d}", "title": f"Plán {number}"}
        paths.append(template([row], []).rename(tmp_path / f"{number:02d}.xlsx"))
    started = time.monotonic()
    start(paths[0], store).wait()
    whole = time.monotonic() - started
    chance = random.Random(4)

    seen = [published(one)]
    for number, path in enumerate(paths[1:], start=1):
        process = start(path, store)
        if number % LEFT_ALONE:
            time.sleep(chance.uniform(0.3, 1.3) * whole)
            process.send_signal(signal.SIGKILL)
        process.wait()
        seen.append(published(one))
    final = one.load(paths)

    counts = [count for _, count in seen]
    assert counts == sorted(counts)
    assert len({version for version, _ in seen}) > KILLS // LEFT_ALONE
    assert (final.strategies, final.refused) == (LOADS + 1, ())
