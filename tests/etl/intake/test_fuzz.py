import pytest

from benchmarks.fuzz import measure


@pytest.mark.slow
def test_no_damage_to_a_workbook_gets_past_its_reader_as_an_exception():
    figures = measure(60, seed=2027)

    assert figures["crashes_shown"] == []
    assert sum(figures["outcomes"].values()) == 60
    assert figures["slowest_seconds"] < 30
