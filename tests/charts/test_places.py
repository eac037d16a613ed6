import pandas as pd
import pytest

from charts.places import in_order, place_totals

COVERAGE = pd.DataFrame(
    [
        ("gn:1", "Zlín", "CZ", "SDG11", 0),
        ("gn:1", "Zlín", "CZ", "SDG13", None),
        ("gn:2", "Żory", "PL", "SDG11", 2),
        ("gn:2", "Żory", "PL", "SDG13", 3),
        ("gn:3", "Čáslav", "CZ", "SDG11", 2),
        ("gn:3", "Čáslav", "CZ", "SDG13", 1),
        ("gn:4", "Debrecen", "HU", "SDG11", 4),
        ("gn:4", "Debrecen", "HU", "SDG13", 0),
    ],
    columns=["place_id", "place_name", "country", "criterion", "level"],
).astype({"level": "Int32"})


def names(order):
    return in_order(COVERAGE, order)["place_name"].unique().tolist()


def test_names_sort_without_diacritics():
    assert names("name") == ["Čáslav", "Debrecen", "Zlín", "Żory"]


def test_places_of_a_country_stand_together():
    assert names("country") == ["Čáslav", "Zlín", "Debrecen", "Żory"]


def test_most_commitments_come_first_and_levels_break_the_tie():
    assert names("breadth") == ["Żory", "Debrecen", "Čáslav", "Zlín"]


def test_criteria_keep_their_order_within_a_place():
    assert in_order(COVERAGE, "breadth")["criterion"].tolist() == ["SDG11", "SDG13"] * 4


def test_a_missing_level_is_no_commitment():
    assert place_totals(COVERAGE)["committed"].to_dict() == {
        "gn:1": 0,
        "gn:2": 2,
        "gn:3": 1,
        "gn:4": 1,
    }


def test_an_unknown_order_is_refused():
    with pytest.raises(KeyError):
        in_order(COVERAGE, "population")
