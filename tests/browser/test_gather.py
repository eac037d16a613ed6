"""What a run sends reaches Streamlit's page together, so that it is drawn once."""

from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

GATHER = Path(__file__).parents[2] / "static" / "early" / "gather.js"
SOCKET = """() => {
    window.heard = [];
    window.socket = new WebSocket('ws://127.0.0.1:9');
    socket.addEventListener('message', one => heard.push(new Uint8Array(one.data)[0]));
    window.say = (...bytes) => socket.dispatchEvent(
        new MessageEvent('message', {data: new Uint8Array(bytes).buffer}));
    window.end = () => say(0x4a, 0);
}"""
BEGIN, END = 0x12, 0x4A


@pytest.fixture
def socket(browser):
    """A page with a socket that nobody answers: messages are said by the test."""
    page = browser.new_page()
    page.evaluate(GATHER.read_text(encoding="utf-8"))
    page.evaluate(SOCKET)
    yield page
    page.close()


def test_the_first_run_of_a_visit_is_passed_on_as_it_comes(socket):
    assert socket.evaluate("() => { say(18); say(10, 7); return [...heard]; }") == [BEGIN, 10]


def test_a_later_run_is_passed_on_whole_and_in_order_when_it_ends(socket):
    before, after = socket.evaluate(
        "() => { end(); say(18); say(10, 7); say(11, 7);"
        " const before = [...heard]; end(); return [before, heard]; }"
    )

    assert before == [END]
    assert after == [END, BEGIN, 10, 11, END]


def test_a_long_run_shows_what_it_has_before_it_ends(socket):
    socket.evaluate("() => { end(); say(18); say(10, 7); }")

    socket.wait_for_function("heard.length === 3")


def test_that_a_run_goes_on_is_not_taken_for_its_end(socket):
    assert socket.evaluate("() => { end(); say(0x4a, 2, 16, 1); return heard.length; }") == 1


def test_the_last_thing_a_run_sends_is_the_message_the_page_waits_for(page, address):
    received = []
    page.on("websocket", lambda one: one.on("framereceived", lambda frame: received.append(frame)))
    page.goto(address)
    page.locator(".js-plotly-plot .main-svg").nth(1).wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()

    assert bytes([END, 0]) in received
    assert page.complaints == []
