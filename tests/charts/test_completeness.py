import pandas as pd

from charts.completeness import completeness_grid
from charts.frame import Words


def grid(*rows):
    columns = ["field", "label", "country", "filled_count", "row_count", "share"]
    frame = pd.DataFrame(rows, columns=columns)
    return completeness_grid(frame, language="en", words=Words("", "", ""))


def test_a_country_without_rows_is_hatched_and_never_zero():
    figure = grid(
        ("issuer", "Issued by", "CZ", 0, 9, 0.0), ("issuer", "Issued by", "SK", 0, 0, None)
    )

    empty, hatched = figure["data"]
    assert (empty["text"], hatched["text"]) == (["0"], [""])
    assert hatched["marker"]["pattern"]["shape"] == "/"
    assert "No rows from this country" in hatched["hovertext"][0]


def test_rows_are_counted_above_each_country_and_few_are_marked():
    figure = grid(
        ("issuer", "Issued by", "CZ", 3, 9, 1 / 3), ("issuer", "Issued by", "SK", 2, 2, 1.0)
    )

    assert figure["layout"]["xaxis"]["ticktext"] == [
        "<b>CZ</b><br>n=9",
        "<b>SK</b><br>n=2*",
    ]
