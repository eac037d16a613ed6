"""What the classifier says about some seventy statements, word for word.

Renew after an intended change, and read the difference:
python -m classification predict tests/classification/golden/texts.csv \
    tests/classification/golden/VERSION.csv
"""

import csv
from pathlib import Path

from classification.prediction import predict
from classification.scorer import load_scorer

GOLDEN = Path(__file__).parent / "golden"


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_answers_are_those_published_for_this_version_of_the_lexicon():
    scorer = load_scorer()
    [published] = (path for path in GOLDEN.glob("*.csv") if path.stem != "texts")

    answers = predict(scorer, rows_of(GOLDEN / "texts.csv"))

    assert [{name: str(value) for name, value in row.items()} for row in answers] == rows_of(
        published
    )
    assert published.stem == scorer.version
