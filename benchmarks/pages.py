"""What a visitor waits for on the embedded data: visits, changes of page and filter, and bytes."""

import tempfile
from typing import Any

from benchmarks.waits import page_waits
from etl.pipeline import default_submissions, loader


def measure() -> dict[str, Any]:
    """Seconds of each wait and megabytes of the first visit; see benchmarks.waits."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"duckdb:{folder}"
        loader(store).load(default_submissions())
        return page_waits(store)
