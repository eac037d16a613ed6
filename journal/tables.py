"""The tables of the journal; a new kind of record is a new table here, made at its first use."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

LONGEST_NAME = 120  # characters
LONGEST_NOTE = 600
LONGEST_LINK = 2_000


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, also in databases that know no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC before it is written."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From UTC when it is read; SQLite gives a time without a zone."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


TABLES = MetaData()

SAVED_VIEWS = Table(
    "saved_views",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("name", String(LONGEST_NAME), nullable=False),
    Column("link", String(LONGEST_LINK), nullable=False),  # page?parameters, codes only
    Column("note", String(LONGEST_NOTE), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),  # nothing is deleted: an address may still name it
    sqlite_autoincrement=True,
)

REPORTS = Table(
    "reports",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("name", String(LONGEST_NAME), nullable=False),
    Column("plan", Text, nullable=False),  # JSON of domain.report.plan_as_record: links, no numbers
    Column("created_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
    sqlite_autoincrement=True,
)
