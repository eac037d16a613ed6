import threading

import duckdb
import pandas as pd
import pytest

from domain.errors import StoreError
from store.queries import ask
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


def test_a_damaged_file_is_a_clear_error(tmp_path):
    snapshots = Snapshots(tmp_path)
    version = snapshots.publish(A_META, "abc", accept)
    (tmp_path / f"{version}.duckdb").write_bytes(b"junk" * 4_000)

    with pytest.raises(StoreError, match="damaged .* load the workbooks again"):
        snapshots.open(version)


def test_damage_that_shows_only_when_asked_is_a_clear_error_too(tmp_path):
    snapshots = Snapshots(tmp_path)
    path = tmp_path / f"{snapshots.publish(A_META, 'abc', accept)}.duckdb"
    content = path.read_bytes()
    path.write_bytes(content[:12_288] + bytes(len(content) - 12_288))

    with pytest.raises(StoreError, match="damaged"), snapshots.open(path.stem) as connection:
        meta(connection)


def test_a_mistake_in_a_question_is_not_blamed_on_the_disk(tmp_path):
    snapshots = Snapshots(tmp_path)
    version = snapshots.publish(A_META, "abc", accept)

    with snapshots.open(version) as connection, pytest.raises(duckdb.Error):
        ask(connection, "strategy", no_such_parameter=1)


def test_a_path_in_the_pointer_opens_nothing_outside_the_folder(tmp_path):
    outside = Snapshots(tmp_path / "elsewhere")
    version = outside.publish(A_META, "abc", accept)
    snapshots = Snapshots(tmp_path / "store")
    snapshots.publish(A_META, "abc", accept)

    with pytest.raises(StoreError, match="no version"):
        snapshots.open(f"../elsewhere/{version}")


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path):
    (tmp_path / "store").touch()

    with pytest.raises(StoreError, match="cannot be written .* Check that"):
        Snapshots(tmp_path / "store").publish(A_META, "abc", accept)


def test_what_killed_writers_left_is_swept_away_and_nothing_else(tmp_path):
    snapshots = Snapshots(tmp_path)
    version = snapshots.publish(A_META, "abc", accept)
    for debris in ("2026-abc.draft", "2026-abc.draft.wal", "CURRENT.77.1"):
        (tmp_path / debris).touch()

    snapshots.sweep()

    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{version}.duckdb", "CURRENT"]


def numbered(number):
    """Two tables that both say which version they belong to."""
    region = {"region": "CZ.78", "country": "CZ", "name": str(number), "name_en": ""}
    fact = {"key": "number", "value": str(number)}
    return {"meta": pd.DataFrame([fact]), "regions": pd.DataFrame([region])}


def test_readers_never_see_two_versions_mixed_while_others_publish(tmp_path):
    snapshots = Snapshots(tmp_path)
    snapshots.publish(numbered(0), "abc", accept)
    seen, is_over = [], threading.Event()

    def read():
        while not is_over.is_set():
            with snapshots.open(snapshots.current()) as connection:
                [told] = connection.execute("select name from regions").fetchone()
                seen.append((told, meta(connection)["number"]))

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(1, 6):
        snapshots.publish(numbered(number), "abc", accept)
    is_over.set()
    for reader in readers:
        reader.join()

    assert seen
    assert all(told == number for told, number in seen)
