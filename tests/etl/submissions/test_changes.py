"""What a workbook would change before it is accepted."""

import pytest

from etl.pipeline import loader
from etl.submissions.changes import FieldChange, Present, changes
from etl.submissions.submission import read_submission
from store.strategies import all_measures, all_strategies


@pytest.fixture
def present_after(tmp_path):
    """Load workbooks into a store of their own and return what counts then."""

    def load(*paths):
        one = loader(f"duckdb:{tmp_path / 'store'}")
        version = one.load(paths).version
        with one.snapshots.open(version) as connection:
            return Present(all_strategies(connection), all_measures(connection))

    return load


@pytest.fixture
def nothing_yet(present_after):
    return present_after()


def told(found):
    return [(change.kind, change.sheet, change.code) for change in found]


SECAP, MEASURE = "CZ-BRNO-SECAP-2030", "CZ-BRNO-SECAP-2030-M01"


def test_into_an_empty_store_everything_is_added(nothing_yet, template):
    found = changes(read_submission(template()), nothing_yet)

    assert told(found) == [("added", "strategies", SECAP), ("added", "measures", MEASURE)]
    assert found[1].title == "Snížení emisí CO2"


def test_the_same_workbook_again_changes_nothing(present_after, template):
    path = template()

    assert changes(read_submission(path), present_after(path)) == []


def test_every_value_that_differs_is_told_old_and_new(present_after, template, a_strategy):
    present = present_after(template([a_strategy | {"period_end": "2030"}]))
    changed = a_strategy | {"period_end": "2035", "issuer": "Rada města"}

    [found] = changes(read_submission(template([changed])), present)

    assert (found.kind, found.code) == ("changed", SECAP)
    assert set(found.fields) == {
        FieldChange("period_end", "2030", "2035"),
        FieldChange("issuer", "", "Rada města"),
    }


def test_a_row_that_only_moved_is_not_changed(present_after, template, a_strategy):
    other = a_strategy | {"strategy_code": "CZ-ZLIN-1", "place": "Zlín", "title": "Smart Zlín"}
    present = present_after(template([a_strategy, other]))

    assert changes(read_submission(template([other, a_strategy])), present) == []


def test_rows_the_newer_workbook_of_the_name_lacks_are_removed(present_after, template, a_strategy):
    other = a_strategy | {"strategy_code": "CZ-ZLIN-1", "place": "Zlín", "title": "Smart Zlín"}
    present = present_after(template([a_strategy, other]))

    found = changes(read_submission(template([other], measures=())), present)

    assert told(found) == [("removed", "strategies", SECAP), ("removed", "measures", MEASURE)]


def test_a_workbook_of_another_name_removes_nothing(present_after, template, a_strategy, tmp_path):
    other = a_strategy | {"strategy_code": "CZ-ZLIN-1", "place": "Zlín", "title": "Smart Zlín"}
    present = present_after(template())
    path = template([other], measures=()).rename(tmp_path / "zlin.xlsx")

    assert told(changes(read_submission(path), present)) == [("added", "strategies", "CZ-ZLIN-1")]
