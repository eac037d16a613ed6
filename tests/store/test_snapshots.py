import pandas as pd
import pytest

from domain.errors import StoreError
from store.snapshots import Snapshots
from store.strategies import meta

A_META = {"meta": pd.DataFrame([{"key": "identity", "value": "abc"}])}


def accept(connection):
    """Accept any snapshot."""


def refuse(connection):
    raise StoreError("The new version was not published: it contradicts itself.")


def test_a_reader_sees_what_was_published(tmp_path):
    snapshots = Snapshots(tmp_path)

    version = snapshots.publish(A_META, "abc", accept)

    with snapshots.open(version) as connection:
        assert meta(connection) == {"identity": "abc"}
    assert snapshots.current() == version


def test_a_refused_snapshot_leaves_the_old_one_and_no_debris(tmp_path):
    snapshots = Snapshots(tmp_path)
    version = snapshots.publish(A_META, "abc", accept)

    with pytest.raises(StoreError, match="contradicts"):
        snapshots.publish(A_META, "def", refuse)

    assert snapshots.current() == version
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{version}.duckdb", "CURRENT"]


def test_publishing_the_same_again_never_reuses_a_file_name(tmp_path):
    snapshots = Snapshots(tmp_path)

    first, second = (snapshots.publish(A_META, "abc", accept) for _ in range(2))

    assert first != second
    assert snapshots.versions() == [first, second]


def test_a_reader_keeps_its_version_while_a_new_one_is_published(tmp_path):
    snapshots = Snapshots(tmp_path)
    old = snapshots.open(snapshots.publish(A_META, "abc", accept))

    changed = {"meta": pd.DataFrame([{"key": "identity", "value": "def"}])}
    new = snapshots.open(snapshots.publish(changed, "def", accept))

    assert (meta(old)["identity"], meta(new)["identity"]) == ("abc", "def")


def test_a_rollback_points_back_and_stays_until_the_next_publication(tmp_path):
    snapshots = Snapshots(tmp_path)
    first = snapshots.publish(A_META, "abc", accept)
    snapshots.publish(A_META, "def", accept)

    snapshots.rollback(first)

    assert (snapshots.current(), snapshots.is_pinned()) == (first, True)
    snapshots.publish(A_META, "ghi", accept)
    assert not snapshots.is_pinned()


def test_a_version_that_is_not_there_is_a_clear_error(tmp_path):
    with pytest.raises(StoreError, match="no version 2019"):
        Snapshots(tmp_path).open("2019")
    with pytest.raises(StoreError, match="no version 2019"):
        Snapshots(tmp_path).rollback("2019")
