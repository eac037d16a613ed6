"""Where the journal lies: the setting SV4_JOURNAL, or a file beside the snapshots."""

import os
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from journal.errors import JournalError

Journal: TypeAlias = URL

SETTING = "SV4_JOURNAL"
FILE = "journal.sqlite"


def journal_url(folder: Path, setting: str = "") -> Journal:
    """The database behind ``setting``, SV4_JOURNAL or a file in ``folder``, in this order.

    Any URL of SQLAlchemy is taken; tested are SQLite and PostgreSQL. Raises JournalError for a
    text that is none.

    >>> journal_url(Path("/srv/store"), "postgresql+psycopg://sv4@db/journal").get_backend_name()
    'postgresql'
    """
    stated = setting or os.environ.get(SETTING, "")
    if not stated:
        return URL.create("sqlite", database=str(folder / FILE))
    try:
        return make_url(stated)
    except (ArgumentError, ValueError) as problem:  # ValueError: a port that is no number
        raise JournalError("address") from problem
