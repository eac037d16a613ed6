import pandas as pd
import pytest

from charts.places import in_order, ranked_rows

TOTALS = pd.DataFrame(
    [
        ("gn:1", "Zlín", "CZ", 0, 0),
        ("gn:2", "Żory", "PL", 2, 5),
        ("gn:3", "Čáslav", "CZ", 1, 3),
        ("gn:4", "Debrecen", "HU", 1, 4),
        ("gn:5", "Chrudim", "CZ", 0, 0),
    ],
    columns=["place_id", "place_name", "country", "committed", "level_sum"],
)


def names(order, language="cs"):
    return in_order(TOTALS, order, language)["place_name"].tolist()


def test_names_sort_by_the_alphabet_of_the_visitor():
    assert names("name", "cs") == ["Čáslav", "Debrecen", "Chrudim", "Zlín", "Żory"]
    assert names("name", "en") == ["Čáslav", "Chrudim", "Debrecen", "Zlín", "Żory"]


def test_places_of_a_country_stand_together():
    assert names("country") == ["Čáslav", "Chrudim", "Zlín", "Debrecen", "Żory"]


def test_most_commitments_come_first_and_levels_break_the_tie():
    assert names("breadth")[:3] == ["Żory", "Debrecen", "Čáslav"]


def test_rows_follow_the_places_and_keep_their_criteria():
    coverage = pd.DataFrame(
        {"place_id": ["gn:1", "gn:1", "gn:2", "gn:2"], "criterion": ["SDG11", "SDG13"] * 2}
    )

    ranked = ranked_rows(coverage, ["gn:2", "gn:1"])

    assert ranked["place_id"].tolist() == ["gn:2", "gn:2", "gn:1", "gn:1"]
    assert ranked["criterion"].tolist() == ["SDG11", "SDG13"] * 2


def test_an_unknown_order_is_refused():
    with pytest.raises(KeyError):
        in_order(TOTALS, "population", "cs")
