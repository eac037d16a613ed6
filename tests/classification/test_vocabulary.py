"""Guards for the tables people edit without running the program."""

import pytest

from classification.cues import cue_index
from classification.lexicon import STRENGTHS, load_lexicon
from domain.vocabulary import LANGUAGES, read

CUE_TABLES = ("cues", "guards", "harms")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_of_the_lexicon_can_be_read(language):
    assert load_lexicon().index(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_has_a_known_concept_and_strength(language):
    concepts = {row["concept"] for row in read("vocabulary/concepts")}

    strangers = [
        row["phrase"]
        for row in read(f"vocabulary/phrases_{language}")
        if row["concept"] not in concepts or row["strength"] not in STRENGTHS
    ]

    assert strangers == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_phrases_in_every_language(language):
    concepts = {row["concept"] for row in read("vocabulary/concepts")}
    spoken = {row["concept"] for row in read(f"vocabulary/phrases_{language}")}

    assert concepts - spoken == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_can_be_read(language):
    assert cue_index(language)


def test_every_kind_of_cue_exists_in_every_language():
    spoken = {language: set() for language in LANGUAGES}
    for row in read("vocabulary/cues"):
        spoken[row["language"]].add(row["kind"])
    peculiar = {"negator", "conditional", "at", "at_after"}  # said otherwise in some languages

    assert {frozenset(kinds - peculiar) for kinds in spoken.values()} == {
        frozenset(spoken["en"] - peculiar)
    }


@pytest.mark.parametrize("table", CUE_TABLES)
def test_tables_are_sorted_and_hold_nothing_twice(table):
    rows = [tuple(row.values()) for row in read(f"vocabulary/{table}")]

    assert rows == sorted(set(rows))


def test_every_harm_says_what_it_works_against():
    against = {
        row["harm"] for row in read("vocabulary/harm_criteria") if row["effect"] == "against"
    }

    assert {row["harm"] for row in read("vocabulary/harms")} == against
