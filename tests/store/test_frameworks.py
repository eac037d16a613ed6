"""Three frameworks side by side: in one order, each with its own word, never added up."""

import pytest

from domain.selection import Selection
from store.queries import coverage_by_place, key_figures
from store.strategies import goals_of_strategy, sensitivity, totals

EVERYTHING = Selection(in_force=False)
TOPS = {"SDG11": ("SDG", "goal"), "SC-C": ("SC", "pillar")}


@pytest.fixture
def brno(connection, add_place):
    """A place with levels in three frameworks and one phrase that speaks for all of them."""
    for criterion, (framework, kind) in TOPS.items():
        _criterion(connection, criterion, framework, kind)
    _criterion(connection, "SC-C.mobility", "SC", "topic", parent="SC-C")
    found = {"SDG11": 2, "GD5": 2, "GD5c": 2, "SC-C": 3, "SC-C.mobility": 3}
    code = add_place("Brno", found)
    for criterion in ("GD5c", "SDG11", "SC-C.mobility"):
        connection.execute(
            "insert into evidence values ('s', $1, '', $2, 'cycling', 'kolo', 0, 4, 'strong', "
            "'counted', 'strong')",
            [code, criterion],
        )
    return code


def _criterion(connection, criterion, framework, kind, parent=""):
    connection.execute(
        "insert into criteria values ($1, $2, $3, $4, 1, 1, true, '')",
        [criterion, framework, kind, parent],
    )


def test_goals_stand_before_areas_and_these_before_pillars(connection, brno):
    shown = goals_of_strategy(connection, brno)

    assert shown["framework"].tolist() == ["SDG", "GD", "SC"]


def test_each_framework_has_a_word_of_its_own(connection, brno):
    shown = goals_of_strategy(connection, brno).set_index("framework")

    assert shown["status"].to_dict() == {"SDG": "partial", "GD": "partial", "SC": "covered"}


def test_the_grid_of_one_framework_holds_no_other(connection, brno):
    for framework, top in (("GD", "GD5"), ("SC", "SC-C")):
        coverage = coverage_by_place(connection, EVERYTHING, framework=framework)
        assert coverage["criterion"].tolist() == [top]


def test_words_read_once_more_for_the_smart_concept_are_not_counted_again(connection, brno):
    assert totals(connection)["evidence"] == 2
    assert key_figures(connection, EVERYTHING)["evidence_count"] == 2


def test_the_experimental_framework_takes_no_part_in_the_sensitivity(connection, brno):
    assert set(sensitivity(connection)["judgement_count"]) == {2}
