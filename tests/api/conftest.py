"""Requests to the interface as a server hands them over, without a server."""

import asyncio
import json
from dataclasses import dataclass
from urllib.parse import unquote

import pytest

from api import application
from api.door import Door
from api.published import Published


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def reason(self):
        return self.json["reason"]


async def dashboard(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"dashboard"})


async def nothing_more():
    return {"type": "http.request", "body": b"", "more_body": False}


def request(address, method="GET", prefix="", **headers):
    """Ask for an address; headers by their names with underscores."""
    path, _, query = address.partition("?")
    sent = []

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": method,
        "path": unquote(path, errors="replace"),
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()
        ],
    }
    asyncio.run(Door(dashboard, prefix)(scope, nothing_more, send))
    start, *parts = sent
    known = {name.decode(): value.decode() for name, value in start["headers"]}
    return Reply(start["status"], known, b"".join(part.get("body", b"") for part in parts))


@pytest.fixture
def get(real_store, monkeypatch):
    """Ask the interface about the embedded submissions."""
    monkeypatch.setenv("SV4_STORE", real_store)
    monkeypatch.setattr(application, "published", Published())
    return lambda address, **details: request(f"/api/v1{address}", **details)


@pytest.fixture
def get_without_data(tmp_path, monkeypatch):
    """Ask the interface of a server whose store is empty."""
    monkeypatch.setenv("SV4_STORE", f"duckdb:{tmp_path}")
    monkeypatch.setattr(application, "published", Published())
    return lambda address, **details: request(f"/api/v1{address}", **details)


@pytest.fixture
def ask(get):
    """Ask a whole server, its root included."""
    return request
