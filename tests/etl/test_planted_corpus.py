"""Workbooks in five languages with every kind of fault planted, and their clean twins."""

import csv
from pathlib import Path

import pytest

from domain.vocabulary import LANGUAGES, read
from etl.check import check_file
from tests.etl.planted import cells, files
from tests.etl.planted.layouts import LAYOUTS, UNCHANGED, UNUSABLE
from tests.etl.planted.plain import plain
from tests.etl.planted.truth import alarms, found

pytestmark = pytest.mark.slow
UNPLANTED = Path(cells.__file__).with_name("unplanted.csv")
OF_LAYOUTS = list(zip(LAYOUTS, LANGUAGES * len(LAYOUTS), strict=False))


def assert_as_planted(planted):
    checked = check_file(planted.path)
    told, truths = found(checked), set(planted.truths)
    assert truths - told == set(), "missed"
    assert alarms(told) - truths == set(), "false alarm"
    assert checked.rows_accepted + checked.rows_rejected == planted.rows
    assert checked.rows_accepted == planted.accepted
    assert checked.strategies + checked.measures == planted.accepted
    return checked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_planted_fault_is_found_at_its_cell_and_nothing_else(tmp_path, language):
    for planted in cells.planted_templates(language, tmp_path):
        assert_as_planted(planted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_clean_twin_raises_no_alarm(tmp_path, language):
    assert_as_planted(cells.clean_template(language, tmp_path / "twin.xlsx"))


@pytest.fixture(scope="module")
def twins(tmp_path_factory):
    """Language -> what the table of the partner's own says as it is."""
    folder = tmp_path_factory.mktemp("twins")
    paths = {one: plain(one, folder / f"{one}.xlsx").save().path for one in LANGUAGES}
    return {language: check_file(path).submission for language, path in paths.items()}


@pytest.mark.parametrize(("layout", "language"), OF_LAYOUTS)
def test_a_table_of_the_partners_own_is_read_whatever_its_layout(tmp_path, twins, layout, language):
    made = LAYOUTS[layout](language, tmp_path / "table.xlsx")

    read = assert_as_planted(made.save()).submission

    if layout in UNCHANGED:
        assert contents(read.strategies) == contents(twins[language].strategies)
        assert contents(read.measures) == contents(twins[language].measures)


def contents(nouns):
    """What was read, without where it stood."""
    names = [name for name in nouns[0].__slots__ if name not in ("source", "written", "extras")]
    return {one.code: [getattr(one, name) for name in names] for one in nouns}


@pytest.mark.parametrize("layout", UNUSABLE)
def test_a_workbook_without_a_table_of_strategies_says_so(tmp_path, layout):
    planted = UNUSABLE[layout]("hu", tmp_path / "table.xlsx").save()

    assert found(check_file(planted.path)) == set(planted.truths)


@pytest.fixture(scope="module")
def good_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("good") / "plany.xlsx"
    return plain("sk", path).save().path.read_bytes()


@pytest.mark.parametrize("kind", files.MAKERS)
def test_a_file_that_is_no_workbook_is_named_for_what_it_is(tmp_path, good_file, kind):
    code, make = files.MAKERS[kind]
    path = tmp_path / "plany.xlsx"
    path.write_bytes(make(good_file))

    checked = check_file(path)

    assert (checked.status, [one.code for one in checked.problems]) == ("unusable", [code])


def test_a_file_is_told_by_its_path_where_nothing_in_it_is_wrong(tmp_path, good_file):
    paths = files.write_odd_paths(tmp_path, good_file)

    assert {code: check_file(path).problems[0].code for code, path in paths.items()} == {
        code: code for code in paths
    }


def test_every_code_is_planted_or_excused(tmp_path):
    with UNPLANTED.open(encoding="utf-8", newline="") as lines:
        excused = {row["code"] for row in csv.DictReader(lines) if row["reason"]}
    planted = cells.planted_codes() | {code for code, _ in files.MAKERS.values()}
    planted |= set(files.ODD_PATHS)
    for layout in (*LAYOUTS.values(), *UNUSABLE.values()):
        planted |= {one.code for one in layout("cs", tmp_path / "table.xlsx").planted.truths}

    codes = {row["code"] for row in read("vocabulary/problem_severities")}

    assert codes - planted == excused
    assert planted <= codes
