"""What stands inside bars on the screen: the same words at the same places, drawn sooner."""

import copy

import pandas as pd
import pytest
from plotly.graph_objects import Figure as Checked

from charts.cells import cell_traces, level_bins
from charts.colours import colours
from charts.frame import Margins, Words, framed
from charts.screen import on_screen
from ui.frame import sheet

CELLS = pd.DataFrame(
    {
        "x": [0, 1, 2],
        "y": [0, 0, 1],
        "bin": ["0", "4", "no_data"],
        "text": ["0", "4", ""],
        "hover": ["Łódź", "Győr", "Žilina"],
        "key": ["SDG1", "SDG11", "SDG14"],
    }
)
FRAME = {"margin": {"l": 8}, "hoverlabel": {"align": "left"}}
LYING = {"type": "bar", "orientation": "h", "y": [0, 1], "textposition": "inside"}
SEGMENTS = [
    {**LYING, "x": [25.0, 60.0], "text": ["1", "3"], "textfont": {"color": "#FFFFFF"}},
    {**LYING, "x": [75.0, 40.0], "text": ["3", "2"], "textfont": {"color": "#5B636B"}},
]


@pytest.fixture
def grid():
    return {"data": cell_traces(CELLS, level_bins("sk")), "layout": {"barmode": "overlay", **FRAME}}


@pytest.fixture
def segments():
    return {"data": SEGMENTS, "layout": {"barmode": "stack", **FRAME}}


def words(figure):
    [written] = [one for one in figure["data"] if one.get("mode") == "text"]
    return list(zip(written["text"], written["x"], written["y"], strict=True))


def test_the_number_of_a_cell_stands_in_its_middle_and_an_empty_one_stays_empty(grid):
    assert words(on_screen(grid)) == [("0", 0, 0), ("4", 1, 0)]


def test_a_segment_of_a_stack_has_its_number_behind_those_before_it(segments):
    assert words(on_screen(segments)) == [
        ("1", 12.5, 0),
        ("3", 30, 1),
        ("3", 62.5, 0),
        ("2", 80, 1),
    ]


def test_each_number_keeps_the_ink_of_its_fill(grid):
    inks = colours()["levels"]["text"]

    written = on_screen(grid)["data"][-1]

    assert written["textfont"]["color"] == (inks[0], inks[4])


def test_numbers_stand_above_the_bars_and_below_the_dots(segments):
    dots = {"type": "scatter", "mode": "markers", "x": [50], "y": [0]}
    segments["data"] = [dots, *SEGMENTS]

    modes = [one.get("mode", one["type"]) for one in on_screen(segments)["data"]]

    assert modes == ["bar", "bar", "text", "markers"]


def test_no_number_is_left_that_has_to_be_fitted(grid):
    assert not any(one.get("text") for one in on_screen(grid)["data"] if one["type"] == "bar")


def test_a_click_and_a_pointer_still_find_the_bars(grid):
    before, after = grid["data"], on_screen(grid)["data"]

    assert [one["customdata"] for one in after[:-1]] == [one["customdata"] for one in before]
    assert after[-1]["hoverinfo"] == "skip"


def test_the_figure_for_files_stays_as_it_was(grid):
    before = copy.deepcopy(grid)

    on_screen(grid)

    assert grid == before


def test_a_figure_without_numbers_in_bars_is_left_alone():
    dots = [{"type": "scatter", "mode": "text", "text": ["5"], "x": [0], "y": [0]}]

    assert on_screen({"data": dots, "layout": FRAME})["data"] == dots


def test_the_caption_is_kept_for_pictures_and_not_drawn():
    words = Words("Kto čo pokrýva", "Podiel miest", "Zdroj")
    other = {"text": "Žilina", "x": 0, "y": 0}
    figure = framed([], {}, words=words, height=100, margins=Margins())
    figure["layout"]["annotations"].append(other)

    caption, note = on_screen(figure)["layout"]["annotations"]

    assert (caption["visible"], note["visible"]) == (False, True)
    assert "Kto čo pokrýva" in caption["text"]
    assert "visible" not in other


def test_plotly_takes_what_is_made(grid, segments):
    for figure in (grid, segments):
        Checked(on_screen(figure))


def test_the_sheets_know_every_ink_of_a_fill_from_that_of_the_page():
    """They turn the ink of the page into that of the theme."""
    inks = set(colours()["levels"]["text"])
    spelled = {ink: f"rgb{tuple(bytes.fromhex(ink[1:]))}" for ink in inks}

    assert colours()["lines"]["ink"] not in inks
    assert [ink for ink in inks if spelled[ink] not in sheet().text] == []


def test_what_a_click_needs_is_there_before_streamlit_adds_it(grid):
    assert "clickmode" not in on_screen(grid)["layout"]
    assert on_screen(grid, select=True)["layout"]["clickmode"] == "event+select"


def test_a_copy_of_the_figure_holds_nothing_that_plotly_takes_for_new(grid):
    layout = on_screen(grid)["layout"]

    assert layout["datarevision"]
    assert "template" not in layout
