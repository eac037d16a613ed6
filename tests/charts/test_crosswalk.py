import pandas as pd

from charts.crosswalk import crosswalk_grid
from charts.frame import Words

WORDS = Words("Where do they meet?", "Share of places, n = 4.", "Source: Smart V4 Strategies.")
CELLS = pd.DataFrame(
    [
        ("GD5", "SDG11", 4, 3, 5, False),
        ("GD6", "SDG11", 4, 0, 0, True),
        ("GD5", "SDG14", 0, 0, 0, True),
        ("GD6", "SDG14", 4, 0, 0, False),
    ],
    columns=["area", "goal", "place_count", "met_count", "measure_count", "is_implied"],
)


def traces(cells=CELLS, **details):
    figure = crosswalk_grid(cells, language="en", words=WORDS, **details)
    return {trace["name"]: trace for trace in figure["data"]}


def test_shares_stand_as_numbers():
    assert traces()["75–100%"]["text"] == ["75"]
    assert traces()["75–100%"]["customdata"] == ["GD5|SDG11"]


def test_the_implied_layer_is_hatched_and_off_the_scale():
    implied = traces()["Linked by our crosswalk only (no credit)"]

    assert implied["customdata"] == ["GD6|SDG11"]
    assert implied["marker"]["pattern"]["shape"] == "\\"


def test_what_does_not_apply_is_never_implied():
    assert traces()["Not applicable"]["customdata"] == ["GD5|SDG14"]


def test_without_the_layer_nothing_found_is_zero():
    off = traces(CELLS.assign(is_implied=False))

    assert off["0%"]["customdata"] == ["GD6|SDG11", "GD6|SDG14"]


def test_the_chosen_pair_is_outlined():
    figure = crosswalk_grid(CELLS, language="en", words=WORDS, chosen="GD6|SDG11")

    [outline] = figure["layout"]["shapes"]
    assert (outline["x0"], outline["y0"]) == (0.5, -0.5)
