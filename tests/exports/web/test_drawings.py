"""What the browserless PDF draws: shares of an axis, hatching instead of zeros."""

from exports.native.shapes import Bars, Cell, Dots, DotSeries, Grid, Label, Line, Point, Series
from exports.web.drawings import drawing_of

ROWS = (Label("Łódź"), Label("Győr"))


def test_a_cell_without_data_keeps_its_hatching():
    cells = ((Cell("2", 2.0, "#85B8DE", "#1F2328"),), (Cell(mark="hatched", state="no data"),))

    drawn = drawing_of(Grid((Label("7"),), ROWS, cells, "level", has_totals=False))

    assert [row[0]["text"] for row in drawn["cells"]] == ["2", ""]
    assert drawn["cells"][1][0]["mark"] == "hatched"


def test_bars_stand_behind_each_other_and_marks_on_the_same_axis():
    bars = Bars(
        categories=ROWS,
        series=(Series("a", "#0B4F8A", (25.0, None)), Series("b", "#85B8DE", (50.0, None))),
        unit="percent",
        missing=("", "brak danych"),
        marks=(Series("c", "#D55E00", (80.0, None)),),
        beside=("3/4", ""),
        states=(Label(""), Label("")),
    )

    first, second = drawing_of(bars)["rows"]

    assert [(bar["start"], bar["end"]) for bar in first["bars"]] == [(0.0, 0.25), (0.25, 0.75)]
    assert [dot["at"] for dot in first["dots"]] == [0.8]
    assert (second["bars"], second["dots"], second["missing"]) == ([], [], "brak danych")


def test_a_dot_without_a_place_is_said_in_words():
    points = (Point(0, 0.5, 2030.0, ""), Point(1, 1.5, None, "PL"))
    dots = Dots(
        categories=ROWS,
        series=(DotSeries("PL", "#0072B2", points, "circle"),),
        unit="year",
        title="",
        ticks=((2020.0, "2020"), (2040.0, "2040")),
        unstated="bez roku",
        lines=(Line(2050.0, "UE"),),
        missing=("", ""),
        beside=("", ""),
    )

    drawn = drawing_of(dots)

    assert drawn["rows"][0]["dots"][0]["at"] == 0.0
    assert drawn["rows"][1]["beside"] == "bez roku: PL"
    assert drawn["note"] == "UE"


def test_a_map_has_no_drawing():
    assert drawing_of(None) is None
