"""Loading while disks, files and other loads do their worst: nothing is lost."""

import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from domain.errors import StoreError
from domain.vocabulary import DATA
from etl.pipeline import default_submissions, loader
from store.strategies import problems, totals


@pytest.fixture
def one(tmp_path):
    """A loader of a store of its own."""
    return loader(f"duckdb:{tmp_path / 'store'}")


@pytest.fixture
def workbook(template, a_strategy, tmp_path):
    """Write a workbook with one strategy of the given code and return its path."""

    def write(code, measures=()):
        row = a_strategy | {"strategy_code": code, "title": f"Strategie {code}"}
        return template([row], measures).rename(tmp_path / f"{code}.xlsx")

    return write


def open_snapshot(one):
    return one.snapshots.open(one.snapshots.current())


def test_a_measure_code_used_in_two_workbooks_counts_once_and_is_reported(one, workbook):
    measure = {"measure_code": "M01", "kind": "goal", "title": "Snížení emisí CO2"}
    codes = ("CZ-BRNO-A", "CZ-BRNO-B")

    report = one.load([workbook(code, [measure | {"strategy_code": code}]) for code in codes])

    assert (report.strategies, report.measures) == (2, 1)
    with open_snapshot(one) as connection:
        [found] = problems(connection).to_dict("records")
    assert (found["code"], found["cell"]) == ("duplicate_between_workbooks", "A3")


def test_the_same_file_under_two_names_changes_nothing_the_second_time(one, workbook, tmp_path):
    path = workbook("CZ-BRNO-A")
    copy = shutil.copy(path, tmp_path / "kopie.xlsx")

    reports = [one.load([path, tmp_path / copy]) for _ in range(3)]

    assert [report.changed for report in reports] == [True, False, False]
    assert {report.strategies for report in reports} == {1}


def test_the_same_workbooks_in_a_new_store_have_the_same_identity_by_the_order_they_came(
    tmp_path, workbook
):
    paths = [workbook("CZ-BRNO-A"), workbook("CZ-BRNO-B")]
    orders = (("a", paths), ("b", paths), ("c", paths[::-1]))

    first, again, reversed_order = [
        loader(f"duckdb:{tmp_path / name}").load(order).version.partition("-")[2]
        for name, order in orders
    ]

    assert first == again
    assert first != reversed_order  # of two strategies of one code the newer workbook's counts


def test_a_file_that_cannot_be_used_does_not_ask_for_a_load_at_every_start(one, workbook, tmp_path):
    folder = tmp_path / "submissions"
    folder.mkdir()
    workbook("CZ-BRNO-A").rename(folder / "brno.xlsx")
    (folder / "broken.xlsx").write_text("<html>Brno</html>", encoding="utf-8")
    (folder / "nikam.xlsx").symlink_to(folder / "neni.xlsx")

    report = one.load([folder])

    assert {found.code for found in report.refused} == {"web_page", "file_missing"}
    assert one.is_up_to_date([folder])
    workbook("CZ-BRNO-B").rename(folder / "new.xlsx")
    assert not one.is_up_to_date([folder])


@pytest.mark.parametrize("pointer", [b"2019", b"", b"\xff\xfe\0", b"../../etc/passwd"])
def test_a_pointer_to_nothing_is_set_right_by_the_next_load(one, workbook, pointer):
    path = workbook("CZ-BRNO-A")
    one.load([path])
    (one.snapshots.folder / "CURRENT").write_bytes(pointer)
    assert not one.is_up_to_date([path])

    report = one.load([path])

    assert (report.changed, report.strategies) == (True, 1)
    assert one.is_up_to_date([path])


@pytest.mark.parametrize("kept", [0, 9_000])
def test_a_damaged_snapshot_is_built_again(one, workbook, kept):
    path = workbook("CZ-BRNO-A")
    version = one.load([path]).version
    file = one.snapshots.folder / f"{version}.duckdb"
    file.write_bytes(file.read_bytes()[:kept] or b"junk" * 4_000)

    report = one.load([path])

    assert (report.changed, report.strategies) == (True, 1)
    assert report.version != version


def test_a_lost_copy_stops_the_publication_until_the_workbook_comes_again(one, workbook):
    first, second = workbook("CZ-BRNO-A"), workbook("CZ-BRNO-B")
    version = one.load([first]).version
    shutil.rmtree(one.inbox.path(one.inbox.current()[0]).parent)
    again = loader(f"duckdb:{one.inbox.folder.parent}")

    with pytest.raises(StoreError, match="CZ-BRNO-A.xlsx .* Hand in the workbook again"):
        again.load([second])

    assert again.snapshots.current() == version
    assert again.load([first, second]).strategies == 2


def test_a_store_that_cannot_be_written_says_what_to_check(tmp_path, workbook):
    (tmp_path / "notes.txt").touch()

    with pytest.raises(StoreError, match="cannot be written .* Check that"):
        loader(f"duckdb:{tmp_path / 'notes.txt' / 'store'}").load([workbook("CZ-BRNO-A")])


def test_a_missing_folder_of_submissions_names_the_setting(monkeypatch, tmp_path):
    monkeypatch.setenv("SV4_SUBMISSIONS", str(tmp_path / "neni"))

    with pytest.raises(StoreError, match="SV4_SUBMISSIONS"):
        default_submissions()


def test_loads_at_the_same_time_wait_for_each_other_and_lose_nothing(tmp_path, workbook):
    url = f"duckdb:{tmp_path / 'store'}"
    paths = [workbook(f"CZ-BRNO-{letter}") for letter in "ABC"]

    with ThreadPoolExecutor() as crowd:
        reports = list(crowd.map(lambda path: loader(url).load([path]), paths))

    assert sorted(report.strategies for report in reports) == [1, 2, 3]
    with open_snapshot(loader(url)) as connection:
        assert totals(connection)["strategies"] == 3


def test_a_killed_load_leaves_a_store_that_the_next_one_completes(one, workbook):
    path = workbook("CZ-BRNO-A")
    version = one.load([path]).version
    store = f"duckdb:{one.inbox.folder.parent}"
    command = [sys.executable, "-m", "etl", "load", str(DATA / "submissions"), "--store", store]
    killed = subprocess.Popen(command, cwd=DATA.parent, stderr=subprocess.DEVNULL)
    log = one.inbox.folder / "accepted.jsonl"
    while killed.poll() is None and log.read_text(encoding="utf-8").count("\n") < 2:
        time.sleep(0.01)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    (one.snapshots.folder / "20260101T000000-brno.draft.wal").touch()
    (one.snapshots.folder / "CURRENT.77.1").touch()
    assert one.snapshots.current() == version

    report = one.load([path])

    names = {file.suffix or file.name for file in one.snapshots.folder.iterdir()}
    assert (report.changed, names) == (True, {".duckdb", "CURRENT"})
