import pandas as pd

from ui.declared import compare

GOALS = pd.DataFrame(
    {
        "criterion": ["SDG7", "SDG11", "SDG13", "GD5"],
        "level": pd.array([3, 0, 1, 2], dtype="Int64"),
    }
)


def test_declared_and_derived_goals_are_told_apart():
    compared = compare(["SDG7", "SDG11"], GOALS)

    assert compared.agreed == ("SDG7",)
    assert compared.only_declared == ("SDG11",)
    assert compared.only_derived == ("SDG13",)


def test_a_declared_target_stands_for_its_goal():
    assert compare(["SDG7.2"], GOALS).agreed == ("SDG7",)


def test_a_framework_the_partner_left_empty_is_not_compared():
    assert "GD5" not in compare(["SDG7"], GOALS).only_derived


def test_a_goal_without_data_is_not_derived():
    goals = GOALS.assign(level=pd.array([None] * 4, dtype="Int64"))

    assert compare(["SDG7"], goals).only_declared == ("SDG7",)
