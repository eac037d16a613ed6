import pandas as pd

from charts.frame import Words
from charts.treemap import smart_treemap

WORDS = Words("Pillars and topics", "n = 3 measures.", "Source: Smart V4 Strategies.")
NODES = pd.DataFrame(
    [
        ("SC-C", "", "C Green", 3, None, "C"),
        ("SC-C.mobility", "SC-C", "Transport", 3, None, "Transport"),
        ("SC-C.mobility|gn:1", "SC-C.mobility", "Brno 2", 2, 2.0, "Brno"),
        ("SC-C.mobility|gn:2", "SC-C.mobility", "Žilina 1", 1, 4.0, "Žilina"),
    ],
    columns=["id", "parent", "label", "count", "level", "hover"],
)


def trace():
    return smart_treemap(NODES, language="en", words=WORDS)["data"][0]


def test_branches_are_as_large_as_their_tiles():
    assert trace()["branchvalues"] == "total"
    assert trace()["values"] == [3, 3, 2, 1]


def test_tiles_have_the_colour_and_the_ink_of_their_level():
    assert trace()["marker"]["colors"][2:] == ["#85B8DE", "#0B4F8A"]
    assert trace()["textfont"]["color"][2:] == ["#1B1F24", "#FFFFFF"]


def test_words_too_small_to_read_are_left_to_the_table():
    figure = smart_treemap(NODES, language="en", words=WORDS)

    assert figure["layout"]["uniformtext"] == {"minsize": 10, "mode": "hide"}
