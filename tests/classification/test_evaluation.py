import json

from classification.evaluation import evaluate
from classification.scorer import LexiconScorer

EMPTY = {"sdgs": "", "sdg_targets": "", "green_deal": "", "green_deal_criteria": ""}
CYCLING = {
    "sdgs": "11",
    "sdg_targets": "11.2",
    "green_deal": "GD5",
    "green_deal_criteria": "5c",
}


def row(language, text, labels, level, *, negated="0", harm="0", note=""):
    flags = {"negated": negated, "harm": harm, "note": note}
    return {"id": text, "lang": language, "text": text, "level": level, **labels, **flags}


ROWS = [
    row("en", "Cycle path of 12 km", CYCLING, "3"),
    row("hu", "Kerékpárút", CYCLING, "2"),
    row("hu", "Villamosvonal", CYCLING, "2"),
    row("en", "New chairs", EMPTY, "0"),
    row("en", "The cycle path was dropped.", EMPTY, "0", negated="1"),
    row("pl", "Budowa obwodnicy", EMPTY, "0", harm="1"),
    row("pl", "Zielona Góra", EMPTY, "0", note="trap: name"),
]


def test_agreement_is_counted_over_text_and_criterion(lexicon):
    overall = evaluate(LexiconScorer(lexicon), ROWS)["overall"]

    assert overall["goals"] == {
        "precision": 1.0,
        "recall": 0.6667,
        "f1": 0.8,
        "wanted": 3,
        "found": 2,
    }
    assert overall["primary_found"] == 0.6667
    assert overall["level"]["exact"] == 1.0


def test_silence_is_reported_by_its_reason(lexicon):
    overall = evaluate(LexiconScorer(lexicon), ROWS)["overall"]

    assert overall["empty_kept_empty"] == {"plain": 1.0, "trap": 1.0, "negated": 1.0, "harm": 1.0}
    assert overall["flags"]["negated"]["recall"] == 1.0
    assert overall["flags"]["harm"]["precision"] == 1.0
    assert overall["evidence_valid"] == 1.0


def test_the_spread_is_the_gap_between_languages(lexicon):
    metrics = evaluate(LexiconScorer(lexicon), ROWS)

    assert metrics["spread"]["goals"] == 0.3333
    assert metrics["without_diacritics"]["hu"]["goals"]["recall"] == 0.5
    assert json.loads(json.dumps(metrics)) == metrics
