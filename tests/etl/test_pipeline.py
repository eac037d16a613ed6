import shutil

import pytest
from openpyxl import load_workbook

from domain.vocabulary import DATA
from etl import identity
from etl.pipeline import default_submissions, loader
from store.location import open_store
from store.strategies import all_strategies, problems, totals

EVIDENCE = """
    select evidence.*, statements.cell, strategies.workbook,
        coalesce(measures.sheet, strategies.sheet) as sheet
    from evidence
    join statements using (statement_id)
    join strategies on strategies.strategy_code = evidence.strategy_code
    left join measures on measures.measure_code = evidence.measure_code
"""


@pytest.fixture
def real_connection(real_store):
    snapshots = open_store(real_store)
    with snapshots.open(snapshots.current()) as connection:
        yield connection


def test_the_embedded_submissions_bring_104_strategies_and_495_measures(real_connection):
    counts = totals(real_connection)

    assert (counts["strategies"], counts["measures"]) == (104, 495)


def test_every_place_of_the_embedded_submissions_is_resolved(real_connection):
    question = "select place from strategies where place_id is null"

    assert real_connection.execute(question).fetchall() == []


def test_what_stays_open_is_listed_with_its_cell(real_connection):
    listed = problems(real_connection)

    assert list(listed["cell"].str.fullmatch(r"[A-Z]+\d+")) == [True] * len(listed)
    assert set(listed["severity"]) <= {"warning", "info"}


def test_every_piece_of_evidence_is_the_slice_of_the_excel_cell_it_names(real_connection):
    evidence = real_connection.execute(EVIDENCE).df()
    books = {
        path.name: load_workbook(path, data_only=True)
        for path in (DATA / "submissions").glob("*.xlsx")
    }

    for row in evidence.itertuples():
        cell = books[row.workbook][row.sheet][row.cell].value
        assert cell[row.text_start : row.text_end] == row.surface
    assert len(evidence) > 1_000


def test_the_same_inputs_change_nothing(real_store):
    before = open_store(real_store).current()

    report = loader(real_store).load(default_submissions())

    assert not report.changed
    assert report.version == before


def test_an_edited_lexicon_row_rebuilds(tmp_path, monkeypatch):
    rules = tmp_path / "vocabulary"
    rules.mkdir()
    shutil.copy(DATA / "vocabulary" / "phrases_sk.csv", rules)
    monkeypatch.setattr(identity, "ROOT", tmp_path)
    monkeypatch.setattr(identity, "RULES", ((rules, ("*.csv",)),))
    before = identity.identity([])

    with (rules / "phrases_sk.csv").open("a", encoding="utf-8") as lexicon:
        lexicon.write("broadband,optická sieť v každej obci,strong,,,\n")

    assert identity.identity([]) != before


def test_a_changed_workbook_replaces_the_partner_s_earlier_one(tmp_path, template):
    url = f"duckdb:{tmp_path / 'store'}"
    first = loader(url).load([template()])

    second = loader(url).load([template(measures=())])

    assert (first.measures, second.measures) == (1, 0)
    assert (first.strategies, second.strategies) == (1, 1)


def test_a_file_that_cannot_be_used_is_refused_and_nothing_else_is_lost(tmp_path, template):
    url = f"duckdb:{tmp_path / 'store'}"
    broken = tmp_path / "broken.xlsx"
    broken.write_text("<html>Žilina</html>", encoding="utf-8")

    report = loader(url).load([template(), broken])

    assert [problem.workbook for problem in report.refused] == ["broken.xlsx"]
    assert report.strategies == 1


def test_the_good_rows_are_taken_and_strict_refuses_the_whole_file(tmp_path, template, a_strategy):
    bad = {"strategy_code": "CZ-BRNO-X", "country": "Rakousko"}
    path = template(strategies=(a_strategy, a_strategy | bad))

    taken = loader(f"duckdb:{tmp_path / 'a'}").load([path])
    refused = loader(f"duckdb:{tmp_path / 'b'}").load([path], strict=True)

    assert (taken.strategies, refused.strategies) == (1, 0)
    assert [problem.code for problem in refused.refused] == ["refused_strict"]


def test_an_accepted_file_is_kept_unchanged_under_its_hash(tmp_path, template):
    url = f"duckdb:{tmp_path / 'store'}"
    path = template()

    one = loader(url)
    one.load([path])

    [accepted] = one.inbox.current()
    assert one.inbox.path(accepted).read_bytes() == path.read_bytes()


def test_an_empty_folder_gives_an_empty_snapshot_that_can_be_asked(tmp_path):
    report = loader(f"duckdb:{tmp_path / 'store'}").load([tmp_path])

    assert (report.strategies, report.changed) == (0, True)


def test_a_rolled_back_store_is_not_rebuilt_at_start_up(tmp_path, template):
    one = loader(f"duckdb:{tmp_path / 'store'}")
    path = template()
    first = one.load([path]).version
    one.load([template(measures=())])

    one.snapshots.rollback(first)

    assert one.is_up_to_date([path])


def test_an_earlier_edition_handed_in_again_is_not_taken_and_named(tmp_path, template):
    one = loader(f"duckdb:{tmp_path / 'store'}")
    first = template()
    content = first.read_bytes()
    one.load([first])
    one.load([template(measures=())])
    first.write_bytes(content)

    report = one.load([first])

    [found] = report.refused
    assert (found.code, found.severity, found.workbook) == (
        ("earlier_edition", "warning", "template.xlsx")
    )
    assert (report.changed, report.measures) == (False, 0)


def test_a_withdrawn_workbook_leaves_the_snapshot_and_comes_back(tmp_path, template):
    one = loader(f"duckdb:{tmp_path / 'store'}")
    one.load([template()])
    [entry] = one.inbox.current()

    withdrawn = one.withdraw(entry)
    restored = one.restore(entry)

    assert [(withdrawn.strategies, withdrawn.changed), (restored.strategies, restored.changed)] == [
        (0, True),
        (1, True),
    ]


def test_strict_takes_a_file_with_warnings_and_notes(tmp_path, make_submission):
    path = make_submission(strategy={"adopted_year": "loni", "status": "-"})

    report = loader(f"duckdb:{tmp_path / 'store'}").load([path], strict=True)

    assert (report.strategies, report.refused) == (1, ())


def test_a_decision_about_two_strategies_is_published(tmp_path, template, a_strategy):
    one = loader(f"duckdb:{tmp_path / 'store'}")
    other = a_strategy | {"strategy_code": "CZ-BRNO-SECAP"}
    first = template(measures=()).rename(tmp_path / "a.xlsx")
    second = template([other], measures=()).rename(tmp_path / "b.xlsx")
    codes = other["strategy_code"], a_strategy["strategy_code"]
    loaded = one.load([first, second])

    both, kept = one.decide(*codes, "both"), one.decide(*codes, codes[0])

    assert (loaded.strategies, both.strategies, kept.strategies) == (1, 2, 1)
    with one.snapshots.open(kept.version) as connection:
        assert list(all_strategies(connection)["strategy_code"]) == [codes[0]]
