"""The acceptance examples agreed with the domain experts, with the lexicon of the product."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "cs",
            "Do roku 2030 snížíme emise CO2 o 55 % oproti roku 2005; odpovídá odbor životního "
            "prostředí, rozpočet 120 mil. Kč, roční monitoring.",
            {"GD1a": 4, "SDG13.2": 4},
        ),
        (
            "cs",
            "Do roku 2030 snizime emise CO2 o 55 % oproti roku 2005; odpovida odbor zivotniho "
            "prostredi, rozpocet 120 mil. Kc, rocni monitoring.",
            {"GD1a": 4, "SDG13.2": 4},
        ),
        ("hu", "Növeljük a városi zöldfelületek arányát.", {"GD7a": 2, "SDG11.7": 2}),
        (
            "pl",
            "Wymiana 1200 pieców węglowych do 2027 roku.",
            {"GD8a": 3, "GD2c": 3, "SDG11.6": 3},
        ),
        ("pl", "Strategia uwzględnia Cele Zrównoważonego Rozwoju ONZ, w tym cel 13.", {"SDG13": 1}),
    ],
)
def test_commitments_reach_the_level_their_words_earn(
    language, text, expected, classify_fully, levels
):
    found = levels(classify_fully(language, text))

    assert {criterion: found.get(criterion) for criterion in expected} == expected


@pytest.mark.parametrize(
    ("language", "text", "silent"),
    [
        ("pl", "Strategia uwzględnia Cele Zrównoważonego Rozwoju ONZ, w tym cel 13.", "GD1"),
        ("sk", "Miera nezamestnanosti klesla na 4 %.", "SDG16"),
        ("cs", "Nová klimatizace v budově úřadu.", "GD1"),
        ("cs", "Nová klimatizace v budově úřadu.", "SDG13"),
        ("sk", "Zníženie podpory obnoviteľných zdrojov energie.", "GD2"),
        ("en", "Build a new four-lane ring road by 2028.", "GD5"),
        ("cs", "Zlepšení podnikatelského prostředí.", "GD7"),
        ("cs", "Zlepšení podnikatelského prostředí.", "GD8"),
        ("pl", "Program rozwoju Zielona Góra 2030.", "GD7"),
        ("hu", "Békéscsaba okos város stratégiája.", "SDG16"),
    ],
)
def test_homonyms_names_refusals_and_harms_earn_nothing(
    language, text, silent, classify_fully, levels
):
    assert silent not in levels(classify_fully(language, text))


def test_a_diagnosis_of_unemployment_is_at_most_a_mention(classify_fully, levels):
    found = levels(classify_fully("sk", "Miera nezamestnanosti klesla na 4 %."))

    assert found.get("SDG8", 0) <= 1


def test_a_law_is_a_mention_and_its_number_no_target(classify_fully, levels):
    text = "Soulad se zákonem č. 201/2012 Sb. o ochraně ovzduší."
    classified = classify_fully("cs", text)

    assert levels(classified).get("GD8a", 0) <= 1
    assert classified.attributes == ()


def test_refusals_and_harms_are_flagged(classify_fully):
    refused = classify_fully("sk", "Zníženie podpory obnoviteľných zdrojov energie.")
    harmful = classify_fully("en", "Build a new four-lane ring road by 2028.")

    assert "negated" in {proof.status for proof in refused.evidence}
    assert "harm" in {proof.status for proof in harmful.evidence}


def test_fifty_times_the_same_sentence_is_worth_one(classify_fully, levels):
    sentence = "Növeljük a városi zöldfelületek arányát. "

    once, often = (classify_fully("hu", sentence * count) for count in (1, 50))

    assert levels(once) == levels(often)
