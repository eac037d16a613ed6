"""Runs ``etl.intake.child`` for one workbook, and ends it where it takes too long."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from domain.errors import WorkbookError
from etl.intake.limits import limits

ROOT = Path(__file__).resolve().parents[2]
_OUT_OF_TIME = (-24, 1816)  # SIGXCPU; ERROR_NOT_ENOUGH_QUOTA of a job on Windows
_OUT_OF_MEMORY = -9  # SIGKILL by a system that is short of it


def run_child(path: Path, answer: Path) -> None:
    """Have ``path`` read into the file ``answer``. Raises WorkbookError where that fails."""
    command = [sys.executable, "-m", "etl.intake.child", str(path.resolve()), str(answer)]
    nowhere = subprocess.DEVNULL
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=nowhere,
        stdout=nowhere,
        stderr=nowhere,
        start_new_session=True,  # a group of its own, which can be ended as one; Windows ignores it
    )
    try:
        code = child.wait(limits().wall_seconds)
    except subprocess.TimeoutExpired as late:
        raise WorkbookError("too_slow", path.name, limit=limits().wall_seconds) from late
    finally:
        _end(child)
    _inspect(path, answer, code)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Leave nothing of the child running, whatever ended the waiting for it."""
    if child.poll() is not None:
        return
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _inspect(path: Path, answer: Path, code: int) -> None:
    size = answer.stat().st_size if answer.is_file() else 0
    if size >= limits().answer_bytes:
        limit = limits().content_bytes // 1024**2
        raise WorkbookError("too_much_content", path.name, limit=limit)
    if code in _OUT_OF_TIME:
        raise WorkbookError("too_slow", path.name, limit=limits().cpu_seconds)
    if code == _OUT_OF_MEMORY:
        raise WorkbookError("too_much_memory", path.name)
    if code or not size:
        raise WorkbookError("unreadable", path.name, reason=f"exit {code}")
