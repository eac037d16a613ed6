import pandas as pd

from domain.view import View
from ui.money_list import amount_list

AMOUNT = {
    "place_name": "Brno",
    "country": "CZ",
    "strategy_title": "Plán <b>mobility</b>",
    "strategy_code": "CZ-BRNO&lang=hu",
    "measure_code": "",
    "title": "",
    "note": "<script>alert(1)</script>",
    "amount": 5e9,
    "currency": "CZK",
    "basis": "estimate",
    "workbook": "CSCC.xlsx",
    "sheet": "Strategie",
    "cell": "Y3",
}


def listed(**changed):
    return amount_list(pd.DataFrame([AMOUNT | changed]), View("money")).replace("\u00a0", " ")


def test_an_amount_stands_with_what_it_is_whose_it_is_and_its_cell():
    said = listed()

    assert "<b>5,000 million CZK</b> · Estimate · Brno (CZ)" in said
    assert "CSCC.xlsx, sheet “Strategie”, cell Y3." in said


def test_nothing_from_a_workbook_is_mark_up():
    said = listed()

    assert "<script>" not in said
    assert "Plán &lt;b&gt;mobility&lt;/b&gt;" in said
    assert "strategy=CZ-BRNO%26lang%3Dhu" in said


def test_an_amount_of_a_measure_names_the_measure_and_a_missing_cell_is_left_out():
    said = listed(measure_code="CZ-BRNO-1", title="Cyklostezky", note="", cell="")

    assert "· Cyklostezky<br>" in said
    assert "cell" not in said
