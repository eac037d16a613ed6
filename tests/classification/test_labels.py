import pytest

from classification.labels import find_labels


@pytest.mark.parametrize(
    ("language", "text", "goals"),
    [
        ("en", "SDG tags: 6, 14, 15", ["SDG6", "SDG14", "SDG15"]),
        ("en", "Contributes to SDG 10 (inequalities) and SDG 17", ["SDG10", "SDG17"]),
        ("pl", "Zgodność z celami Agendy 2030: 3, 5 i 10.", ["SDG3", "SDG5", "SDG10"]),
        ("cs", "Přispívá k naplňování cíle č. 5 a cíle č. 10.", ["SDG5", "SDG10"]),
        ("sk", "SDG: 1; 8; 16", ["SDG1", "SDG8", "SDG16"]),
        ("hu", "Hozzájárul a 13. és a 15. célhoz.", ["SDG13", "SDG15"]),
        ("en", "Contributes to SDG 11.2", ["SDG11"]),
    ],
)
def test_goals_named_by_number_are_read(language, text, goals, read):
    assert [label.criterion for label in find_labels(read(language, text))] == goals


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Cíl 7: Rozvoj veřejné dopravy"),
        ("pl", "Cel 3. Nowe boiska"),
        ("en", "The goal is 15 % less waste"),
        ("hu", "2. cél: új iskola"),
    ],
)
def test_the_own_goals_of_a_strategy_are_no_labels(language, text, read):
    assert find_labels(read(language, text)) == ()


def test_a_label_alone_is_a_mention_of_that_goal_only(classify, levels):
    text = "Strategia uwzględnia Cele Zrównoważonego Rozwoju ONZ, w tym cel 13."

    assert levels(classify("pl", text)) == {"SDG13": 1}


def test_words_that_only_explain_a_label_earn_nothing(classify, levels):
    assert levels(classify("en", "Linked to SDG 11 (a park in every district)")) == {"SDG11": 1}
