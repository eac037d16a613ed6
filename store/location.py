"""Where the analytical store lies: the setting SV4_STORE, or data/store."""

import os
from pathlib import Path

from domain.errors import StoreError
from domain.vocabulary import DATA
from store.snapshots import Snapshots

DEFAULT = f"duckdb:{DATA / 'store'}"


def store_folder(url: str = "") -> Path:
    """The folder behind ``url``, SV4_STORE or the default, in this order.

    Raises StoreError for an address of another kind.

    >>> store_folder("duckdb:/srv/smart-v4").as_posix()
    '/srv/smart-v4'
    """
    address = url or os.environ.get("SV4_STORE") or DEFAULT
    kind, _, folder = address.partition(":")
    if kind != "duckdb" or not folder:
        raise StoreError(f"The store address {address} is not understood; write duckdb:<folder>.")
    return Path(folder)


def open_store(url: str = "") -> Snapshots:
    """The snapshots at ``url``, SV4_STORE or the default."""
    return Snapshots(store_folder(url) / "snapshots")
