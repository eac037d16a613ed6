import pytest

from classification.metrics import Counts, Share


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (50, 100, 0.4038, 0.5962)],
)
def test_the_interval_is_wilsons(right, total, low, high):
    assert Share(right, total).interval == pytest.approx((low, high), abs=0.0001)


def test_nothing_counted_is_no_value_rather_than_zero():
    assert Share(0, 0).value is None
    assert Share(0, 0).interval is None
    assert Counts().f1 is None


def test_more_texts_narrow_the_interval():
    few, many = Share(8, 10).interval, Share(80, 100).interval

    assert many[1] - many[0] < few[1] - few[0]
