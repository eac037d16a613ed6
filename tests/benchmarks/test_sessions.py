import pytest

pytest.importorskip("websockets")
from benchmarks.sessions import VISITORS, different_filters  # noqa: E402


def test_there_are_filters_enough_for_everybody_to_look_at_others_than_before():
    filters = list(different_filters())

    assert len(filters) == len(set(filters))
    assert len(filters) >= 2 * VISITORS
