import pandas as pd

from charts.frame import Words
from charts.targets import target_timeline
from charts.targets_scale import target_scale

WORDS = Words("By when?", "n = 9 targets.", "Source: Smart V4 Strategies.")
COUNTS = pd.DataFrame(
    [
        ("ghg_emissions", "Emissions", "CZ", 2030, 8, "Brno"),
        ("ghg_emissions", "Emissions", "PL", None, 1, "Kraków"),
        ("trees", "Trees", "PL", 2035, 1, "Łódź"),
    ],
    columns=["quantity", "name", "country", "year", "count", "hover"],
)
BENCHMARKS = pd.DataFrame(
    [("ghg_emissions", 2030, "", "−55%"), ("length", 2030, "?", "km")],
    columns=["quantity", "year", "mark", "hover"],
)
ROWS = pd.DataFrame(
    [
        ("M1", "Brno · CZ", "CZ", 40.0, None, True, "40%", "2030", "Brno"),
        ("M2", "Praha · CZ", "CZ", 70.0, 57.0, False, "70%", "", "Praha"),
    ],
    columns=[
        *("measure_code", "name", "country", "shown_value", "shown_baseline"),
        *("is_whole", "value", "beside", "hover"),
    ],
)
EU = pd.DataFrame([(55.0, "EU 2030", "−55%")], columns=["value", "label", "hover"])


def timeline():
    return target_timeline(COUNTS, BENCHMARKS, language="en", words=WORDS)


def scale(benchmarks=EU):
    return target_scale(ROWS, benchmarks, unit="%", language="en", words=WORDS)


def by_name(figure):
    return {trace.get("name"): trace for trace in figure["data"]}


def test_a_country_has_one_shape_everywhere():
    assert by_name(timeline())["CZ"]["marker"]["symbol"] == "square"
    assert by_name(scale())["CZ"]["marker"]["symbol"] == ["square", "square-open"]


def test_what_states_no_year_stands_apart_and_is_said_so():
    figure = timeline()

    assert figure["layout"]["xaxis"]["ticktext"][-1] == "no year<br>stated"
    assert by_name(figure)["PL"]["customdata"][0] == "ghg_emissions||PL"
    assert by_name(figure)["PL"]["x"][0] > 2035


def test_years_of_the_eu_are_outlined_only_beside_targets_in_view():
    assert by_name(timeline())["EU"]["x"] == [2030]
    assert by_name(timeline())["EU"]["marker"]["symbol"] == "star-open"


def test_lines_of_a_row_do_not_share_a_height():
    heights = [y for trace in timeline()["data"] for y in trace["y"]]

    assert len(heights) == len(set(heights))


def test_a_line_leads_from_the_baseline_only_where_one_is_stated():
    lines = scale()["data"][0]

    assert lines["x"] == [57.0, 70.0, None]


def test_the_scale_begins_at_zero_and_has_round_steps():
    axis = scale()["layout"]["xaxis"]

    assert axis["tickvals"][0] == 0
    assert axis["ticktext"] == ["0", "25", "50"]


def test_no_line_of_the_eu_where_it_set_no_such_target():
    assert scale(EU.iloc[:0])["layout"]["shapes"] == []
