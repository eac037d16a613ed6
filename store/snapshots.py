"""Immutable snapshot files, and the pointer that says which of them is current."""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from domain.errors import StoreError
from store.disk import opening, reading, writing
from store.statement import statement

SUFFIX = ".duckdb"
DRAFT = ".draft"
POINTER = "CURRENT"
PINNED = "PINNED"  # present after a rollback: start-up must not rebuild over it

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Snapshots:
    """The versions in one folder; a file name is never used twice.

    DuckDB caches an open file by its path, so a name used again would show old rows.
    """

    folder: Path

    def current(self) -> str:
        """Version the readers should open; empty where nothing was published yet."""
        pointer = self.folder / POINTER
        with reading(self.folder):
            is_there = pointer.is_file()
            return pointer.read_text("utf-8", "replace").strip() if is_there else ""

    def versions(self) -> list[str]:
        """All published versions, oldest first."""
        with reading(self.folder):
            return sorted(path.stem for path in self.folder.glob(f"*{SUFFIX}"))

    def is_pinned(self) -> bool:
        """Whether somebody rolled back on purpose."""
        return (self.folder / PINNED).exists()

    def open(self, version: str) -> duckdb.DuckDBPyConnection:
        """A read-only connection; take a ``cursor()`` of it for each question."""
        self._expect(version)
        with opening(version):
            return duckdb.connect(self._path(version), read_only=True)

    def publish(self, tables: Tables, identity: str, check: Callable[..., None]) -> str:
        """Write a new version, let ``check`` look at it, then point to it.

        ``check`` receives the open connection and raises to keep the old version. Raises
        StoreError where the disk refuses.
        """
        version = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{identity[:12]}"
        draft = self.folder / f"{version}{DRAFT}"
        with writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                with duckdb.connect(draft) as connection:
                    _fill(connection, tables)
                    check(connection)
                draft.replace(self._path(version))
            except BaseException:
                draft.unlink(missing_ok=True)
                raise
            self._point_to(version)
            (self.folder / PINNED).unlink(missing_ok=True)
        return version

    def sweep(self) -> None:
        """Delete what killed writers left behind; only for the one writer of the moment."""
        for pattern in (f"*{DRAFT}*", f"{POINTER}.*"):
            for debris in self.folder.glob(pattern):
                debris.unlink(missing_ok=True)

    def rollback(self, version: str) -> None:
        """Make an older version current again and keep start-up from rebuilding over it."""
        self._expect(version)
        with writing(self.folder):
            self._point_to(version)
            (self.folder / PINNED).touch()

    def _expect(self, version: str) -> None:
        if version not in self.versions():
            raise StoreError(
                f"There is no version {version} in {self.folder}. Choose one that "
                "'python -m etl versions' lists, or load the workbooks again."
            )

    def _path(self, version: str) -> Path:
        return self.folder / f"{version}{SUFFIX}"

    def _point_to(self, version: str) -> None:
        draft = self.folder / f"{POINTER}.{os.getpid()}.{time.monotonic_ns()}"
        draft.write_text(version, encoding="utf-8")
        draft.replace(self.folder / POINTER)


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Lay out the empty tables and the shared definitions of a snapshot."""
    for name in ("schema", "cubes", "macros"):
        connection.execute(statement(name))


def keep_cubes(connection: duckdb.DuckDBPyConnection) -> None:
    """Work out once, for a snapshot whose rows are all there, what readers would at every look."""
    connection.execute(statement("cubes_kept"))


def _fill(connection: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    create(connection)
    for table, rows in tables.items():
        if len(rows):
            connection.append(table, rows, by_name=True)
    keep_cubes(connection)
