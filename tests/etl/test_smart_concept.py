"""The experimental framework in the real snapshot: a reading of words counted elsewhere."""

import pytest

from store.location import open_store

LONELY = """
    select evidence.*
    from evidence
    where criterion like 'SC-%' and not exists (
        from evidence as other
        where other.criterion not like 'SC-%'
            and other.status = 'counted'
            and other.statement_id = evidence.statement_id
            and other.text_start = evidence.text_start
            and other.text_end = evidence.text_end
    )
"""
ABOVE = """
    select part.strategy_code, part.criterion
    from levels as part
    join criteria using (criterion)
    join levels as whole
        on whole.strategy_code = part.strategy_code and whole.criterion = criteria.parent
    where criteria.framework = 'SC' and part.level > whole.level
"""


@pytest.fixture
def real_connection(real_store):
    snapshots = open_store(real_store)
    with snapshots.open(snapshots.current()) as connection:
        yield connection


def test_it_never_adds_evidence_to_words_that_count_for_nothing_else(real_connection):
    [(count,)] = real_connection.execute(
        "select count(*) from evidence where criterion like 'SC-%'"
    ).fetchall()

    assert count > 100
    assert real_connection.execute(LONELY).fetchall() == []


def test_a_pillar_reaches_what_the_furthest_of_its_topics_does(real_connection):
    assert real_connection.execute(ABOVE).fetchall() == []


def test_what_is_compared_with_the_eu_was_counted_for_that_criterion(real_connection):
    question = """
        select ambitions.criterion
        from ambitions
        anti join (from evidence where status = 'counted') as proof
            on proof.statement_id = ambitions.statement_id and proof.criterion = ambitions.criterion
    """

    assert real_connection.execute(question).fetchall() == []
    assert real_connection.execute("select count(*) from ambitions").fetchone()[0] > 20
