"""Views that people saved under a name: parameters only, never results."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from journal.database import opened
from journal.errors import JournalError
from journal.location import Journal
from journal.tables import LONGEST_LINK, LONGEST_NOTE, SAVED_VIEWS
from journal.words import name_of, printable

PAGE = re.compile(r"[a-z_]+(\?[^\s#\\]*)?")  # a link as domain.links writes it


@dataclass(frozen=True, slots=True)
class SavedView:
    """One saved view; name and note are words of a user and must be escaped."""

    id: int
    name: str
    link: str  # page?parameters, as domain.links.link_of gives it
    note: str
    created_at: datetime  # UTC
    withdrawn_at: datetime | None = None


def save_view(journal: Journal, *, name: str, link: str, note: str = "") -> SavedView:
    """Keep a view. Raises JournalError for a link or name that cannot be kept."""
    if len(link) > LONGEST_LINK or not PAGE.fullmatch(link):
        raise JournalError("link")
    values = {**_words(name, note), "link": link, "created_at": datetime.now(UTC)}
    with opened(journal) as connection:
        row = connection.execute(insert(SAVED_VIEWS).values(values).returning(SAVED_VIEWS)).one()
    return _view(row)


def views(journal: Journal) -> list[SavedView]:
    """The views nobody has withdrawn, newest first."""
    kept = SAVED_VIEWS.c.withdrawn_at.is_(None)
    question = select(SAVED_VIEWS).where(kept).order_by(SAVED_VIEWS.c.id.desc())
    with opened(journal) as connection:
        return [_view(row) for row in connection.execute(question)]


def views_by_id(journal: Journal, ids: Sequence[int]) -> list[SavedView]:
    """The views ``ids``, in that order, withdrawn ones too; ids nobody knows are left out."""
    question = select(SAVED_VIEWS).where(SAVED_VIEWS.c.id.in_(set(ids)))
    with opened(journal) as connection:
        found = {row.id: _view(row) for row in connection.execute(question)}
    return [found[one] for one in ids if one in found]


def describe_view(journal: Journal, view_id: int, *, name: str, note: str) -> SavedView:
    """Give a view another name and note. Raises JournalError("unknown") for a withdrawn one."""
    with opened(journal) as connection:
        return _changed(connection, view_id, **_words(name, note))


def withdraw_view(journal: Journal, view_id: int) -> SavedView:
    """Take a view off the list; it stays in the journal with the moment it was withdrawn."""
    with opened(journal) as connection:
        return _changed(connection, view_id, withdrawn_at=datetime.now(UTC))


def _changed(connection: Connection, view_id: int, **values: object) -> SavedView:
    is_kept = (SAVED_VIEWS.c.id == view_id) & SAVED_VIEWS.c.withdrawn_at.is_(None)
    change = update(SAVED_VIEWS).where(is_kept).values(values).returning(SAVED_VIEWS)
    row = connection.execute(change).one_or_none()
    if row is None:
        raise JournalError("unknown")
    return _view(row)


def _words(name: str, note: str) -> dict[str, str]:
    """Name and note on one line each, without signs that no one can see."""
    kept = {"name": name_of(name), "note": printable(note)}
    if len(kept["note"]) > LONGEST_NOTE:
        raise JournalError("note_long")
    return kept


def _view(row: Row[Any]) -> SavedView:
    return SavedView(**row._mapping)
