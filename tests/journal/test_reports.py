import pytest
from sqlalchemy import insert

from domain.report import Piece, Plan
from journal.database import opened
from journal.errors import JournalError
from journal.location import journal_url
from journal.reports import keep_report, kept_names, kept_report, withdraw_report
from journal.tables import LONGEST_NAME, REPORTS, SAVED_VIEWS

PLAN = Plan(
    "Medzery miest",
    "sk",
    (Piece("gaps?country=SK", "gap_ranking", ("sentence:2", "chart"), "Úvod", "Žilina\na Győr"),),
    "Podklad",
)


@pytest.fixture
def journal(tmp_path, monkeypatch):
    monkeypatch.delenv("SV4_JOURNAL", raising=False)
    return journal_url(tmp_path / "store")


def test_a_kept_report_is_found_again_with_its_order_and_the_words_of_its_author(journal):
    kept = keep_report(journal, name="Pre starostov", plan=PLAN)

    assert kept_report(journal, kept.id) == kept
    assert kept.plan == PLAN
    assert kept_names(journal) == {kept.id: "Pre starostov"}


def test_the_newest_report_comes_first(journal):
    for name in ("Brno", "Győr"):
        keep_report(journal, name=name, plan=PLAN)

    assert list(kept_names(journal).values()) == ["Győr", "Brno"]


def test_a_withdrawn_report_is_neither_listed_nor_opened(journal):
    kept = keep_report(journal, name="Brno", plan=PLAN)

    withdraw_report(journal, kept.id)

    assert kept_names(journal) == {}
    for action in (kept_report, withdraw_report):
        with pytest.raises(JournalError) as refusal:
            action(journal, kept.id)
        assert refusal.value.reason == "unknown"


@pytest.mark.parametrize(
    ("name", "reason"), [(" \n", "name_missing"), ("Ł" * (LONGEST_NAME + 1), "name_long")]
)
def test_a_name_that_cannot_be_shown_is_refused(name, reason, journal):
    with pytest.raises(JournalError) as refusal:
        keep_report(journal, name=name, plan=PLAN)

    assert refusal.value.reason == reason
    assert kept_names(journal) == {}


@pytest.mark.parametrize(
    "written", ["no JSON", "[]", '{"pieces": 1}', '{"title": "a", "language": "xx", "pieces": []}']
)
def test_a_plan_that_another_program_wrote_is_no_report(written, journal):
    kept = keep_report(journal, name="Brno", plan=PLAN)
    row = {"name": "X", "plan": written, "created_at": kept.created_at}
    with opened(journal) as connection:
        connection.execute(insert(REPORTS).values(row))

    with pytest.raises(JournalError) as refusal:
        kept_report(journal, kept.id + 1)

    assert refusal.value.reason == "unknown"


def test_a_journal_of_saved_views_gets_its_reports_beside_them(journal):
    with opened(journal) as connection:
        REPORTS.drop(connection)
        connection.execute(SAVED_VIEWS.select())

    keep_report(journal, name="Brno", plan=PLAN)

    assert list(kept_names(journal).values()) == ["Brno"]
