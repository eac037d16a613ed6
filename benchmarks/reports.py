"""How long each file of the country report takes in a warm process, and a hundred pictures."""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from typing import Any

from etl.pipeline import default_submissions, loader
from exports.__main__ import opened
from exports.blocks.block import Snapshot
from exports.errors import ExportError
from exports.formats import FORMATS, write
from exports.pictures.picture import pictures
from exports.report.report import Report, assemble
from exports.report.scope import view_of
from exports.report.templates import planned

COUNTRY, LANGUAGE, TODAY = "country:PL", "pl", date(2026, 11, 29)  # the country with 26 strategies
LIMITS = {"pptx": 3, "docx": 3, "xlsx": 2, "html": 2, "pdf": 6}  # seconds
PICTURES, PICTURES_LIMIT = 100, 40  # seconds for all of them
ROUNDS = 3


def measure() -> dict[str, Any]:
    """Median seconds of each format beside its limit, where it has one, and of the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"duckdb:{folder}"
        loader(store).load(default_submissions())
        with opened(store) as snapshot:
            report = _report(snapshot)
            formats = {name: _format(name, report, snapshot) for name in FORMATS}
            return {**formats, f"png_{PICTURES}": _pictures(report)}


def _report(snapshot: Snapshot) -> Report:
    base = view_of(COUNTRY, language=LANGUAGE, year=TODAY.year, snapshot=snapshot)
    plan = planned("country", base, snapshot)
    return assemble(plan, snapshot, base=base, today=TODAY, address="https://example.org")


def _format(name: str, report: Report, snapshot: Snapshot) -> dict[str, Any]:
    try:
        write(name, report, snapshot)  # loads libraries and starts the browser
        seconds = [_seconds(lambda: write(name, report, snapshot)) for _ in range(ROUNDS)]
    except ExportError as error:
        return {"error": error.reason}
    return _beside(statistics.median(seconds), LIMITS.get(name))


def _pictures(report: Report) -> dict[str, Any]:
    figures = [part.block.figure for part in report.parts if part.has_chart]
    many = list(islice(cycle(figures), PICTURES))
    try:
        pictures(many[:1], "png")
        return _beside(_seconds(lambda: pictures(many, "png")), PICTURES_LIMIT)
    except ExportError as error:
        return {"error": error.reason}


def _beside(seconds: float, limit: int | None) -> dict[str, Any]:
    stated = {} if limit is None else {"limit": limit, "is_kept": seconds <= limit}
    return {"seconds": round(seconds, 2), **stated}


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
