import csv
import io

import numpy as np
import pandas as pd
import pytest

from exports.table import csv_bytes


def read_back(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_excel_sees_every_letter():
    content = csv_bytes(pd.DataFrame({"Miasto": ["Łódź", "Győr", "Žďár nad Sázavou"]}))

    assert content.startswith(b"\xef\xbb\xbf")
    assert read_back(content)[1:] == [["Łódź"], ["Győr"], ["Žďár nad Sázavou"]]


@pytest.mark.parametrize("text", ["=1+1", "+420", "-2", "@SUM(A1)", "\tx", "＝cmd|' /C calc'!A0"])
def test_text_never_becomes_a_formula(text):
    assert read_back(csv_bytes(pd.DataFrame({"x": [text]})))[1] == [f"'{text}"]


def test_numbers_stay_numbers_and_missing_stays_empty():
    frame = pd.DataFrame({"share": [-3.5, None]})

    assert read_back(csv_bytes(frame))[1:] == [["-3.5"], [""]]


def test_the_source_stands_below_the_table():
    content = csv_bytes(pd.DataFrame({"x": [1]}), ["Source: Smart V4 Strategies"])

    assert read_back(content)[-2:] == [[], ["Source: Smart V4 Strategies"]]


def test_a_list_is_one_cell_and_no_formula_either():
    frame = pd.DataFrame({"urls": [["=1+1", "@x"], ("a", "b"), np.array(["+1"]), []]})

    assert read_back(csv_bytes(frame))[1:] == [["'=1+1; @x"], ["a; b"], ["'+1"], [""]]
