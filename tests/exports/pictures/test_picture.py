"""Pictures by a real browser: letters, sizes, safety, and a browser that dies."""

import os
import signal
import struct
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

import pytest

from charts.frame import Entry, Margins, Words, framed
from exports.errors import ExportError
from exports.pictures.chrome import CHOSEN, is_available
from exports.pictures.picture import pictures, png, svg
from exports.pictures.warm import WarmBrowser, browser

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not is_available(), reason="no Chrome or Chromium"),
]

PLACES = ["Łódź", "Győr", "Žďár nad Sázavou", "Příbram"]
MAP = {
    "type": "choropleth",
    "geojson": "v4_countries.geojson",
    "locations": ["PL", "HU"],
    "z": [1, 2],
    "showscale": False,
}


def figure_of(places=tuple(PLACES), title="Co widać"):
    trace = {"type": "bar", "x": list(places), "y": [1, 2, 3, 4][: len(places)]}
    words = Words(title, "n = 4", "Źródło: Smart V4 Strategies")
    return framed(
        [trace],
        {},
        words=words,
        height=200,
        margins=Margins(bottom=40),
        legend=[Entry("Zobowiązanie", "#0B4F8A")],
    )


@pytest.fixture(scope="module", autouse=True)
def closed_at_the_end():
    yield
    browser.close()


def test_a_vector_picture_holds_every_letter_and_its_source():
    drawing = svg(figure_of())

    texts = "".join(ElementTree.fromstring(drawing).itertext())
    for word in [*PLACES, "Co widać", "Zobowiązanie", "Źródło: Smart V4 Strategies"]:
        assert word in texts


def test_a_picture_in_pixels_has_twice_the_size():
    figure = figure_of()

    width, height = struct.unpack(">II", png(figure)[16:24])

    assert (width, height) == (2200, 2 * figure["layout"]["height"])


def test_a_map_is_drawn_without_internet():
    words = Words("Mapa", "n = 2", "Źródło")
    figure = framed([MAP], {"geo": {"visible": False}}, words=words, height=300, margins=Margins())

    assert svg(figure).count('class="choroplethlayer"') == 1
    assert svg(figure).count("<path") >= 2


def test_words_of_a_stranger_stay_words():
    evil = "<script>document.title=1</script><img src=x onerror=alert(1)>\"'</svg>"

    tree = ElementTree.fromstring(svg(figure_of(places=[evil], title=evil)))

    names = {element.tag.rpartition("}")[2] for element in tree.iter()}
    assert not names & {"script", "img", "foreignObject"}


def test_many_pictures_come_in_their_order_and_tell_how_far_they_are():
    told = []

    drawn = pictures([figure_of([one]) for one in PLACES], "svg", progress=told.append)

    assert [place in picture.decode() for place, picture in zip(PLACES, drawn, strict=True)] == [
        True
    ] * 4
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_several_people_may_ask_at_once():
    with ThreadPoolExecutor(5) as people:
        drawn = list(people.map(svg, [figure_of([one]) for one in PLACES * 3]))

    assert all(place in picture for place, picture in zip(PLACES * 3, drawn, strict=True))


def test_a_browser_that_died_is_replaced():
    svg(figure_of())
    os.killpg(browser._running._kaleido.subprocess.pid, signal.SIGKILL)
    time.sleep(0.5)

    assert "Győr" in svg(figure_of())


def test_a_question_without_an_answer_ends_in_time():
    waiting = WarmBrowser()

    async def never(kaleido):
        await kaleido.get_tab().send_command(
            "Runtime.evaluate", params={"expression": "for(;;){}", "returnByValue": True}
        )

    with pytest.raises(ExportError) as failure:
        waiting.ask(never, 1)
    waiting.close()

    assert failure.value.reason == "picture"


def test_without_chrome_it_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv(CHOSEN, str(tmp_path / "chrome"))

    assert not is_available()
    with pytest.raises(ExportError) as failure:
        WarmBrowser().ask(lambda kaleido: None, 1)
    assert failure.value.reason == "browser"


def test_a_program_ends_although_its_browser_is_warm():
    program = (
        "from exports.pictures.picture import svg\n"
        "from exports.pictures.warm import browser\n"
        "svg({'data': [], 'layout': {'height': 100}})\n"
        "print(browser._running._kaleido.subprocess.pid)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=40, check=True
    )

    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)
