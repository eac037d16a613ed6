"""Damages a good workbook in thousands of ways and reads each as the server would."""

import random
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from benchmarks.damage import damaged
from domain.errors import WorkbookError
from etl.intake.gate import inspect
from etl.intake.workbook import read_workbook
from etl.pipeline import default_submissions
from etl.submissions.submission import submission

COUNT = 200  # files, where nobody asks for another number
_SHOWN = 5  # crashes told in full


def measure(count: int = COUNT, seed: int = 0) -> dict[str, object]:
    """Outcomes by code ("read" where there is none), crashes, seconds, MB this process grew by."""
    chance = random.Random(seed)
    good = smallest_submission().read_bytes()
    before, started = _memory("VmRSS"), time.monotonic()
    outcomes: Counter[str] = Counter()
    crashes: list[str] = []
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fuzz.xlsx"
        for _ in range(count):
            path.write_bytes(damaged(good, chance))
            start = time.monotonic()
            outcomes[_outcome(path, crashes)] += 1
            slowest = max(slowest, time.monotonic() - start)
    return {
        "files": count,
        "outcomes": dict(outcomes.most_common()),
        "crashes": len(crashes),
        "crashes_shown": crashes[:_SHOWN],
        "slowest_seconds": round(slowest, 2),
        "seconds": round(time.monotonic() - started),
        "grown_mb": round(_memory("VmRSS") - before),
        "peak_grown_mb": round(_memory("VmHWM") - before),
    }


def smallest_submission() -> Path:
    """The smallest workbook that comes with the product."""
    paths = [
        path
        for one in default_submissions()
        for path in ([one] if one.is_file() else one.glob("*.xlsx"))
    ]
    return min(paths, key=lambda path: path.stat().st_size)


def _outcome(path: Path, crashes: list[str]) -> str:
    try:
        inspect(path)
        submission(read_workbook(path))
    except WorkbookError as refused:
        return refused.code
    except Exception:  # whatever a damaged file can still bring about is what is looked for
        crashes.append(traceback.format_exc())
        return "crash"
    return "read"


def _memory(name: str) -> float:
    """MB of this process as the system tells; 0 where it does not."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    kilobytes = (line.split()[1] for line in lines if line.startswith(f"{name}:"))
    return int(next(kilobytes, 0)) / 1024
