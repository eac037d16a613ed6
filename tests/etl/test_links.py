"""Web addresses are asked whether they answer; what does not is remembered and marked."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from etl import links
from etl.__main__ import main
from etl.links import checked_links
from store.link_report import CheckedLink, dead_links, write_links


class Town(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({"/plan": 200, "/old": 404, "/busy": 503}[self.path])
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def town(monkeypatch):
    """A server whose pages answer, are gone or refuse; it counts as part of the open web."""
    monkeypatch.setattr(links, "_is_public", lambda url: True)
    server = HTTPServer(("127.0.0.1", 0), Town)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_pages_that_answer_that_are_gone_and_that_refuse_are_told_apart(town):
    shares = []
    found = checked_links(
        [f"{town}/plan", f"{town}/old", f"{town}/busy"], lambda _, share: shares.append(share)
    )

    assert {link.url.rpartition("/")[2]: link.outcome for link in found} == {
        "plan": "ok",
        "old": "gone",
        "busy": "refused",
    }
    assert shares[-1] == 1


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/admin", "http://10.0.0.1/", "file:///etc/passwd", "http://[::1]/", "x"],
)
def test_nothing_inside_our_own_network_is_ever_asked(url):
    [link] = checked_links([url], lambda *_: None)

    assert (link.outcome, link.status) == ("silent", 0)


def test_only_dead_addresses_are_marked(tmp_path):
    write_links(
        tmp_path,
        [
            CheckedLink("https://brno.cz/plan", "ok", 200, "2026-11-28"),
            CheckedLink("https://brno.cz/old", "gone", 404, "2026-11-28"),
            CheckedLink("https://brno.cz/login", "refused", 403, "2026-11-28"),
        ],
    )

    assert dead_links(tmp_path) == {"https://brno.cz/old": "2026-11-28"}
    assert dead_links(tmp_path / "nowhere") == {}


def test_the_command_checks_what_is_published(town, template, a_strategy, tmp_path, capsys):
    store = f"duckdb:{tmp_path / 'store'}"
    path = template([a_strategy | {"source_urls": f"{town}/old"}], [])
    main(["load", str(path), "--store", store])

    assert main(["links", "--store", store]) == 0

    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"gone": 1}
    assert list(dead_links(tmp_path / "store")) == [f"{town}/old"]
