import pandas as pd
import pytest

from charts.coverage import place_heatmap
from charts.frame import Words

WORDS = Words("Who commits to what?", "Highest level, n = 3.", "Source: Smart V4 Strategies.")


def coverage_of(*cells):
    columns = ["place_id", "place_name", "country", "criterion", "level", "status"]
    frame = pd.DataFrame(cells, columns=columns)
    frame["level"] = frame["level"].astype("Int32")
    return frame.assign(breadth=1, part_count=3)


COVERAGE = coverage_of(
    ("gn:3078610", "Brno", "CZ", "SDG13", 2, "partial"),
    ("gn:3078610", "Brno", "CZ", "SDG14", None, "not_applicable"),
    ("gn:3099434", "Gdańsk", "PL", "SDG13", 3, "covered"),
    ("gn:3099434", "Gdańsk", "PL", "SDG14", 0, "not_found"),
    ("gn:3094802", "Kraków", "PL", "SDG13", None, "no_data"),
    ("gn:3094802", "Kraków", "PL", "SDG14", None, "no_data"),
)


@pytest.fixture
def figure():
    return place_heatmap(COVERAGE, language="pl", words=WORDS, chosen="gn:3099434|SDG13")


def cell(figure, key):
    [found] = [
        (trace["name"], trace["text"][at], trace["hovertext"][at])
        for trace in figure["data"]
        if trace["type"] == "bar"
        for at, one in enumerate(trace["customdata"])
        if one == key
    ]
    return found


def test_level_zero_is_a_value_in_words_and_digits(figure):
    name, text, hover = cell(figure, "gn:3099434|SDG14")

    assert (name, text) == ("Nie znaleziono", "0")
    assert "Gdańsk" in hover


@pytest.mark.parametrize(
    ("key", "name"), [("gn:3078610|SDG14", "Nie dotyczy"), ("gn:3094802|SDG13", "Brak danych")]
)
def test_what_is_missing_is_hatched_and_has_no_digit(figure, key, name):
    assert cell(figure, key)[:2] == (name, "")
    [trace] = [one for one in figure["data"] if one.get("name") == name]
    assert trace["marker"]["pattern"]["shape"]


def test_each_place_ends_with_its_number_of_commitments(figure):
    totals = figure["data"][-1]

    assert totals["text"] == ["<b>1</b>", "<b>1</b>", "<b>0</b>"]


def test_countries_in_a_block_are_set_apart(figure):
    brno, gdansk, krakow = figure["layout"]["yaxis"]["tickvals"]

    assert gdansk - brno > krakow - gdansk == 1


def test_no_air_where_countries_alternate():
    mixed = COVERAGE.iloc[[2, 0, 4]]

    figure = place_heatmap(mixed, language="en", words=WORDS)

    assert figure["layout"]["yaxis"]["tickvals"] == [0, 1, 2]


def test_the_chosen_cell_is_outlined(figure):
    [outline] = figure["layout"]["shapes"]

    assert (outline["x0"], outline["x1"]) == (-0.5, 0.5)


def test_a_click_does_not_fade_the_other_cells(figure):
    bars = [trace for trace in figure["data"] if trace["type"] == "bar"]

    assert all(trace["unselected"]["marker"]["opacity"] == 1 for trace in bars)


def test_hover_tells_how_many_criteria_are_committed_to(figure):
    assert "1 z\u00a03 kryteriów" in cell(figure, "gn:3099434|SDG13")[2]
