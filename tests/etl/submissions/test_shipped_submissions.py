import time

import pytest

from domain.vocabulary import DATA
from etl.submissions.submission import read_submission

WORKBOOKS = sorted((DATA / "submissions").glob("*.xlsx"))


@pytest.fixture(scope="module")
def submissions():
    return [read_submission(path) for path in WORKBOOKS]


def test_there_is_a_workbook_of_each_partner(submissions):
    assert [found.partner for found in submissions] == ["CSCC", "DJN", "SPCC", "SSCC"]


def test_they_hold_104_strategies_and_495_measures(submissions):
    assert sum(len(found.strategies) for found in submissions) == 104
    assert sum(len(found.measures) for found in submissions) == 495


def test_they_hold_no_problems(submissions):
    assert [problem for found in submissions for problem in found.problems] == []


def test_every_strategy_is_an_excerpt_with_a_summary_and_a_source(submissions):
    strategies = [strategy for found in submissions for strategy in found.strategies]

    assert {strategy.text_basis for strategy in strategies} == {"excerpt"}
    assert all(strategy.summary and strategy.source_urls for strategy in strategies)


def test_they_are_read_in_four_seconds():
    started = time.monotonic()
    for path in WORKBOOKS:
        read_submission(path)

    assert time.monotonic() - started < 4
