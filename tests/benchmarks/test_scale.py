import pytest

pytest.importorskip("playwright")
from benchmarks.scale import SINGLE, ratios  # noqa: E402


def test_ratios_compare_wait_with_wait_and_page_with_page():
    small = dict.fromkeys(SINGLE, 0.5) | {"page_switch": {"city": [0.4, 0.2]}}
    big = dict.fromkeys(SINGLE, 1.0) | {"page_switch": {"city": [0.9, 0.3]}}

    assert ratios(small, big) == dict.fromkeys(SINGLE, 2.0) | {"switch_city": 1.5}
