"""Seconds to load the embedded submissions, and to find that nothing changed."""

import tempfile
import time

from etl.pipeline import default_submissions, loader


def measure() -> dict[str, float]:
    """Seconds of the first load by step, and of a second one."""
    with tempfile.TemporaryDirectory() as folder:
        one = loader(f"duckdb:{folder}")
        report = one.load(default_submissions())
        started = time.monotonic()
        loader(f"duckdb:{folder}").load(default_submissions())
        again = round(time.monotonic() - started, 2)
    return {"load": report.seconds, **report.steps, "load_again": again}
