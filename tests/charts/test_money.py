import pandas as pd

from charts.frame import Words
from charts.money import currency_name, money_dots


def dots(*amounts):
    rows = [
        {"place_name": "Brno", "country": "CZ", "title": "Plán", "strategy_code": f"CZ-{number}"}
        | {"amount": amount, "currency": currency, "basis": basis}
        for number, (amount, currency, basis) in enumerate(amounts)
    ]
    return money_dots(pd.DataFrame(rows), language="en", words=Words("", "", ""))


def test_every_kind_of_amount_has_a_shape_of_its_own():
    figure = dots((5e9, "CZK", "total"), (2e9, "CZK", "year"))

    drawn = [trace for trace in figure["data"] if "customdata" in trace]
    assert [trace["customdata"] for trace in drawn] == [["CZ-0"], ["CZ-1"]]
    assert len({trace["marker"]["symbol"] for trace in drawn}) == 2


def test_every_currency_has_a_panel_of_its_own():
    figure = dots((5e9, "CZK", "total"), (2e6, "EUR", "total"))

    labels = figure["layout"]["yaxis"]["ticktext"]
    assert [label for label in labels if label.startswith("<b>")] == [
        "<b>Czech koruna (CZK)</b>",
        "<b>Euro (EUR)</b>",
    ]


def test_an_amount_without_a_currency_says_so():
    assert currency_name("", "en") == "Currency not stated"
    assert "<b>Currency not stated</b>" in dots((5e6, "", "unclear"))["layout"]["yaxis"]["ticktext"]
