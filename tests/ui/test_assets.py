import asyncio
import gzip

from ui import assets
from ui.mended import WAITS, mended

PAGE = (
    '<head><link rel="preload" href="./static/media/SourceSansVF.woff2" as="font" /><title></title>'
    "</head><body></body>"
)


async def page(_scope, _receive, send):
    headers = [(b"content-type", b"text/html; charset=utf-8"), (b"etag", b"old")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": PAGE[:9].encode(), "more_body": True})
    await send({"type": "http.response.body", "body": PAGE[9:].encode()})


def get(path, encoding=b"gzip", method="GET"):
    """Headers and body of the answer."""
    sent = []

    async def send(message):
        sent.append(message)

    headers = [(b"accept-encoding", encoding)]
    scope = {"type": "http", "method": method, "path": path, "headers": headers}
    asyncio.run(assets.Assets(page)(scope, None, send))
    return dict(sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent)


def test_the_largest_script_is_sent_compressed_and_may_be_kept_forever():
    address = assets.early_scripts()[-1]

    headers, body = get(f"/{address}")

    assert "PlotlyChart" in address
    assert headers[b"content-encoding"] == b"gzip"
    assert b"immutable" in headers[b"cache-control"]
    assert headers[b"content-length"] == str(len(body)).encode()
    sent, original = gzip.decompress(body), assets.files()[address].read_bytes()
    assert sent == mended("PlotlyChart.js", original)


def test_a_chart_is_not_drawn_before_its_width_is_known():
    script = assets.files()[assets.early_scripts()[-1]].read_bytes()

    assert script.count(WAITS[0]) == 1, "this Streamlit says it otherwise: look whether it waits"
    assert WAITS[1] in mended("PlotlyChart.js", script)


def test_other_scripts_are_sent_as_they_are():
    assert mended("Html.js", WAITS[0]) == WAITS[0]


def test_a_browser_that_cannot_unpack_gets_the_answer_of_streamlit():
    _, body = get(f"/{assets.early_scripts()[-1]}", encoding=b"identity")

    assert b"<body>" in body


def test_nothing_outside_the_listed_files_is_sent():
    _, body = get("/static/js/../../../../etc/passwd")

    assert b"<body>" in body


def test_every_early_script_is_one_this_streamlit_has():
    assert len(assets.early_scripts()) == len(assets.EARLY)


def test_the_page_announces_what_it_will_need_and_drops_the_font_it_never_shows():
    headers, body = get("/")

    text = body.decode()
    assert all(f"./{address}" in text for address in assets.early_scripts())
    assert "SourceSans" not in text
    assert "<title></title>" in text
    assert headers[b"content-length"] == str(len(body)).encode()
    assert b"etag" not in headers


def test_what_must_listen_before_streamlit_stands_in_the_head_and_waits_for_nothing():
    head = assets.with_links(PAGE).partition("</head>")[0]

    assert head.count("<script>") == len(assets.FIRST)
    assert "WebSocket.prototype.addEventListener" in head
    assert 'addEventListener("popstate"' in head


def test_a_page_without_that_font_is_left_as_it_is_otherwise():
    assert assets.with_links("<head></head><p>").endswith("</head><p>")
