from domain import vocabulary
from domain.phrases import phrase


def test_every_concept_has_a_name_in_all_five_languages():
    concepts = [row["concept"] for row in vocabulary.read("vocabulary/concepts")]

    names = {
        (one, language): phrase(f"concept.{one}", language)
        for one in concepts
        for language in vocabulary.LANGUAGES
    }

    assert all(names.values())


def test_english_names_are_those_of_the_lexicon():
    for row in vocabulary.read("vocabulary/concepts"):
        assert phrase(f"concept.{row['concept']}", "en") == row["name_en"]
