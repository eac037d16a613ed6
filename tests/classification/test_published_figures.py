import csv

import pytest

from classification.evaluation import evaluate
from classification.evaluation_table import table_rows
from classification.scorer import load_scorer
from domain.vocabulary import DATA, read


@pytest.mark.parametrize("dataset", ["blind", "development"])
def test_the_published_figures_are_those_of_this_lexicon_and_these_rules(dataset):
    published = [row for row in read("evaluation/figures") if row["dataset"] == dataset]

    measured = evaluate(load_scorer(), read(f"evaluation/{dataset}"))

    again = [
        {name: str(value) for name, value in row.items()} for row in table_rows(dataset, measured)
    ]
    assert published == again


def test_the_blind_set_is_large_enough_in_every_language():
    with (DATA / "evaluation" / "blind.csv").open(encoding="utf-8") as lines:
        languages = [row["lang"] for row in csv.DictReader(lines)]

    assert {language: languages.count(language) for language in set(languages)} == dict.fromkeys(
        ("en", "pl", "cs", "sk", "hu"), 150
    )
