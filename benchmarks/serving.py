"""A server of our own, on a store of our own, for as long as something is measured."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KILOBYTES = 1024


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    address: str  # http://127.0.0.1:<port>
    pid: int
    seconds: float  # from its start until it answered

    def peak_megabytes(self) -> int:
        """The most memory the process has held so far; Linux only."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        [line] = [line for line in status.splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) // KILOBYTES


@contextmanager
def running(store: str) -> Iterator[Server]:
    """A server on the store at ``store``, ended with the block."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "server.py"]
    options = ["--server.headless=true", f"--server.port={port}", "--server.address=127.0.0.1"]
    started = time.monotonic()
    process = subprocess.Popen(
        [*command, *options],
        cwd=ROOT,
        env={**os.environ, "SV4_STORE": store},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        yield Server(address, process.pid, time.monotonic() - started)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"No answer from {address} within {seconds} seconds.")
