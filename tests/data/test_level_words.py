"""Guards the words of levels, statuses, attributes and roles."""

import pytest

from domain import phrases, vocabulary
from domain.vocabulary import LANGUAGES

EXPLAINED = {
    "level": ("0", "1", "2", "3", "4"),
    "status": ("covered", "partial", "mention_only", "not_found", "gap")
    + ("not_applicable", "no_data"),
    "evidence": ("counted", "signal", "negated", "blocked", "harm"),
    "strength": ("strong", "specific", "context", "weak"),
}
NAMED = {
    "attribute": ("quantity", "deadline", "indicator", "baseline", "budget", "owner", "monitoring"),
    "role": ("vision", "objective", "measure", "indicator", "diagnosis"),
}


@pytest.mark.parametrize(("family", "codes"), EXPLAINED.items())
def test_levels_statuses_and_kinds_of_evidence_have_an_explanation(family, codes):
    missing = [code for code in codes if not phrases.has_phrase(f"{family}.{code}.help")]

    assert missing == []


@pytest.mark.parametrize(("family", "codes"), [*EXPLAINED.items(), *NAMED.items()])
def test_levels_statuses_attributes_and_roles_have_a_name(family, codes):
    missing = [code for code in codes if not phrases.has_phrase(f"{family}.{code}")]

    assert missing == []


def test_the_words_of_the_levels_are_there_in_every_language():
    for row in vocabulary.read("texts/levels"):
        assert all(row[language].strip() for language in LANGUAGES), row["key"]
