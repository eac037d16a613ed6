"""Bounds what the reading of one workbook may take from the machine."""

import sys
from contextlib import suppress

from etl.intake.limits import Limits

if sys.platform == "win32":
    from etl.intake.child_windows import limit_job
else:
    import resource


def limit_resources(bounds: Limits) -> None:
    """Bound memory, processor time and written bytes of this process, as far as the system can."""
    if sys.platform == "win32":
        limit_job(bounds.memory_bytes, bounds.cpu_seconds)
    else:
        _limit(resource.RLIMIT_AS, bounds.memory_bytes)
        _limit(resource.RLIMIT_CPU, bounds.cpu_seconds)
        _limit(resource.RLIMIT_FSIZE, bounds.answer_bytes)
        _limit(resource.RLIMIT_CORE, 0)


def _limit(kind: int, bound: int) -> None:
    if sys.platform != "win32":
        with suppress(ValueError, OSError):  # macOS refuses some limits
            resource.setrlimit(kind, (bound, bound + 1))
