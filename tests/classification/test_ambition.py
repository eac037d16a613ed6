"""Figures beside targets of the EU, in words as the strategies of the region use them."""

import pytest

from classification.ambition import compared_benchmarks, find_ambitions, judge
from classification.figures import Figure
from classification.lexicon import load_lexicon
from classification.scorer import LexiconScorer
from domain.model import Chain, Passage
from domain.vocabulary import LANGUAGES, read


@pytest.fixture(scope="module")
def compare():
    scorer = LexiconScorer(load_lexicon())

    def compare(language, text, role="measure", **columns):
        chain = Chain("one", language, role, (Passage("text", text),))
        found = find_ambitions(scorer.classify(chain), chain, **columns)
        return [(one.benchmark, one.verdict, one.reason) for one in found]

    return compare


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "Reduce greenhouse gas emissions by 65% by 2030 compared to 1990.", "beyond"),
        ("pl", "Redukcja emisji gazów cieplarnianych o 55% do 2030 r. względem 1990 r.", "matches"),
        ("cs", "Snížení emisí skleníkových plynů o 60 % do roku 2030 oproti roku 1990.", "beyond"),
        (
            "sk",
            "Zníženie emisií skleníkových plynov o 40 % do roku 2030 oproti 1990.",
            "below",
        ),
        (
            "hu",
            "Az üvegházhatású gázok kibocsátását 2030-ig 55%-kal csökkentjük 1990-hez képest.",
            "matches",
        ),
    ],
)
def test_the_same_base_year_makes_emission_targets_comparable(compare, language, text, verdict):
    assert compare(language, text) == [("ghg_2030", verdict, "")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "cs",
            "Do roku 2030 snížíme emise CO2 o 55 % oproti roku 2005; odpovídá odbor životního "
            "prostředí, rozpočet 120 mil. Kč, roční monitoring.",
        ),
        ("cs", "-40 % CO2 do roku 2030 (oproti roku 2000)"),
        ("pl", "Zmniejszenie emisji CO2 o 33,5% do 2030 r. względem 2018 r."),
        ("sk", "Cieľom je do roku 2030 znížiť emisie skleníkových plynov o 55 % oproti roku 2005."),
        ("hu", "A szén-dioxid-kibocsátás 40 százalékos csökkentése 2030-ig; a bázisév 2017."),
        ("en", "Cut CO2 emissions by 60% by 2030 against 2005."),
    ],
)
def test_another_base_year_is_never_compared(compare, language, text):
    assert compare(language, text) == [("ghg_2030", "not_comparable", "other_base_year")]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Cut CO2 emissions by 40% by 2030.", ("ghg_2030", "no_base_year")),
        ("pl", "co najmniej 40% mniej CO2 do 2030 r.", ("ghg_2030", "no_base_year")),
        ("sk", "-40 % CO2 do roku 2030", ("ghg_2030", "no_base_year")),
        ("cs", "Snížení emisí CO2 o 594 000 t do roku 2030.", ("ghg_2030", "other_unit")),
        (
            "pl",
            "Ograniczenie emisji CO2 z transportu o 40% do 2030 r. względem 1990 r.",
            ("ghg_2030", "other_scope"),
        ),
        ("sk", "+93 % podielu OZE do roku 2036", ("renewables", "other_direction")),
        ("en", "Increase the share of renewable energy to 30%.", ("renewables", "no_year")),
    ],
)
def test_what_cannot_be_compared_says_why(compare, language, text, found):
    benchmark, reason = found

    assert compare(language, text) == [(benchmark, "not_comparable", reason)]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "Increase the share of renewable energy to 45% by 2030.", "beyond"),
        ("pl", "Zwiększenie udziału OZE do 32% w 2030 r.", "below"),
        (
            "cs",
            "Zvýšit podíl obnovitelných zdrojů energie na 42,5 % do roku 2030.",
            "matches",
        ),
        ("sk", "Zvýšiť podiel obnoviteľných zdrojov energie na 50 % do roku 2030.", "beyond"),
        ("hu", "A megújuló energia arányát 50%-ra növeljük 2030-ig.", "beyond"),
    ],
)
def test_a_share_to_reach_needs_no_base_year(compare, language, text, verdict):
    assert compare(language, text) == [("renewables", verdict, "")]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "The city will be climate neutral by 2040.", "beyond"),
        ("pl", "neutralność klimatyczna do 2050 r.", "matches"),
        ("cs", "Uhlíková neutralita do roku 2050", "matches"),
        ("sk", "Dosiahneme klimatickú neutralitu do roku 2045.", "beyond"),
        ("hu", "klímasemlegesség 2030-ra", "beyond"),
    ],
)
def test_neutrality_is_compared_by_its_year_alone(compare, language, text, verdict):
    assert compare(language, text) == [("climate_neutrality", verdict, "")]


def test_two_figures_of_a_sentence_belong_to_their_own_words_and_years(compare):
    both = compare(
        "en",
        "Raise the share of renewable energy to 40% and cut greenhouse gas emissions by 55% by "
        "2030 compared to 1990.",
    )
    steps = compare(
        "pl",
        "Do 2030 r. ograniczymy emisję CO2 o 40%, a do 2050 r. o 95% w porównaniu z rokiem 1990.",
    )

    assert both == [("renewables", "below", ""), ("ghg_2030", "matches", "")]
    assert steps == [
        ("ghg_2030", "below", ""),
        ("ghg_2040", "not_comparable", "later_year"),
    ]


def test_years_of_columns_count_where_the_words_are_silent(compare):
    words = ("cs", "Snížení emisí CO2 o 60 %")

    assert compare(*words, base_year=1990, year=2030) == [("ghg_2030", "beyond", "")]
    assert compare(*words) == [("ghg_2030", "not_comparable", "no_base_year")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Nová klimatizace v budově úřadu do roku 2030."),
        ("pl", "Wymiana 1200 pieców węglowych do 2027 roku."),
        ("sk", "Miera nezamestnanosti klesla na 4 %."),
        ("hu", "Növeljük a városi zöldfelületek arányát."),
        ("en", "We will not reduce CO2 emissions by 55% by 2030 compared to 1990."),
    ],
)
def test_texts_without_such_a_target_stay_silent(compare, language, text):
    assert compare(language, text) == []


def test_a_vision_is_no_target(compare):
    text = "Emissions of greenhouse gases 55% lower than in 1990 are our vision for 2030."

    assert compare("en", text, role="vision") == []


@pytest.mark.parametrize(
    ("value", "year", "verdict"),
    [
        (60, 2028, ("beyond", "")),
        (50, 2028, ("not_comparable", "earlier_year")),
        (50, 2034, ("below", "")),
        (60, 2034, ("not_comparable", "later_year")),
    ],
)
def test_another_year_is_compared_only_where_the_answer_is_certain(value, year, verdict):
    [benchmark] = [one for one in compared_benchmarks() if one.id == "ghg_2030"]
    figure = Figure(0, 4, value, "percent", "decrease", False, 1990, year)

    assert judge(figure, benchmark) == verdict


def test_a_range_is_matched_anywhere_inside():
    [benchmark] = [one for one in compared_benchmarks() if one.id == "ghg_2035"]
    figure = Figure(0, 4, 70.0, "percent", "decrease", False, 1990, 2035)

    assert judge(figure, benchmark) == ("matches", "")
    assert judge(figure._replace(value=73.0), benchmark) == ("beyond", "")
    assert judge(figure._replace(value=66.0), benchmark) == ("below", "")


def test_directions_have_words_in_every_language():
    kinds = {"decrease", "increase", "reach", "percent", "partial_scope"}
    spoken = {(row["language"], row["kind"]) for row in read("vocabulary/cues")}

    assert {(language, kind) for language in LANGUAGES for kind in kinds} <= spoken
