"""The Chrome or Chromium of this machine, where there is one."""

import os
from functools import cache
from pathlib import Path

from choreographer.browsers.chromium import Chromium

from exports.errors import ExportError

CHOSEN = "BROWSER_PATH"  # names another browser than the one that is found


def is_available() -> bool:
    """Whether this machine can draw pictures; asked often, answered from memory."""
    return bool(_found(os.environ.get(CHOSEN, "")))


def chrome_path() -> str:
    """The program; raises ExportError where there is none."""
    path = _found(os.environ.get(CHOSEN, ""))
    if not path:
        raise ExportError("browser")
    return path


def can_be_sandboxed() -> bool:
    """Whether Chrome may lock itself in; it refuses to for the user root."""
    return not hasattr(os, "geteuid") or os.geteuid() != 0


@cache
def _found(chosen: str) -> str:
    path = chosen or Chromium.find_browser(skip_local=False)
    return str(path) if path and Path(path).is_file() and os.access(path, os.X_OK) else ""
