import pytest

from benchmarks import big_store
from store.contradictions import contradictions
from store.location import open_store
from store.strategies import totals


@pytest.fixture
def enlarged(real_store, tmp_path, monkeypatch):
    """A store with 300 strategies and 1,000 measures made from the embedded ones."""
    monkeypatch.setattr(big_store, "STRATEGIES", 300)
    monkeypatch.setattr(big_store, "MEASURES", 1_000)
    big = f"duckdb:{tmp_path}"
    big_store.build_big_store(real_store, big)
    return open_store(big)


def test_an_enlarged_store_is_as_large_as_asked_and_sound(enlarged):
    with enlarged.open(enlarged.current()) as connection:
        counts = totals(connection)

        assert (counts["strategies"], counts["measures"]) == (300, 1_000)
        assert contradictions(connection) == []


def test_nobody_rebuilds_over_an_enlarged_store(enlarged):
    assert enlarged.is_pinned()
