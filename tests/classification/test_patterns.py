import pytest

from classification.patterns import parse
from classification.phrase_index import PhraseIndex, Rule
from classification.tokens import tokenize
from domain.errors import VocabularyError


def found(phrase, text, language="en", *, is_literal=False):
    patterns = parse(phrase, language, is_literal=is_literal)
    index = PhraseIndex(Rule(pattern, phrase) for pattern in patterns)
    return bool(index.find(tokenize(text, language)))


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [
        ("pl", "wymiana ~ piec", "Wymianie podlegają stare piece"),
        ("cs", "dobíjec*", "síť dobíjecích stanic"),
        ("hu", "*fűtés*", "a távfűtésről"),
        ("hu", "*park", "új napelempark"),
        ("sk", "zelený|zelená strecha", "zelené strechy"),
        ("en", "low-emission zone", "a low emission zone"),
        ("en", "goal #", "Goal 13"),
    ],
)
def test_a_phrase_finds_inflections_stems_gaps_and_numbers(language, phrase, text):
    assert found(phrase, text, language)


@pytest.mark.parametrize(
    ("language", "phrase", "text", "is_found"),
    [
        ("sk", "električk*", "Nová električka do Petržalky", True),
        ("sk", "električk*", "Spotreba elektrickej energie klesá každý rok", False),
        ("sk", "električk*", "Nova elektricka do mesta", True),
        ("cs", "plast*", "Oprava pláště budovy", False),
        ("cs", "zeleň*", "Péče o zelení obrostlé stěny", True),
        ("sk", "škol*", "Kapacity škôl", True),
        ("pl", "szkoł*", "Remont szkół i żłobków", True),
    ],
)
def test_the_consonants_of_a_stem_agree_where_the_text_has_its_diacritics(
    language, phrase, text, is_found
):
    assert bool(found(phrase, text, language)) is is_found


def test_a_gap_reaches_over_three_words_and_no_further():
    assert found("replace ~ boiler", "replace the old coal boiler")
    assert not found("replace ~ boiler", "replace all of the old boiler")


def test_a_marked_word_stands_for_itself_only():
    assert found("=místo", "místo parkoviště", "cs")
    assert not found("=místo", "místa u řeky", "cs")


def test_in_a_cue_only_dictionary_forms_are_inflected():
    assert found("vybudovat", "vybudujeme park", "cs", is_literal=True)
    assert not found("bude", "je hotovo", "cs", is_literal=True)


def test_too_short_a_stem_at_the_beginning_is_refused():
    with pytest.raises(VocabularyError, match="too short"):
        parse("up* start", "en")


def test_a_phrase_of_signs_only_is_refused():
    with pytest.raises(VocabularyError, match="no word"):
        parse("§ ~", "en")
