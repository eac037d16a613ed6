import asyncio

import pytest

from domain.errors import SmartV4Error
from ui.embedding import Embedding, frame_ancestors, stated_ancestors

ALLOWED = "https://www.example.org http://localhost:8080 https://*.example.eu"


def answered(headers):
    """The headers of an answer that passed."""
    sent = []

    async def page(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b""})

    async def send(message):
        sent.append(message)

    asyncio.run(Embedding(page, frame_ancestors(ALLOWED))({"type": "http"}, None, send))
    return sent[0]["headers"]


def test_a_page_says_who_may_show_it_in_a_frame():
    headers = dict(answered([(b"Content-Type", b"text/html; charset=utf-8")]))

    assert headers[b"content-security-policy"] == f"frame-ancestors 'self' {ALLOWED}".encode()


def test_other_answers_carry_only_what_protects_every_answer():
    headers = dict(answered([(b"content-type", b"application/json")]))

    assert b"content-security-policy" not in headers
    assert headers[b"x-content-type-options"] == b"nosniff"
    assert headers[b"referrer-policy"] == b"strict-origin-when-cross-origin"


def test_a_header_that_is_there_is_left_alone():
    headers = answered([(b"Referrer-Policy", b"no-referrer")])

    assert [value for name, value in headers if name.lower() == b"referrer-policy"] == [
        b"no-referrer"
    ]


def test_without_a_setting_only_the_dashboard_itself_may():
    assert frame_ancestors("") == frame_ancestors("'self'") == "frame-ancestors 'self'"


@pytest.mark.parametrize(
    "setting",
    [
        "*",
        "example.org",
        "https://a.org;script-src *",
        "https://a.org/path",
        "'none'",
        "https://ł.pl",
    ],
)
def test_what_is_no_origin_is_refused(setting):
    with pytest.raises(SmartV4Error, match="SV4_FRAME_ANCESTORS"):
        frame_ancestors(setting)


def test_a_wrong_setting_ends_the_start_with_one_sentence(monkeypatch):
    monkeypatch.setenv("SV4_FRAME_ANCESTORS", "everyone")

    with pytest.raises(SystemExit, match="everyone"):
        stated_ancestors()
