"""Decisions about strategies that two workbooks describe, kept on the disk."""

import pytest

from etl.submissions.decisions import LOG, Decisions


def test_the_last_decision_about_two_strategies_holds_whichever_is_named_first(tmp_path):
    decisions = Decisions(tmp_path)

    decisions.decide("CZ-2", "CZ-1", "CZ-2")
    decisions.decide("CZ-1", "CZ-3", "both")
    decisions.decide("CZ-1", "CZ-2", "CZ-1")

    assert Decisions(tmp_path).all() == {("CZ-1", "CZ-2"): "CZ-1", ("CZ-1", "CZ-3"): "both"}


def test_nothing_decided_is_nothing(tmp_path):
    assert Decisions(tmp_path / "neni").all() == {}


def test_only_one_of_the_two_or_both_can_be_kept(tmp_path):
    with pytest.raises(ValueError, match="CZ-9"):
        Decisions(tmp_path).decide("CZ-1", "CZ-2", "CZ-9")

    assert Decisions(tmp_path).all() == {}


def test_a_decision_torn_by_a_killed_process_was_never_made(tmp_path):
    decisions = Decisions(tmp_path)
    decisions.decide("CZ-1", "CZ-2", "both")
    with (tmp_path / LOG).open("a", encoding="utf-8") as log:
        log.write('{"codes": ["CZ-1", "CZ-3"], "keep"')

    decisions.decide("CZ-1", "CZ-4", "CZ-4")

    assert decisions.all() == {("CZ-1", "CZ-2"): "both", ("CZ-1", "CZ-4"): "CZ-4"}
