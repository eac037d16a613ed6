"""The interface on the real server, behind a path prefix, beside the dashboard."""

import gzip
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager
from urllib.error import HTTPError, URLError

import pytest

from domain.vocabulary import DATA

pytestmark = pytest.mark.slow


@contextmanager
def server(store, **setting):
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "server.py", "--server.headless=true"]
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.baseUrlPath=smart"]
    process = subprocess.Popen(
        [*command, *options],
        cwd=DATA.parent,
        env={**os.environ, "SV4_STORE": store, **setting},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stderr.close()


def get(address, **headers):
    """Status, headers and body, once the server answers."""
    deadline = time.monotonic() + 90
    while True:
        try:
            asked = urllib.request.Request(address, headers=headers)
            with urllib.request.urlopen(asked, timeout=30) as answer:
                return answer.status, answer.headers, answer.read()
        except HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.headers, refusal.read()
        except (URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def test_a_portal_draws_from_the_server_that_shows_the_dashboard(real_store):
    allowed = "https://portal.example.org"
    with server(real_store, SV4_FRAME_ANCESTORS=allowed) as (address, _):
        table = f"{address}/smart/api/v1/coverage/countries?country=PL"
        status, headers, body = get(table, **{"Accept-Encoding": "gzip"})
        again, _, nothing = get(table, **{"If-None-Match": headers["ETag"]})
        junk, _, reason = get(f"{table}&country=Atlantis")
        page, page_headers, _ = get(f"{address}/smart/")

    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    assert json.loads(gzip.decompress(body))["filters"]["country"] == ["PL"]
    assert (again, nothing) == (304, b"")
    assert junk == 400 and "Atlantis" in json.loads(reason)["detail"]
    assert page == 200
    policy = page_headers["Content-Security-Policy"]
    assert policy == f"frame-ancestors 'self' {allowed}"


def test_a_wrong_setting_is_refused_at_the_start_with_one_sentence(real_store):
    with server(real_store, SV4_FRAME_ANCESTORS="everyone") as (_, process):
        told = process.stderr.read().decode()
        code = process.wait(timeout=60)

    assert code == 1
    assert "everyone" in told and "Traceback" not in told
