"""Related goals are a way to go on reading: they must never change what is measured."""

import sys

import pytest

from domain import vocabulary
from domain.selection import Selection
from etl.pipeline import loader
from store.location import open_store
from store.queries import coverage_by_place

TABLE = "reference/crosswalk"
HEAD = "area,criterion,strength,basis\n"
FOLDERS = ("classification.", "domain.", "etl.", "store.")
VIEW = Selection(in_force=False)


def forget_tables():
    """Empty every cache of ours that may hold rows of a table."""
    modules = [one for name, one in list(sys.modules.items()) if name.startswith(FOLDERS)]
    for module in modules:
        for member in vars(module).values():
            if hasattr(member, "cache_clear"):
                member.cache_clear()


@pytest.fixture
def without_crosswalk(tmp_path, monkeypatch):
    """The data folder with the table of related goals emptied."""
    data, reference = tmp_path / "data", tmp_path / "data" / "reference"
    reference.mkdir(parents=True)
    for path in vocabulary.DATA.iterdir():
        if path.name != "reference":
            (data / path.name).symlink_to(path)
    for path in (vocabulary.DATA / "reference").iterdir():
        (reference / path.name).symlink_to(path)
    emptied = reference / "crosswalk.csv"
    emptied.unlink()
    emptied.write_text(HEAD, encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(vocabulary, "DATA", data)
        forget_tables()
        yield
    forget_tables()


@pytest.fixture
def measured(tmp_path, template):
    """Load one workbook into a store of its own; levels, evidence and statuses found."""

    def measure(name):
        url = f"duckdb:{tmp_path / name}"
        loader(url).load([template()])
        snapshots = open_store(url)
        with snapshots.open(snapshots.current()) as connection:
            tables = [
                connection.execute(f"from {table} order by all").fetchall()  # noqa: S608
                for table in ("levels", "evidence", "ambitions")
            ]
            statuses = [
                coverage_by_place(connection, VIEW, framework=framework).to_csv()
                for framework in ("SDG", "GD", "SC")
            ]
        return tables, statuses

    return measure


def test_no_level_or_status_changes_when_related_goals_are_emptied(request, measured):
    tables, statuses = measured("with")
    request.getfixturevalue("without_crosswalk")

    assert vocabulary.read(TABLE) == ()
    assert any(row[2] for row in tables[0])  # levels were found at all
    assert measured("without") == (tables, statuses)
