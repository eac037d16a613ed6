"""A plan is changed by copies, and survives being written down."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.report import (
    MOST_PIECES,
    PARTS,
    Piece,
    Plan,
    plan_as_record,
    plan_from_record,
)

words = some.text(max_size=30)
pieces = some.builds(
    Piece,
    link=words,
    block=words,
    parts=some.lists(some.sampled_from([*PARTS, "sentence:1"]), unique=True).map(tuple),
    heading=words,
    comment=words,
)
plans = some.builds(
    Plan,
    title=words,
    language=some.sampled_from(["en", "hu"]),
    pieces=some.lists(pieces, max_size=4).map(tuple),
    subtitle=words,
)
GAPS, CITY = Piece("gaps?country=SK", "gap_ranking"), Piece("city", "city_profile")


@given(plans)
def test_a_plan_written_down_is_read_as_the_same_plan(plan):
    assert plan_from_record(plan_as_record(plan)) == plan


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"pieces": "gaps"},
        {"pieces": [{"link": "gaps", "parts": "chart"}]},
        {"pieces": [{"link": 5, "parts": []}]},
        {"pieces": [{"parts": []}] * (MOST_PIECES + 1)},
        {"pieces": [], "title": None},
    ],
)
def test_what_is_no_plan_is_refused(record):
    with pytest.raises(ValueError, match=r"\w"):
        plan_from_record(record)


@given(plans, some.integers(-2, 6), some.integers(-2, 2))
def test_moving_keeps_every_piece(plan, position, by):
    moved = plan.moved(position, by)

    assert sorted(moved.pieces, key=repr) == sorted(plan.pieces, key=repr)


def test_a_piece_moves_past_its_neighbour_and_not_out_of_the_plan():
    plan = Plan("Medzery", "sk", (GAPS, CITY))

    assert plan.moved(0, 1).pieces == (CITY, GAPS)
    assert plan.moved(0, -1) == plan
    assert plan.moved(1, 1) == plan


def test_a_full_plan_takes_no_more():
    full = Plan("Hiányok", "hu", tuple(Piece(f"gaps?rows={row}") for row in range(MOST_PIECES)))

    assert full.with_piece(GAPS) == full


def test_words_of_the_author_are_kept_within_bounds():
    plan = Plan("Braki", "pl", (GAPS, CITY)).with_words(1, heading=" Łódź ", comment="x" * 9_000)

    assert plan.pieces[1].heading == "Łódź"
    assert len(plan.pieces[1].comment) == 4_000
    assert plan.pieces[0] == GAPS
    assert plan.without(1).pieces == (GAPS,)
