import pandas as pd

from charts.frame import Words
from charts.regions import region_map
from domain.phrases import phrase

WORDS = Words("Where?", "Regions and places", "Source")
REGIONS = pd.DataFrame(
    [
        ("PL.77", "Województwo małopolskie", "PL", 1, 2, 0.5),
        ("PL.85", "Województwo warmińsko-mazurskie", "PL", 0, 0, None),
        ("CZ.78", "Jihomoravský kraj", "CZ", 0, 3, 0.0),
    ],
    columns=["region", "region_name", "country", "covered_count", "place_count", "coverage_share"],
)
PLACES = pd.DataFrame(
    [("gn:3094802", "Kraków", "PL", 50.06, 19.94, 3)],
    columns=["place_id", "place_name", "country", "latitude", "longitude", "level"],
)


def drawn(regions=REGIONS, places=PLACES, **details):
    return region_map(regions, places, criterion="GD5", language="pl", words=WORDS, **details)


def test_a_region_without_data_has_a_step_of_its_own_below_zero():
    fill = drawn()["data"][0]

    assert fill["z"] == [3, -1, 0]
    assert (fill["zmin"], fill["zmax"]) == (-1.5, 4.5)


def test_the_scale_has_hard_steps_without_blending():
    scale = drawn()["data"][0]["colorscale"]

    assert scale[1][0] == scale[2][0]
    assert scale[1][1] != scale[2][1]
    assert [at for at, _ in scale] == sorted(at for at, _ in scale)


def test_a_dot_names_its_place_and_level():
    dots = [trace for trace in drawn()["data"] if trace["type"] == "scattergeo"]

    [measurable] = [trace for trace in dots if trace["customdata"]]
    assert measurable["customdata"] == ["gn:3094802"]
    assert "Kraków" in measurable["hovertext"][0]
    assert measurable["name"] == phrase("level.3", "pl")


def test_the_legend_tells_regions_without_data_from_regions_at_zero():
    colours = {entry["label"]: entry["colour"] for entry in drawn()["layout"]["meta"]["legend"]}

    assert colours["0%"] != colours["Brak danych"]


def test_a_click_names_the_region():
    assert drawn()["data"][0]["customdata"] == ["PL.77", "PL.85", "CZ.78"]


def test_countries_in_view_have_borders_and_the_chosen_region_an_outline_that_never_answers():
    outlines = [
        trace for trace in drawn(chosen="CZ.78")["data"] if trace.get("hoverinfo") == "skip"
    ]

    assert [trace["locations"] for trace in outlines] == [["CZ", "PL"], ["CZ.78"]]


def test_nothing_handed_in_is_no_step_of_the_scale():
    handed = REGIONS.assign(strategy_count=[12, 0, 2])

    fill = drawn(handed, layer="handed")["data"][0]

    assert fill["z"] == [3, -1, 1]
    assert phrase("map.handed.none", "pl") in fill["hovertext"][1]
