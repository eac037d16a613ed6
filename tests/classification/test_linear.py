import pytest

from classification.linear import LinearModel, LinearScorer, beginnings_of, load_linear
from classification.second_opinion import doubts
from domain.model import Chain, Classified, Evidence, Finding, Passage

ROWS = (
    {"criterion": "SDG7", "beginning": "", "weight": "-2.0"},
    {"criterion": "SDG7", "beginning": "energ", "weight": "9.0"},
    {"criterion": "SDG11", "beginning": "", "weight": "-2.0"},
    {"criterion": "SDG11", "beginning": "tram", "weight": "9.0"},
)


@pytest.fixture
def scorer():
    return LinearScorer({"pl": LinearModel(ROWS)}, "trial")


def chain(text, language="pl"):
    return Chain("x", language, "measure", (Passage("title", text),))


def test_words_are_known_by_their_folded_beginnings():
    assert beginnings_of("Zieleń w Łodzi") == {"ziel", "ziele", "zielen", "lodz", "lodzi"}


def test_a_word_that_weighs_enough_finds_its_goal_and_is_quoted(scorer):
    classified = scorer.classify(chain("Audyt energetyczny"))

    assert [finding.criterion for finding in classified.findings] == ["SDG7"]
    [proof] = classified.evidence
    assert (proof.surface, proof.rule) == ("energetyczny", "+9.00")


def test_a_text_without_known_words_finds_nothing(scorer):
    assert scorer.classify(chain("Nowe krzesła")).findings == ()


def test_an_unknown_language_finds_nothing(scorer):
    assert scorer.classify(chain("Energieplan", "de")).findings == ()
    assert scorer.probabilities(chain("Energieplan", "de")) == {}


def test_repeating_a_sentence_changes_no_probability(scorer):
    once, often = chain("Audyt energetyczny."), chain("Audyt energetyczny. " * 20)

    assert scorer.probabilities(once) == scorer.probabilities(often)


def test_a_goal_only_the_second_scorer_sees_is_a_doubt(scorer):
    [doubt] = doubts(Classified((), (), (), ()), chain("Audyt energetyczny"), scorer)

    assert (doubt.criterion, doubt.verdict, doubt.words) == ("SDG7", "unseen", ("energetyczny",))


def proof(status, strength="strong"):
    return Evidence("SDG7.3", "x", "title", 0, "x", 0, 1, "measure", strength, status, "x")


def test_a_refused_goal_is_no_doubt(scorer):
    refused = Classified((), (proof("negated"),), (), ())

    assert list(doubts(refused, chain("Audyt energetyczny"), scorer)) == []


@pytest.mark.parametrize(("low", "verdicts"), [(2, []), (0, ["doubted"])])
def test_only_a_goal_without_a_strong_phrase_is_doubted(low, verdicts):
    rows = ({"criterion": "SDG7", "beginning": "", "weight": "-6.0"},)
    second = LinearScorer({"pl": LinearModel(rows)}, "trial")
    found = Classified(
        (), (proof("counted", "specific"),), (), (Finding("SDG7", 2, 0.5, (), low=low, high=2),)
    )

    assert [one.verdict for one in doubts(found, chain("Tramwaj"), second)] == verdicts


@pytest.mark.parametrize(
    ("language", "text", "goal"),
    [
        ("pl", "Montaż paneli fotowoltaicznych na szkole", "SDG7"),
        ("cs", "Výsadba stromů v ulicích města", "SDG11"),
        ("sk", "Triedený zber odpadu v obci", "SDG12"),
        ("hu", "Napelemek az iskola tetején", "SDG7"),
        ("en", "Separate collection of waste", "SDG12"),
    ],
)
def test_the_shipped_weights_know_everyday_measures_in_every_language(language, text, goal):
    probabilities = load_linear().probabilities(chain(text, language))

    assert max(probabilities, key=probabilities.get) in {goal, "SDG11"}
    assert probabilities[goal] > 0.3
