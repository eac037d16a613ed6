"""The lexicon is edited by people who do not run the program: these tests read it for them."""

from collections import Counter

import pytest

from classification.lexicon import STRENGTHS
from classification.patterns import GAP, parse, parse_list, parse_words
from domain.vocabulary import LANGUAGES, read

CONCEPTS = [row["concept"] for row in read("vocabulary/concepts")]


def phrases(language):
    return read(f"vocabulary/phrases_{language}")


def test_every_concept_is_named_once():
    assert [concept for concept, count in Counter(CONCEPTS).items() if count > 1] == []


def test_every_concept_speaks_for_a_criterion():
    mapped = {row["concept"] for row in read("vocabulary/concept_criteria")}

    assert mapped == set(CONCEPTS)


def test_concepts_speak_only_for_criteria_that_are_scored():
    scored = {row["criterion"] for row in read("reference/criteria") if row["is_scored"]}

    strangers = [
        row
        for row in read("vocabulary/concept_criteria")
        if not row["criterion"].startswith("SC") and row["criterion"] not in scored
    ]

    assert strangers == []


def test_every_scored_criterion_can_be_reached():
    reached = {row["criterion"] for row in read("vocabulary/concept_criteria")}

    unreached = [
        row["criterion"]
        for row in read("reference/criteria")
        if row["is_scored"]
        and row["framework"] in ("SDG", "GD")
        and row["criterion"] not in reached
    ]

    assert unreached == []


def test_no_concept_speaks_twice_for_the_same_criterion():
    pairs = Counter(
        (row["concept"], row["criterion"]) for row in read("vocabulary/concept_criteria")
    )

    assert [pair for pair, count in pairs.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_belongs_to_a_known_concept(language):
    assert {row["concept"] for row in phrases(language)} <= set(CONCEPTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_can_be_proved_in_every_language(language):
    strengths = Counter((row["concept"], row["strength"]) for row in phrases(language))

    silent = [
        concept
        for concept in CONCEPTS
        if not strengths[concept, "strong"] and strengths[concept, "specific"] < 2
    ]

    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_strength_is_one_of_four(language):
    assert {row["strength"] for row in phrases(language)} <= set(STRENGTHS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_parsed(language):
    for row in phrases(language):
        assert parse(row["phrase"], language)
        parse_words(row["needs"], language)
        parse_list(row["blocks"], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_stands_between_two_words(language):
    dangling = [
        row["phrase"]
        for row in phrases(language)
        if GAP in (row["phrase"].split()[0], row["phrase"].split()[-1])
        or f"{GAP} {GAP}" in row["phrase"]
    ]

    assert dangling == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_lower_case_without_stray_blanks(language):
    untidy = [
        row["phrase"]
        for row in phrases(language)
        if row["phrase"] != " ".join(row["phrase"].lower().split())
    ]

    assert untidy == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_condition_is_a_single_word(language):
    """A needed phrase of several words would never be compared with one word of the text."""
    broken = [
        (row["phrase"], need)
        for row in phrases(language)
        for need in row["needs"].split(";")
        if " " in need.strip()
    ]

    assert broken == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_written_twice_for_a_concept(language):
    pairs = Counter((row["concept"], row["phrase"]) for row in phrases(language))

    assert [pair for pair, count in pairs.items() if count > 1] == []
