import pandas as pd

from charts.cells import share_bin
from charts.coverage import country_heatmap
from charts.frame import Words

WORDS = Words("Which goals?", "Share of places", "Source: Smart V4 Strategies")
COVERAGE = pd.DataFrame(
    [
        ("CZ", "SDG13", 3, 4, 0.75),
        ("SK", "SDG13", 0, 6, 0.0),
        ("CZ", "SDG14", 0, 0, None),
        ("SK", "SDG14", 0, 0, None),
        ("HU", "SDG13", 0, 0, None),
        ("HU", "SDG14", 0, 0, None),
    ],
    columns=["country", "criterion", "covered_count", "place_count", "coverage_share"],
)


def traces_by_name(figure):
    return {trace["name"]: trace for trace in figure["data"]}


def test_shares_stand_as_numbers_in_their_step_of_the_scale():
    traces = traces_by_name(country_heatmap(COVERAGE, language="en", words=WORDS))

    assert traces["75–100%"]["text"] == ["75"]
    assert traces["0%"]["text"] == ["0"]


def test_no_data_is_hatched_and_never_on_the_scale():
    traces = traces_by_name(country_heatmap(COVERAGE, language="en", words=WORDS))

    assert traces["No data"]["x"] == [2, 2]
    assert traces["No data"]["marker"]["pattern"]["shape"] == "/"
    assert traces["No data"]["text"] == ["", ""]


def test_what_does_not_apply_differs_from_what_has_no_data():
    traces = traces_by_name(country_heatmap(COVERAGE, language="en", words=WORDS))

    assert traces["Not applicable"]["x"] == [0, 1]


def test_few_places_are_marked_with_a_star():
    figure = country_heatmap(COVERAGE, language="en", words=WORDS)

    assert figure["layout"]["xaxis"]["ticktext"] == [
        "<b>CZ</b><br>n=4*",
        "<b>SK</b><br>n=6",
        "<b>HU</b><br>n=0*",
    ]


def test_the_first_criterion_stands_on_top():
    axis = country_heatmap(COVERAGE, language="cs", words=WORDS)["layout"]["yaxis"]

    assert "13" in axis["ticktext"][0]
    assert axis["range"] == [1.5, -0.5]


def test_a_saved_picture_carries_title_source_and_legend():
    [caption] = country_heatmap(COVERAGE, language="en", words=WORDS)["layout"]["annotations"]

    for said in ("Which goals?", "Source: Smart V4 Strategies", "75–100%", "No data"):
        assert said in caption["text"]


def test_every_share_has_a_step_and_only_nothing_is_zero():
    assert [share_bin(share) for share in (0.0, 0.001, 0.249, 0.25, 0.5, 0.75, 1.0)] == [
        *("0", "1", "1", "2", "3", "4", "4")
    ]
