"""Seconds and memory to check and to load large submissions: 2,000 and 50,000 rows of 20 columns.

Every check and load runs as a process of its own, as a partner's command does.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from openpyxl import Workbook

from domain.vocabulary import read
from etl.fields import fields
from etl.tables.sheets import sheet_label

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = 20
SMALL, LARGE = 2_000, 50_000  # rows, measures mostly
_MEASURES_EACH = 9


def measure() -> dict[str, float]:
    """Seconds and peak memory (MB, children included) of check and load."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for rows in (SMALL, LARGE):
            path = Path(folder) / f"rows_{rows}.xlsx"
            write_submission(path, rows)
            figures |= _named(f"check_{rows}", _run("check", str(path), "--format", "json"))
        store = f"duckdb:{Path(folder) / 'store'}"
        figures |= _named(f"load_{LARGE}", _run("load", str(path), "--store", store))
    return figures


def write_submission(path: Path, rows: int, seed: int = 4) -> None:
    """Write a workbook of ``rows`` rows in all, twenty columns on each sheet, Czech places."""
    chance = random.Random(seed)
    book = Workbook(write_only=True)
    count = rows // (_MEASURES_EACH + 1)
    for name, lines in (
        ("strategies", _strategies(count, chance)),
        ("measures", _measures(count, rows - count, chance)),
    ):
        sheet = book.create_sheet(sheet_label(name, "cs"))
        for line in lines:
            sheet.append(line)
    book.save(path)


def _strategies(count: int, chance: random.Random) -> Iterator[list[object]]:
    names = [column.name for column in fields("strategies")]
    kept = [*names[:5], *names[9:24]]
    yield list(kept)
    places = [row for row in read("reference/places") if row["country"] == "CZ"]
    for number in range(count):
        place = places[number % len(places)]
        row = {
            "strategy_code": f"CZ-{number:05d}",
            "country": "CZ",
            "partner": "CSCC",
            "place": place["name"],
            "place_kind": place["kind"],
            "title": f"Strategie {number} města {place['name']}",
            "type": "smart_city",
            "status": "adopted",
            "adopted_year": 2015 + number % 10,
            "period_start": 2020,
            "period_end": 2030,
            "language": "cs",
            "summary": " ".join(chance.sample(_statements(), 3)),
        }
        yield [row.get(name) for name in kept]


def _measures(count: int, rows: int, chance: random.Random) -> Iterator[list[object]]:
    names = [column.name for column in fields("measures")][:COLUMNS]
    yield list(names)
    for number in range(rows):
        row = {
            "measure_code": f"M{number:06d}",
            "strategy_code": f"CZ-{number % count:05d}",
            "kind": "measure",
            "title": f"{_statements()[number % len(_statements())][:60]} {number}",
            "description": chance.choice(_statements()),
            "target_value": number % 90 + 1,
            "unit": "%",
            "target_year": 2030,
            "budget_amount": "1,5 mil. Kč" if number % 3 else 920179.98,
            "budget_currency": "CZK",
            "responsible": "Odbor životního prostředí",
        }
        yield [row.get(name) for name in names]


@cache
def _statements() -> list[str]:
    """Czech sentences in the style of strategies."""
    return [row["text"] for row in read("evaluation/practice") if row["lang"] == "cs"]


def _run(*words: str) -> tuple[float, float]:
    """Seconds and peak memory of ``python -m etl``."""
    script = (
        "import json, resource, runpy, sys\n"
        f"sys.argv = {['etl', *words]!r}\n"
        "try:\n    runpy.run_module('etl', run_name='__main__')\n"
        "except SystemExit:\n    pass\n"
        "peaks = [resource.getrusage(w).ru_maxrss for w in "
        "(resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]\n"
        "print(json.dumps(peaks), file=sys.stderr)\n"
    )
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    seconds = time.monotonic() - started
    own, child = json.loads(done.stderr.splitlines()[-1])
    return round(seconds, 1), round((own + child) / 1024)


def _named(name: str, figures: tuple[float, float]) -> dict[str, float]:
    return {f"{name}_seconds": figures[0], f"{name}_peak_mb": figures[1]}
