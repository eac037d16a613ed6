import pytest

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES, read


def test_the_blind_check_is_published_before_the_tuning_set(visit, real_store):
    tables = [table.value for table in visit("method", real_store).table]

    blind = next(
        float(row["value"])
        for row in read("evaluation/figures")
        if (row["dataset"], row["language"], row["metric"]) == ("blind", "pl", "goals_f1")
    )
    assert f"{100 * blind:.0f}" in tables[0].iloc[0].tolist()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_says_how_many_judgements_a_threshold_would_turn(
    language, visit, words_of, real_store
):
    said = words_of(visit("method", real_store, lang=language))

    assert phrase("method.sensitivity.lead", language) in said
    assert "80" in said.partition(phrase("method.sensitivity.lead", language))[2]


def test_the_rules_of_labelling_are_on_the_page(visit, words_of, real_store):
    said = words_of(visit("method", real_store))

    assert "A solar roof is goal 7, not 13." in said
    assert "Refused and harmful" in said
