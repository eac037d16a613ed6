"""The same waits on 20,000 strategies and 200,000 measures, beside those on the embedded data."""

import tempfile
import time
from typing import Any

from benchmarks.big_store import MEASURES, STRATEGIES, build_big_store
from benchmarks.waits import page_waits
from etl.pipeline import default_submissions, loader

SINGLE = (
    *("first_visit_to_charts", "new_browser_to_charts", "later_load_to_charts"),
    *("new_filter_change", "filter_change", "first_visit_megabytes"),
)  # waits that are one number


def measure() -> dict[str, Any]:
    """Seconds of each wait on both stores, and how many times as long the large one takes."""
    with tempfile.TemporaryDirectory() as folder:
        small, big = f"duckdb:{folder}/small", f"duckdb:{folder}/big"
        loader(small).load(default_submissions())
        started = time.monotonic()
        build_big_store(small, big)
        seconds = round(time.monotonic() - started, 1)
        waits = {"small": page_waits(small), "big": page_waits(big)}
        return {
            "strategies": STRATEGIES,
            "measures": MEASURES,
            "seconds_to_publish": seconds,
            **waits,
            "ratio": ratios(waits["small"], waits["big"]),
        }


def ratios(small: dict[str, Any], big: dict[str, Any]) -> dict[str, float]:
    """How many times as much the second takes; later page switches each by the name of the page."""
    found = {name: _ratio(small[name], big[name]) for name in SINGLE}
    before, after = small["page_switch"], big["page_switch"]
    return found | {f"switch_{page}": _ratio(before[page][1], after[page][1]) for page in before}


def _ratio(small: float, big: float) -> float:
    return round(big / max(small, 0.01), 2)
