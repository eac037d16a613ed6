import pytest


def test_a_bare_title_is_a_commitment(classify, levels):
    assert levels(classify("en", "Cycle path to the station")) == {
        "GD5c": 2,
        "GD5": 2,
        "SDG11.2": 2,
        "SDG11": 2,
    }


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A cycle path of 12 km", 3),
        ("A cycle path by 2029", 3),
        ("A cycle path of 12 km by 2029", 3),
        ("A cycle path of 12 km by 2029, EUR 2 million", 4),
        ("A cycle path by 2029, EUR 2 million", 3),
        ("A cycle path, EUR 2 million", 2),
    ],
)
def test_the_ladder_needs_target_and_deadline_and_one_who_carries_it(text, level, classify, levels):
    assert levels(classify("en", text))["GD5c"] == level


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In recent years 12 km of cycle paths were built."),
        ("pl", "W latach 2015–2022 oddano do użytku 24 km ścieżek rowerowych."),
        ("cs", "V letech 2015–2022 bylo postaveno 24 km cyklostezek."),
        ("sk", "V rokoch 2015–2022 sa postavilo 24 km cyklotrás."),
        ("hu", "2015 és 2022 között 24 km kerékpárút épült."),
    ],
)
def test_a_look_back_inside_a_measure_is_only_a_mention(language, text, classify, levels):
    assert levels(classify(language, text))["GD5c"] == 1


def test_numbers_of_a_diagnosis_are_no_targets(classify):
    classified = classify("en", "There are no cycle paths in 12 districts.")

    assert classified.attributes == ()


def test_a_summary_is_a_vision_unless_it_commits_in_words(classify, levels):
    dreamt = classify("en", "A town full of cycle paths.", role="vision")
    pledged = classify("en", "We will build 12 km of cycle paths by 2029.", role="vision")

    assert levels(dreamt)["GD5c"] == 1
    assert levels(pledged)["GD5c"] == 3


def test_the_title_of_a_strategy_is_at_most_a_commitment(classify, levels):
    classified = classify("en", "Cycle paths 2030", role="objective", field="strategy_title")

    assert levels(classified)["GD5c"] == 2


def test_attributes_of_columns_count_inside_the_chain(classify, levels):
    stated = ("quantity", "deadline", "owner")

    assert levels(classify("en", "Cycle path", attributes=stated))["GD5c"] == 4


def test_an_indicator_is_measurable_by_itself(classify, levels):
    assert levels(classify("en", "Length of cycle paths", role="indicator"))["GD5c"] == 3


def test_an_empty_text_finds_nothing(classify):
    assert classify("en", "").findings == ()
