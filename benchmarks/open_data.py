"""Seconds to write 20,000 strategies and 200,000 measures as open data."""

import tempfile
import time
from pathlib import Path

from benchmarks.big_store import MEASURES, STRATEGIES, build_big_store
from etl.pipeline import default_submissions, loader
from exports.open_data.descriptor import path_of
from exports.open_data.fields import stored_tables
from store.location import open_store
from store.open_data import write_csv, write_parquet

KINDS = {"parquet": write_parquet, "csv": write_csv}
MEGABYTE = 1_000_000


def measure() -> dict[str, float]:
    """Seconds and megabytes of the whole set as Parquet and as CSV, in a process that is warm."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        small, big = f"duckdb:{folder}/small", f"duckdb:{folder}/big"
        loader(small).load(default_submissions())
        build_big_store(small, big)
        figures: dict[str, float] = {"strategies": STRATEGIES, "measures": MEASURES}
        for kind in KINDS:
            seconds = min(_seconds(big, folder, kind) for _ in range(2))
            written = sum(path.stat().st_size for path in (folder / kind).iterdir())
            figures |= {
                f"{kind}_seconds": seconds,
                f"{kind}_megabytes": round(written / MEGABYTE, 1),
            }
        return figures


def _seconds(store: str, folder: Path, kind: str) -> float:
    snapshots, write = open_store(store), KINDS[kind]
    (folder / kind).mkdir(exist_ok=True)
    with snapshots.open(snapshots.current()) as connection:
        started = time.perf_counter()
        for table in stored_tables():
            write(connection, table, folder / path_of(table, kind))
        return round(time.perf_counter() - started, 2)
