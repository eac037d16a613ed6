"""Opens the journal for one piece of work, and says in one sentence why that failed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError

from journal.errors import JournalError
from journal.location import Journal
from journal.tables import TABLES

SQLITE_REASONS = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_READONLY: "read_only",
}
PRIMARY = 0xFF  # the bits of an SQLite error code that name its kind
PREPARING = Lock()  # two first visitors must not make the same table


@contextmanager
def opened(journal: Journal) -> Iterator[Connection]:
    """A connection within one transaction: kept whole when the block ends, else not at all.

    The tables and, for SQLite, the folder are made where they are missing. Raises JournalError.
    """
    try:
        with _prepared(journal) as connection, connection.begin():
            yield connection
    except (NoSuchModuleError, ModuleNotFoundError) as missing:
        raise JournalError("driver") from missing
    except (SQLAlchemyError, OSError) as problem:
        raise JournalError(_reason(problem)) from problem


def _prepared(journal: Journal) -> Connection:
    with PREPARING, _engine(journal).begin() as connection:
        TABLES.create_all(connection)
    return _engine(journal).connect()


@cache
def _engine(journal: Journal) -> Engine:
    if journal.get_backend_name() != "sqlite":
        return create_engine(journal, pool_pre_ping=True)
    Path(journal.database or "").parent.mkdir(parents=True, exist_ok=True)
    # A file that was replaced by a copy must not live on in a pool.
    engine = create_engine(journal, poolclass=NullPool)
    event.listen(engine, "connect", _share)
    return engine


def _share(connection: Any, _record: Any) -> None:
    """Readers and one writer at the same time; a second writer waits the driver's five seconds."""
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma foreign_keys = on")


def _reason(problem: Exception) -> str:
    original = problem.orig if isinstance(problem, DBAPIError) else problem
    code = getattr(original, "sqlite_errorcode", None)
    return SQLITE_REASONS.get(code & PRIMARY, "unreachable") if code else "unreachable"
