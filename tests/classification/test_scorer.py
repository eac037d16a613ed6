import unicodedata

import pytest

from classification.lexicon import Lexicon
from classification.scorer import LexiconScorer
from domain.model import Chain, Passage

TEXTS = [
    ("en", "By 2029 a cycle path of 12 km and solar panels on three schools, EUR 2 million."),
    ("pl", "Do 2029 r. powstanie 12 km ścieżek rowerowych i park; koszt 3 mln zł."),
    ("cs", "Do roku 2029 vznikne 12 km cyklostezek a park, odpovídá odbor dopravy."),
    ("sk", "Mesto nezriadi park, do roku 2029 však vybuduje 12 km cyklotrás."),
    ("hu", "2029-ig 12 km kerékpárút és park épül, felelős a főkertész."),
]


def bare(text):
    decomposed = unicodedata.normalize("NFD", text.translate(str.maketrans("łŁ", "lL")))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_every_quotation_is_the_text_at_its_offsets(language, text, classify):
    classified = classify(language, text)

    quoted = [*classified.evidence, *classified.attributes]
    assert quoted
    assert all(text[quote.start : quote.end] == quote.surface for quote in quoted)
    assert all(text[part.start : part.end] == part.text for part in classified.statements)


@pytest.mark.parametrize("change", [str.upper, str.lower, bare], ids=["upper", "lower", "bare"])
@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_case_and_lost_diacritics_change_no_level(language, text, change, classify, levels):
    assert levels(classify(language, change(text))) == levels(classify(language, text))


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_same_text_gives_the_same_result(language, text, classify):
    assert classify(language, text) == classify(language, text)


def test_every_finding_rests_on_counted_evidence(classify):
    for language, text in TEXTS:
        classified = classify(language, text)
        counted = {proof.criterion for proof in classified.evidence if proof.status == "counted"}

        assert all(
            any(criterion.startswith(finding.criterion) for criterion in counted)
            for finding in classified.findings
        )


def test_scores_stay_between_none_and_certain(classify):
    scores = [f.score for language, text in TEXTS for f in classify(language, text).findings]

    assert all(0 < score < 1 for score in scores)


def test_the_version_changes_with_the_lexicon():
    row = {"concept": "park", "phrase": "park", "strength": "strong"}
    one = LexiconScorer(Lexicon([{"concept": "park", "criterion": "GD7a"}], {"en": [row]}))
    other = LexiconScorer(Lexicon([{"concept": "park", "criterion": "GD7b"}], {"en": [row]}))

    assert one.version != other.version


def test_the_same_words_speak_for_a_criterion_only_once():
    rows = [
        {"concept": "biomass_heat", "phrase": "wood chips", "strength": "strong"},
        {"concept": "biomass_heat", "phrase": "heating", "strength": "context"},
        {"concept": "geothermal_heat", "phrase": "heating", "strength": "context"},
    ]
    criteria = [{"concept": row["concept"], "criterion": "GD2c"} for row in rows[1:]]
    scorer = LexiconScorer(Lexicon(criteria, {"en": rows}))
    text = Passage("title", "Heating with wood chips")

    found = scorer.classify(Chain("c", "en", "measure", (text,))).evidence

    assert [(proof.surface, proof.concept) for proof in found if proof.criterion == "GD2c"] == [
        ("Heating", "biomass_heat"),
        ("wood chips", "biomass_heat"),
    ]
