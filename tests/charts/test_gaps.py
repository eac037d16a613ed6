import pandas as pd
import pytest

from charts.frame import Words
from charts.gaps import NUMBER_AT, gap_bars
from charts.gaps_ambition import ambition_dumbbells
from charts.gaps_place import open_point_bars

WORDS = Words("Czechia", "Share of places.", "Source: Smart V4 Strategies.")
GAPS = pd.DataFrame(
    {
        "criterion": ["GD5b", "GD5c", "GD8a"],
        "place_count": [4, 4, 0],
        "not_found_count": [3, 0, 0],
        "mention_count": [0, 1, 0],
        "committed_count": [1, 1, 0],
        "measurable_count": [0, 2, 0],
        "open_share": [0.75, 0.25, float("nan")],
        "peer_count": [10, 0, 0],
        "peer_covered_count": [6, 0, 0],
        "peer_share": [0.6, float("nan"), float("nan")],
    }
)
POINTS = pd.DataFrame(
    {
        "criterion": ["GD5b", "GD5c", "GD8a"],
        "level": [0, 1, 0],
        "peer_count": [10, 10, 0],
        "peer_covered_count": [6, 0, 0],
        "peer_share": [0.6, 0.0, float("nan")],
    }
)
SIDES = pd.DataFrame(
    {
        "criterion": ["SDG13", "SDG14"],
        "vision": [60.0, float("nan")],
        "measures": [20.0, float("nan")],
        "vision_text": ["vision", ""],
        "measures_text": ["measures", ""],
    }
)


def trace(figure, name):
    [found] = [one for one in figure["data"] if one.get("name") == name]
    return found


def legend(figure):
    return [entry["label"] for entry in figure["layout"]["meta"]["legend"]]


@pytest.fixture
def bars():
    return gap_bars(GAPS, peers="Elsewhere (n = 10)", language="en", words=WORDS)


def test_segments_of_a_bar_fill_the_whole_of_the_places_with_data(bars):
    names = ("Not found", "Only mentioned", "Committed", "Measurable or further")
    lengths = [trace(bars, name)["x"] for name in names]

    assert [sum(row) for row in zip(*lengths, strict=True)] == [100, 100]


def test_the_axis_is_always_0_to_100_and_the_number_is_printed(bars):
    [printed] = [one for one in bars["data"] if one.get("mode") == "text"]

    assert bars["layout"]["xaxis"]["tickvals"][-1] == 100
    assert printed["text"] == ["<b>75</b>", "<b>25</b>"]
    assert printed["x"] == [NUMBER_AT, NUMBER_AT]


def test_a_criterion_without_data_is_hatched_and_not_an_empty_bar(bars):
    hatched = trace(bars, "No data")

    assert hatched["marker"]["pattern"]["shape"] == "/"
    assert hatched["customdata"] == ["GD8a"]
    assert "No data" in legend(bars)


def test_a_dot_of_peers_stands_only_where_there_are_peers(bars):
    dots = trace(bars, "Elsewhere (n = 10)")

    assert (dots["x"], dots["customdata"]) == ([60.0], ["GD5b"])


def test_without_peers_the_legend_has_no_dot():
    figure = gap_bars(GAPS, peers="", language="en", words=WORDS)

    assert not [entry for entry in figure["layout"]["meta"]["legend"] if entry["sign"] == "●"]


@pytest.mark.parametrize(
    ("basis", "label"),
    [
        ("excerpt", "Not found in the submitted excerpt"),
        ("full", "Gap: not found in the full document"),
    ],
)
def test_the_state_of_a_place_is_worded_by_its_texts(basis, label):
    figure = open_point_bars(POINTS, basis=basis, language="en", words=WORDS)

    assert trace(figure, label)["customdata"] == ["GD5b", "GD8a"]
    assert trace(figure, "Only mentioned")["customdata"] == ["GD5c"]


def test_no_similar_place_with_data_is_hatched_and_none_that_commits_is_zero():
    figure = open_point_bars(POINTS, basis="excerpt", language="en", words=WORDS)

    assert trace(figure, "Similar places that commit (%)")["x"] == [60.0, 0.0]
    assert trace(figure, "No data")["customdata"] == ["GD8a"]


def test_dumbbells_join_both_sides_and_leave_out_what_has_no_data():
    figure = ambition_dumbbells(SIDES, unit="share", language="en", words=WORDS)

    assert trace(figure, "Vision: own title or summary")["x"] == [60.0]
    assert trace(figure, "Goals and measures")["x"] == [20.0]
    assert trace(figure, "No data")["x"] == [100]


def test_levels_of_one_place_have_an_axis_of_their_own():
    sides = SIDES.assign(vision=[1.0, None], measures=[3.0, None])

    figure = ambition_dumbbells(sides, unit="level", language="en", words=WORDS)

    assert figure["layout"]["xaxis"]["ticktext"] == ["0", "1", "2", "3", "4"]
    assert trace(figure, "No data")["x"] == [4]
