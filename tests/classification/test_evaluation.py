import json

import pytest

from classification.evaluation import evaluate
from classification.evaluation_table import COLUMNS, table_rows
from classification.scorer import LexiconScorer

EMPTY = {"sdgs": "", "sdg_targets": "", "green_deal": "", "green_deal_criteria": ""}
CYCLING = {
    "sdgs": "11",
    "sdg_targets": "11.2",
    "green_deal": "GD5",
    "green_deal_criteria": "5c",
}


def row(language, text, labels, level, *, negated="0", harm="0", hard="0", note=""):
    flags = {"negated": negated, "harm": harm, "hard": hard, "note": note}
    return {"id": text, "lang": language, "text": text, "level": level, **labels, **flags}


ROWS = [
    row("en", "Cycle path of 12 km", CYCLING, "3"),
    row("hu", "Kerekparut", CYCLING, "2", hard="1"),
    row("hu", "Villamosvonal", CYCLING, "2"),
    row("en", "New chairs", EMPTY, "0"),
    row("en", "The cycle path was dropped.", EMPTY, "0", negated="1"),
    row("pl", "Budowa obwodnicy", EMPTY, "0", harm="1"),
    row("pl", "Zielona Góra", EMPTY, "0", note="trap: name"),
]


@pytest.fixture
def metrics(lexicon):
    return evaluate(LexiconScorer(lexicon), ROWS)


def test_agreement_is_counted_over_text_and_criterion(metrics):
    goals = metrics["overall"]["goals"]

    assert (goals["precision"], goals["recall"], goals["f1"]) == (1.0, 0.6667, 0.8)
    assert (goals["wanted"], goals["found"]) == (3, 2)
    assert metrics["overall"]["primary_found"]["value"] == 0.6667
    assert metrics["overall"]["level"]["exact"]["value"] == 1.0


def test_goals_and_areas_are_counted_one_by_one(metrics):
    by_criterion = metrics["overall"]["by_criterion"]

    assert by_criterion["SDG11"]["recall"] == 0.6667
    assert by_criterion["GD5"]["wanted"] == 3
    assert by_criterion["SDG2"]["f1"] is None


def test_few_texts_give_a_wide_interval(metrics):
    low, high = metrics["overall"]["goals"]["recall_interval"]

    assert low < 0.3
    assert high > 0.9


def test_silence_is_reported_by_its_reason(metrics):
    overall = metrics["overall"]

    silence = {kind: share["value"] for kind, share in overall["empty_kept_empty"].items()}
    assert silence == {"plain": 1.0, "trap": 1.0, "negated": 1.0, "harm": 1.0}
    assert overall["flags"]["negated"]["recall"] == 1.0
    assert overall["flags"]["harm"]["precision"] == 1.0
    assert overall["evidence_valid"]["value"] == 1.0


def test_hard_cases_are_counted_apart(metrics):
    assert metrics["overall"]["hard"]["goals"]["wanted"] == 1
    assert metrics["overall"]["hard"]["goals"]["recall"] == 1.0


def test_the_spread_is_the_gap_between_languages(metrics):
    assert metrics["spread"]["goals"] == 0.3333
    assert metrics["without_diacritics"]["hu"]["goals"]["recall"] == 0.5


def test_the_metrics_can_be_written_as_json(metrics):
    assert json.loads(json.dumps(metrics))["rows"] == len(ROWS)


def test_the_table_has_a_row_for_every_goal_and_area_in_every_language(metrics):
    rows = list(table_rows("trial", metrics))

    recalls = [row for row in rows if row["metric"] == "recall" and row["language"] == "hu"]
    assert len(recalls) == 27
    assert [row["count"] for row in recalls if row["criterion"] == "SDG11"] == [2]
    assert all(set(row) == set(COLUMNS) for row in rows)
