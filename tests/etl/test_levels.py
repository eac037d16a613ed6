import pytest

from domain.model import (
    Budget,
    Chain,
    Classified,
    Evidence,
    Finding,
    Source,
    Strategy,
)
from etl.chains import SourcedChain
from etl.levels import Judged, has_no_data, is_relevant, scored_criteria, strategy_levels


@pytest.fixture
def brno():
    texts = dict.fromkeys(Strategy.__slots__, "")
    lists = {"members": (), "supersedes": (), "source_urls": (), "declared": ()}
    years = dict.fromkeys(("adopted_year", "period_start", "period_end", "outlook_year"))
    own = {"code": "CZ-BRNO", "country": "CZ", "language": "cs", "text_basis": "excerpt"}
    rest = {"budget": Budget(), "source": Source("CSCC.xlsx", "Strategie", 3)}
    return Strategy(**(texts | lists | years | own | rest))


def judged(*findings, measure=""):
    evidence = tuple(
        Evidence(one.criterion, "", "title", 0, "", 0, 0, "measure", "strong", "counted", "")
        for one in findings
    )
    chain = SourcedChain(Chain("c", "cs", "measure", ()), "CZ-BRNO", measure, {})
    return Judged(chain, Classified((), evidence, (), findings))


def levels(strategy, *chains, too_little=False, coastal=False):
    rows = strategy_levels(strategy, chains, says_too_little=too_little, is_coastal=coastal)
    return {row.criterion: row for row in rows}


def test_every_scored_criterion_has_a_row_although_nothing_was_found(brno):
    rows = levels(brno)

    assert set(rows) == set(scored_criteria())
    assert (rows["GD5c"].level, rows["GD5c"].status) == (0, "not_found")


def test_the_furthest_chain_sets_the_level_and_repetition_adds_nothing(brno):
    weak, strong = Finding("GD5c", 2, 0.5, ()), Finding("GD5c", 4, 0.9, ("deadline", "quantity"))

    rows = levels(brno, judged(weak), judged(strong, measure="M07"), judged(weak), judged(weak))

    assert (rows["GD5c"].level, rows["GD5c"].measure_code) == (4, "M07")
    assert rows["GD5c"].attributes == ["deadline", "quantity"]
    assert rows["GD5c"].evidence_count == 4


def test_attributes_are_never_combined_across_chains(brno):
    deadline, quantity = (
        Finding("GD5c", 3, 0.5, ("deadline",)),
        Finding("GD5c", 3, 0.5, ("quantity",)),
    )

    rows = levels(brno, judged(deadline), judged(quantity))

    assert rows["GD5c"].level == 3


def test_a_text_too_short_is_no_data_and_never_a_zero(brno):
    rows = levels(brno, judged(Finding("GD5c", 1, 0.5, ())), too_little=True)

    assert {(row.level, row.status) for row in rows.values()} == {(None, "no_data")}


@pytest.mark.parametrize(
    ("words", "measures", "expected"), [(39, 0, True), (40, 0, False), (5, 1, False)]
)
def test_forty_words_or_one_measure_are_enough_to_judge(brno, words, measures, expected):
    assert has_no_data(brno, words=words, measures=measures) is expected


def test_seas_do_not_apply_inland_unless_something_was_found(brno):
    nothing = levels(brno)["SDG14.1"]
    found = levels(brno, judged(Finding("SDG14.1", 2, 0.5, ())))["SDG14.1"]

    assert (nothing.level, nothing.status, nothing.is_relevant) == (None, "not_applicable", False)
    assert (found.level, found.status, found.is_relevant) == (2, "found", False)


def test_seas_apply_on_the_polish_coast():
    assert is_relevant("SDG14.1", "PL", is_coastal=True)
    assert not is_relevant("SDG14.1", "PL", is_coastal=False)
    assert not is_relevant("SDG14.1", "SK", is_coastal=True)
