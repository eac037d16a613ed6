import copy

import pandas as pd
import pytest

from charts.coverage import country_heatmap, place_heatmap
from charts.frame import Words
from charts.profile import profile_bars
from charts.projected import LEAST, projected, rows_shown
from charts.regions import region_map

WORDS = Words("Kto čo pokrýva", "podiel miest, n = 4", "Zdroj")
WIDTH, HEIGHT = 1760, 760


def grid():
    rows = [("SK", f"SDG{goal}", 1, 4, 0.25) for goal in range(1, 18)]
    columns = ["country", "criterion", "covered_count", "place_count", "coverage_share"]
    return country_heatmap(pd.DataFrame(rows, columns=columns), language="sk", words=WORDS)


def places(count):
    rows = [(f"sv4:{n}", f"Gmina {n}", "PL", "SDG7", 2, "found", 1, 3) for n in range(count)]
    columns = ["place_id", "place_name", "country", "criterion"]
    columns += ["level", "status", "breadth", "part_count"]
    return place_heatmap(pd.DataFrame(rows, columns=columns), language="pl", words=WORDS)


def bars():
    row = {"criterion": "SDG13", "level": 3, "status": "found", "breadth": 1, "part_count": 2}
    row |= {"depth": 2.0, "country_median": 2.0, "country_count": 5, "v4_median": 1.0}
    return profile_bars(
        pd.DataFrame([row | {"v4_count": 20}]), country="CZ", language="cs", words=WORDS
    )


def regions():
    row = {"region": "HU.05", "region_name": "Budapest", "country": "HU", "coverage_share": 0.5}
    row |= {"covered_count": 2, "place_count": 4}
    place = {"place_id": "gn:1", "place_name": "Szeged", "level": 2, "status": "found"}
    place |= {"longitude": 20.1, "latitude": 46.2}
    frames = pd.DataFrame([row]), pd.DataFrame([place])
    return region_map(*frames, criterion="SDG13", language="hu", words=WORDS)


def letters(part, name=""):
    """Sizes of all letters in a figure, but for the caption that no screen shows."""
    if isinstance(part, list):
        for one in part:
            yield from letters(one)
    elif isinstance(part, dict) and part.get("name") != "caption" and "selected" not in name:
        if name.endswith("font"):
            yield part["size"]
        for key, value in part.items():
            yield from letters(value, key)


FIGURES = pytest.mark.parametrize("figure", [grid(), places(3), bars(), regions()])


@FIGURES
def test_every_letter_can_be_read_across_a_room(figure):
    slide = projected(figure, WIDTH, HEIGHT)

    assert min(letters(slide)) >= LEAST
    assert slide["layout"]["font"]["size"] >= LEAST


@FIGURES
def test_the_slide_has_exactly_the_size_asked_for(figure):
    layout = projected(figure, WIDTH, HEIGHT)["layout"]

    assert (layout["width"], layout["height"]) == (WIDTH, HEIGHT)


@FIGURES
def test_the_figure_others_look_at_stays_as_it_is(figure):
    before = copy.deepcopy(figure)

    projected(figure, WIDTH, HEIGHT)

    assert figure == before


@FIGURES
def test_what_is_drawn_stays_the_same(figure):
    slide = projected(figure, WIDTH, HEIGHT)

    for before, after in zip(figure["data"], slide["data"], strict=True):
        for name in ("x", "y", "z", "text", "lon", "locations", "customdata"):
            assert after.get(name) == before.get(name)


def test_row_labels_stand_on_one_line_beside_the_bars():
    slide = projected(grid(), WIDTH, HEIGHT)["layout"]

    assert any("<br>" in label for label in grid()["layout"]["yaxis"]["ticktext"])
    assert not any("<br>" in label for label in slide["yaxis"]["ticktext"])
    assert slide["margin"]["l"] > grid()["layout"]["margin"]["l"]


def test_a_narrow_slide_keeps_the_lines_of_the_labels():
    slide = projected(grid(), 600, HEIGHT)["layout"]

    assert slide["yaxis"]["ticktext"] == grid()["layout"]["yaxis"]["ticktext"]


def test_all_rows_are_shown_where_they_fit():
    assert rows_shown(grid(), HEIGHT) == (17, 17)
    assert projected(grid(), WIDTH, HEIGHT)["layout"]["yaxis"]["range"] == [16.5, -0.5]


def test_rows_that_would_run_into_each_other_are_cut_off_and_counted():
    shown, total = rows_shown(places(60), HEIGHT)

    assert (shown, total) == (24, 60)
    assert projected(places(60), WIDTH, HEIGHT)["layout"]["yaxis"]["range"] == [23.5, -0.5]


def test_a_map_has_no_rows_to_count():
    assert rows_shown(regions(), HEIGHT) == (0, 0)


def test_dots_grow_with_the_letters():
    before = regions()["data"][-1]

    after = projected(regions(), WIDTH, HEIGHT)["data"][-1]

    assert after["marker"]["size"] > before["marker"]["size"]


def test_what_is_no_letter_of_its_own_gets_no_size():
    figure = grid()
    figure["data"][0]["unselected"] = {"textfont": {"color": "grey"}}

    assert projected(figure, WIDTH, HEIGHT)["data"][0]["unselected"] == {
        "textfont": {"color": "grey"}
    }
