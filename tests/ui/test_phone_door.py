import asyncio

import pytest

from domain.selection import Selection
from domain.view import View
from ui.phone_door import PhoneDoor, list_address

SLOVAK = View("coverage", "sk", "GD", Selection(("SK",))).with_choices(sort="name", rows="1")


async def dashboard(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"the dashboard"})


def get(address):
    """Status and text of the answer."""
    path, _, query = address.partition("?")
    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode()}
    asyncio.run(PhoneDoor(dashboard)(scope, None, send))
    return sent[0]["status"], b"".join(one.get("body", b"") for one in sent).decode()


@pytest.fixture
def store(real_store, monkeypatch):
    monkeypatch.setenv("SV4_STORE", real_store)


@pytest.mark.usefixtures("store")
def test_the_list_is_that_of_the_view_in_its_address():
    status, html = get(list_address(SLOVAK))

    assert status == 200
    assert "Žilina · SK" in html
    assert "Brno" not in html
    assert 'href="coverage?framework=GD&amp;country=SK&amp;part=GD1&amp;place=' in html
    assert "&amp;rows=1&amp;sort=name" in html


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "strange",
    ["sort=<b>", "criterion=XX", "rows=9999999", "rows=²", "place=x&part=y", "country=XX"],
)
def test_what_no_page_offers_is_left_out_of_the_answer(strange):
    assert get(f"/phone/coverage?{strange}") == get("/phone/coverage")


def test_without_data_there_is_no_list(tmp_path, monkeypatch):
    monkeypatch.setenv("SV4_STORE", f"duckdb:{tmp_path}")

    assert get(list_address(SLOVAK)) == (503, "")


def test_a_damaged_store_is_no_error_of_the_server(tmp_path, monkeypatch):
    (tmp_path / "20261129T000000000000-x.duckdb").write_text("no database", "utf-8")
    (tmp_path / "CURRENT").write_text("20261129T000000000000-x", "utf-8")
    monkeypatch.setenv("SV4_STORE", f"duckdb:{tmp_path}")

    assert get(list_address(SLOVAK)) == (503, "")


def test_everything_else_is_the_dashboards():
    assert get("/coverage?lang=sk") == (200, "the dashboard")
