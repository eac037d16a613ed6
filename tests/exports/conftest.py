"""The published snapshot, asked without any screen."""

import pytest

from exports.blocks.block import snapshot_of
from store.location import open_store


@pytest.fixture(scope="module")
def snapshot(real_store):
    """The embedded submissions, all of them excerpts."""
    snapshots = open_store(real_store)
    version = snapshots.current()
    connection = snapshots.open(version)
    yield snapshot_of(version, connection)
    connection.close()
