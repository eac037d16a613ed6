"""A figure before the browser sees it: nothing to ask for, nothing cut off, nothing that breaks."""

from charts.frame import PICTURE_WIDTH, Entry, Margins, Words, framed
from exports.pictures.caption import captioned
from exports.pictures.drawable import drawable

WORDS = Words("Łódź i Győr", "n = 2", "Źródło: Smart V4 Strategies")


def figure_of(legend=(), traces=()):
    return framed(
        list(traces), {}, words=WORDS, height=100, margins=Margins(bottom=20), legend=legend
    )


def test_a_map_brings_its_boundaries_along():
    trace = {"type": "choropleth", "geojson": "v4_countries.geojson"}

    [drawn] = drawable(figure_of(traces=[trace]))["data"]

    assert {one["id"] for one in drawn["geojson"]["features"]} == {"CZ", "HU", "PL", "SK"}
    assert trace["geojson"] == "v4_countries.geojson"


def test_without_words_the_legend_stays():
    layout = captioned(figure_of([Entry("Łódź", "#0B4F8A")])["layout"], words=False)

    [caption] = layout["annotations"]
    assert caption["text"].endswith("Łódź")
    assert "Źródło" not in caption["text"]


def test_without_words_and_legend_no_room_is_left_for_them():
    layout = captioned(figure_of()["layout"], words=False)

    assert layout["annotations"] == []
    assert layout["margin"]["b"] == 20


def test_letters_that_no_picture_may_hold_are_left_out():
    trace = {"type": "bar", "x": ["Ko\x00šice\x0b"], "y": [1]}

    drawn = drawable(figure_of(traces=[trace]))

    assert drawn["data"][0]["x"] == ["Košice"]
    assert drawn["layout"]["width"] == PICTURE_WIDTH
