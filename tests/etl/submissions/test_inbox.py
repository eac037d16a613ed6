"""What is remembered of the workbooks taken in, whatever happened to the folder since."""

import json

import pytest

from domain.errors import StoreError
from etl.submissions.inbox import LOG, Counts, Inbox, workbooks_in

OTHER_ENTRIES = (
    '{"sha',
    "[]",
    '{"partner": "CSCC"}',
    '{"sha256": "../..", "workbook": "brno.xlsx", "partner": "", "accepted_at": "2026-01-01"}',
)


@pytest.fixture
def inbox(tmp_path):
    return Inbox(tmp_path / "accepted")


@pytest.fixture
def workbook(tmp_path):
    """Write a file with the given content and return its path."""

    def write(content="Brno", name="brno.xlsx"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write


def names(inbox):
    return [(entry.partner, entry.workbook) for entry in inbox.current()]


def test_of_a_partner_s_workbooks_of_one_name_the_newest_counts(inbox, workbook):
    inbox.take(workbook("Brno"), "CSCC")
    newer = inbox.take(workbook("Brno 2030"), "CSCC")
    other = inbox.take(workbook("Kraków"), "SPCC")

    assert inbox.current() == [newer, other]
    assert len(inbox.history()) == 3


def test_a_copy_under_a_second_name_counts_once_however_often_both_come(inbox, workbook):
    copies = [workbook(name="brno.xlsx"), workbook(name="brno (1).xlsx")]

    for path in copies * 3:
        inbox.take(path, "CSCC")

    assert names(inbox) == [("CSCC", "brno.xlsx")]
    assert len(inbox.history()) == 2


def test_a_workbook_without_a_good_row_gives_way_to_its_corrected_version(inbox, workbook):
    inbox.take(workbook("chyby"), "")
    inbox.take(workbook("opraveno"), "CSCC")

    assert names(inbox) == [("CSCC", "brno.xlsx")]


def test_a_copy_that_got_lost_is_made_again_when_the_file_comes_again(inbox, workbook):
    accepted = inbox.take(workbook(), "CSCC")
    inbox.path(accepted).write_text("", encoding="utf-8")
    assert not inbox.is_whole(accepted)

    inbox.take(workbook(), "CSCC")

    assert inbox.is_whole(accepted)


@pytest.mark.parametrize("line", OTHER_ENTRIES)
def test_a_damaged_line_of_the_log_is_named_with_its_number(inbox, workbook, line):
    inbox.take(workbook(), "CSCC")
    with (inbox.folder / LOG).open("a", encoding="utf-8") as log:
        log.write(f"{line}\n")

    with pytest.raises(StoreError, match="Line 2 .* hand in the workbook"):
        inbox.history()


def test_a_line_torn_by_a_killed_load_counts_for_nothing_and_goes(inbox, workbook):
    inbox.take(workbook(), "CSCC")
    with (inbox.folder / LOG).open("a", encoding="utf-8") as log:
        log.write('{"sha256": "0123')
    assert names(inbox) == [("CSCC", "brno.xlsx")]

    inbox.take(workbook("Zlín", "zlin.xlsx"), "CSCC")

    assert names(inbox) == [("CSCC", "brno.xlsx"), ("CSCC", "zlin.xlsx")]


def test_a_log_that_an_editor_left_without_a_last_line_break_loses_nothing(inbox, workbook):
    inbox.take(workbook(), "CSCC")
    log = inbox.folder / LOG
    log.write_text(log.read_text(encoding="utf-8").rstrip(), encoding="utf-8")

    inbox.take(workbook("Zlín", "zlin.xlsx"), "CSCC")

    assert names(inbox) == [("CSCC", "brno.xlsx"), ("CSCC", "zlin.xlsx")]


def test_a_withdrawn_workbook_counts_no_longer_and_stays(inbox, workbook):
    accepted = inbox.take(workbook(), "CSCC")

    inbox.withdraw(accepted)

    assert names(inbox) == []
    assert inbox.is_whole(accepted)
    assert [entry.action for entry in inbox.history()] == ["accepted", "withdrawn"]


def test_a_withdrawn_workbook_comes_back_by_restoring_it(inbox, workbook):
    accepted = inbox.take(workbook(), "CSCC", Counts(strategies=3))
    inbox.withdraw(accepted)

    inbox.restore(accepted)

    [current] = inbox.current()
    assert (current.edition, current.counts.strategies) == (accepted.edition, 3)


def test_an_earlier_edition_counts_again_in_place_of_the_present_one(inbox, workbook):
    earlier = inbox.take(workbook("Brno 2020"), "CSCC")
    inbox.take(workbook("Brno 2030"), "CSCC")

    inbox.restore(earlier)

    assert [entry.sha256 for entry in inbox.current()] == [earlier.sha256]


def test_what_came_before_and_counts_no_longer_is_known_as_an_earlier_edition(inbox, workbook):
    earlier = inbox.take(workbook("Brno 2020"), "CSCC")
    present = inbox.take(workbook("Brno 2030"), "CSCC")

    assert inbox.earlier(earlier.sha256) == earlier
    assert inbox.earlier(present.sha256) is None
    assert inbox.earlier("0" * 64) is None


def test_a_withdrawn_workbook_is_an_earlier_edition_until_it_is_restored(inbox, workbook):
    accepted = inbox.take(workbook(), "CSCC")
    inbox.withdraw(accepted)
    assert inbox.earlier(accepted.sha256).action == "withdrawn"

    inbox.restore(accepted)

    assert inbox.earlier(accepted.sha256) is None


def test_the_newest_workbook_of_a_partner_comes_first(inbox, workbook):
    for name, partner in (("b.xlsx", "CSCC"), ("a.xlsx", "CSCC"), ("c.xlsx", "DJN")):
        inbox.take(workbook(name, name), partner)
    inbox.take(workbook("nové", "b.xlsx"), "CSCC")

    assert [entry.workbook for entry in inbox.newest_first()] == ["b.xlsx", "a.xlsx", "c.xlsx"]


def test_a_log_from_before_actions_and_counts_is_understood(inbox, workbook):
    entry = inbox.take(workbook(), "CSCC")
    old = {name: getattr(entry, name) for name in ("sha256", "workbook", "partner", "accepted_at")}
    (inbox.folder / LOG).write_text(json.dumps(old), encoding="utf-8")

    assert inbox.current() == [entry]


def test_a_folder_stands_for_its_spreadsheets_of_every_kind(tmp_path):
    for name in ("Brno.XLSX", "zlin.xls", "~$zlin.xls", "poznámky.txt", "žilina.ods"):
        (tmp_path / name).touch()

    found = [path.name for path in workbooks_in([tmp_path])]

    assert found == ["Brno.XLSX", "zlin.xls", "žilina.ods"]
