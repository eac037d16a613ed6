import pandas as pd
import pytest

from charts.frame import Words
from charts.profile import profile_bars

WORDS = Words("Kraków, goal by goal", "Highest level 0–4.", "Source: Smart V4 Strategies.")
PROFILE = pd.DataFrame(
    {
        "criterion": ["SDG7", "SDG13", "SDG14", "SDG17"],
        "level": pd.array([0, 3, None, None], dtype="Int32"),
        "status": ["not_found", "covered", "not_applicable", "no_data"],
        "breadth": [0, 2, 0, 0],
        "part_count": [3, 3, 0, 3],
        "depth": [float("nan"), 2.5, float("nan"), float("nan")],
        "country_median": [0.0, 2.0, 0.0, float("nan")],
        "country_count": [9, 9, 1, 0],
        "v4_median": [0.0, 1.5, 0.0, float("nan")],
        "v4_count": [31, 31, 1, 0],
    }
)


@pytest.fixture
def figure():
    return profile_bars(PROFILE, country="PL", language="en", words=WORDS)


def bar(figure, criterion):
    [found] = [
        (trace, at)
        for trace in figure["data"]
        if trace["type"] == "bar"
        for at, one in enumerate(trace["customdata"])
        if one == criterion
    ]
    return found


def test_a_bar_is_as_long_as_the_level_reached(figure):
    trace, at = bar(figure, "SDG13")

    assert (trace["name"], trace["x"][at]) == ("Measurable", 3)


def test_level_zero_leaves_a_visible_stub(figure):
    trace, at = bar(figure, "SDG7")

    assert trace["name"] == "Not found"
    assert 0 < trace["x"][at] < 0.2


@pytest.mark.parametrize(("criterion", "name"), [("SDG14", "Not applicable"), ("SDG17", "No data")])
def test_what_is_missing_is_hatched_over_the_whole_scale(figure, criterion, name):
    trace, at = bar(figure, criterion)

    assert (trace["name"], trace["x"][at]) == (name, 4)
    assert trace["marker"]["pattern"]["shape"]


def test_breadth_stands_beside_the_bars_that_have_data(figure):
    [breadths] = [trace for trace in figure["data"] if trace.get("mode") == "text"]

    assert breadths["text"] == ["0/3", "2/3"]


def test_depth_is_told_on_hover(figure):
    trace, at = bar(figure, "SDG13")

    assert "2.5" in trace["hovertext"][at]


def test_medians_of_country_and_v4_are_dots_that_never_hide_each_other(figure):
    country, v4 = figure["data"][-2:]

    assert country["name"] == "Median, Poland (n = 9)"
    assert v4["name"] == "Median, V4 (n = 31)"
    assert (country["x"], v4["x"]) == ([0.0, 2.0], [0.0, 1.5])
    assert set(country["y"]).isdisjoint(v4["y"])


def test_legend_names_the_levels_the_missing_and_the_medians(figure):
    labels = [entry["label"] for entry in figure["layout"]["meta"]["legend"]]

    assert labels[:5] == ["Not found", "Mentioned", "Committed", "Measurable", "Implementable"]
    assert labels[5:7] == ["Not applicable", "No data"]
    assert labels[7].startswith("Median, Poland")
