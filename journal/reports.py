"""Reports kept under a name: the pieces and the author's words, never results."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from domain.report import Plan, plan_as_record, plan_from_record
from domain.vocabulary import LANGUAGES
from journal.database import opened
from journal.errors import JournalError
from journal.location import Journal
from journal.tables import REPORTS
from journal.words import name_of


@dataclass(frozen=True, slots=True)
class KeptReport:
    """One kept report; its name and the words of its plan are a user's and must be escaped."""

    id: int
    name: str
    plan: Plan
    created_at: datetime  # UTC


def keep_report(journal: Journal, *, name: str, plan: Plan) -> KeptReport:
    """Keep a report. Raises JournalError for a name that cannot be kept."""
    values = {
        "name": name_of(name),
        "plan": json.dumps(plan_as_record(plan), ensure_ascii=False),
        "created_at": datetime.now(UTC),
    }
    with opened(journal) as connection:
        row = connection.execute(insert(REPORTS).values(values).returning(REPORTS)).one()
    return _report(row)


def kept_names(journal: Journal) -> dict[int, str]:
    """The names of the reports nobody has withdrawn by their ids, newest first."""
    question = (
        select(REPORTS.c.id, REPORTS.c.name)
        .where(REPORTS.c.withdrawn_at.is_(None))
        .order_by(REPORTS.c.id.desc())
    )
    with opened(journal) as connection:
        return {row.id: row.name for row in connection.execute(question)}


def kept_report(journal: Journal, report_id: int) -> KeptReport:
    """One kept report. Raises JournalError("unknown") where it is withdrawn, or was never kept."""
    question = select(REPORTS).where(_is_kept(report_id))
    with opened(journal) as connection:
        row = connection.execute(question).one_or_none()
    if row is None:
        raise JournalError("unknown")
    return _report(row)


def withdraw_report(journal: Journal, report_id: int) -> None:
    """Take a report off the list; it stays in the journal with the moment it was withdrawn."""
    change = update(REPORTS).where(_is_kept(report_id)).values(withdrawn_at=datetime.now(UTC))
    with opened(journal) as connection:
        if connection.execute(change).rowcount == 0:
            raise JournalError("unknown")


def _is_kept(report_id: int) -> Any:
    return (REPORTS.c.id == report_id) & REPORTS.c.withdrawn_at.is_(None)


def _report(row: Row[Any]) -> KeptReport:
    try:
        plan = plan_from_record(json.loads(row.plan))
    except (ValueError, AttributeError) as problem:  # written by another program
        raise JournalError("unknown") from problem
    if plan.language not in LANGUAGES:
        raise JournalError("unknown")
    return KeptReport(row.id, row.name, plan, row.created_at)
