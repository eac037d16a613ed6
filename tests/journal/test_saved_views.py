import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from threading import Thread

import pytest
from sqlalchemy import make_url

from domain.errors import SmartV4Error
from journal.database import opened
from journal.errors import JournalError
from journal.location import journal_url
from journal.saved_views import describe_view, save_view, views, views_by_id, withdraw_view
from journal.tables import LONGEST_NAME, LONGEST_NOTE

LINK = "coverage?country=PL&country=SK&sort=name"


@pytest.fixture
def journal(tmp_path, monkeypatch):
    monkeypatch.delenv("SV4_JOURNAL", raising=False)
    return journal_url(tmp_path / "store")


def reason_of(refusal):
    return refusal.value.reason


def test_a_saved_view_is_found_again_with_its_link_and_its_moment(journal):
    before = datetime.now(UTC)

    saved = save_view(journal, name="Žilina a Łódź", link=LINK, note="na pracovný seminár")

    assert views(journal) == [saved]
    assert (saved.name, saved.link, saved.note) == ("Žilina a Łódź", LINK, "na pracovný seminár")
    assert before <= saved.created_at <= datetime.now(UTC)


def test_nobody_has_saved_a_view_yet(journal):
    assert views(journal) == []


def test_the_newest_view_comes_first(journal):
    for name in ("Brno", "Győr", "Gdańsk"):
        save_view(journal, name=name, link="overview")

    assert [one.name for one in views(journal)] == ["Gdańsk", "Győr", "Brno"]


def test_views_are_given_in_the_order_of_the_ids_asked_for(journal):
    brno, gyor = (save_view(journal, name=name, link="overview") for name in ("Brno", "Győr"))

    assert views_by_id(journal, [gyor.id, 999, brno.id]) == [gyor, brno]


def test_a_view_gets_another_name_and_note(journal):
    saved = save_view(journal, name="Brno", link=LINK)

    changed = describe_view(journal, saved.id, name="Brno a okolí", note="pro starostu")

    assert views(journal) == [changed]
    assert (changed.name, changed.note, changed.link) == ("Brno a okolí", "pro starostu", LINK)


def test_a_withdrawn_view_leaves_the_list_but_not_the_journal(journal):
    saved = save_view(journal, name="Brno", link=LINK)

    withdraw_view(journal, saved.id)

    assert views(journal) == []
    [kept] = views_by_id(journal, [saved.id])
    assert kept.withdrawn_at is not None


def test_a_withdrawn_view_cannot_be_renamed(journal):
    saved = save_view(journal, name="Brno", link=LINK)
    withdraw_view(journal, saved.id)

    with pytest.raises(JournalError) as refusal:
        describe_view(journal, saved.id, name="Praha", note="")

    assert reason_of(refusal) == "unknown"


def test_an_id_is_never_given_twice(journal):
    first = save_view(journal, name="Brno", link=LINK)
    with closing(sqlite3.connect(journal.database)) as file:
        file.execute("delete from saved_views")
        file.commit()

    assert save_view(journal, name="Győr", link=LINK).id > first.id


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"name": ""}, "name_missing"),
        ({"name": " \n\t\u200b"}, "name_missing"),
        ({"name": "ž" * (LONGEST_NAME + 1)}, "name_long"),
        ({"name": "Brno", "note": "ž" * (LONGEST_NOTE + 1)}, "note_long"),
    ],
)
def test_words_that_cannot_be_kept_are_refused(words, reason, journal):
    with pytest.raises(JournalError) as refusal:
        save_view(journal, link=LINK, **words)

    assert reason_of(refusal) == reason
    assert views(journal) == []


def test_a_name_is_kept_on_one_line(journal):
    saved = save_view(journal, name="  Brno\r\n a\x00 okolí ", link=LINK)

    assert saved.name == "Brno a okolí"


@pytest.mark.parametrize(
    "link", ["", "https://elsewhere.example/", "//elsewhere", "javascript:alert(1)", "a b", "../x"]
)
def test_only_pages_of_the_dashboard_can_be_saved(link, journal):
    with pytest.raises(JournalError) as refusal:
        save_view(journal, name="Brno", link=link)

    assert reason_of(refusal) == "link"


def test_a_name_is_a_value_and_never_part_of_a_statement(journal):
    saved = save_view(journal, name="'); drop table saved_views; --", link=LINK)

    assert views(journal) == [saved]


def test_a_reader_is_not_kept_waiting_by_a_writer(journal):
    saved = save_view(journal, name="Brno", link=LINK)

    with opened(journal) as writer:
        writer.exec_driver_sql("update saved_views set name = 'Praha'")

        assert views(journal) == [saved]


def test_views_saved_at_the_same_time_are_all_kept(journal):
    names = [f"Gmina {number}" for number in range(8)]
    writers = [
        Thread(target=save_view, args=(journal,), kwargs={"name": name, "link": LINK})
        for name in names
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert sorted(one.name for one in views(journal)) == names


def test_a_writer_who_waits_too_long_is_told_so(journal, monkeypatch):
    save_view(journal, name="Brno", link=LINK)
    impatient = journal.update_query_dict({"timeout": "0"})

    with closing(sqlite3.connect(journal.database)) as other:
        other.execute("begin immediate")
        with pytest.raises(JournalError) as refusal:
            save_view(impatient, name="Praha", link=LINK)

    assert reason_of(refusal) == "busy"


def test_a_damaged_file_is_named_as_such(journal, tmp_path):
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "journal.sqlite").write_bytes(b"not a database at all" * 100)

    with pytest.raises(SmartV4Error, match="damaged"):
        views(journal)


def test_a_folder_that_cannot_be_made_is_answered_with_one_sentence(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(JournalError) as refusal:
        views(journal_url(tmp_path / "file"))

    assert reason_of(refusal) == "unreachable"


def test_a_database_nobody_has_a_driver_for_is_answered_with_one_sentence():
    with pytest.raises(JournalError) as refusal:
        views(make_url("nosuchdatabase://host/journal"))

    assert reason_of(refusal) == "driver"


@pytest.mark.parametrize("setting", ["journal.sqlite", "postgresql://user:secret@host:port/x"])
def test_a_setting_that_is_no_address_is_refused_without_repeating_it(setting, tmp_path):
    with pytest.raises(JournalError) as refusal:
        journal_url(tmp_path, setting)

    assert reason_of(refusal) == "address"
    assert setting not in str(refusal.value)


def test_the_setting_wins_over_the_file_beside_the_snapshots(tmp_path, monkeypatch):
    monkeypatch.setenv("SV4_JOURNAL", f"sqlite:///{tmp_path}/elsewhere/kept.sqlite")

    save_view(journal_url(tmp_path), name="Brno", link=LINK)

    assert (tmp_path / "elsewhere" / "kept.sqlite").is_file()
    assert not (tmp_path / "journal.sqlite").exists()
