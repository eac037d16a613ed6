import pytest

from etl.values.declared import read_tags


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("SDG 7, 11 a 13", ("SDG7", "SDG11", "SDG13")),
        ("7; 11.2; SDG13", ("SDG7", "SDG11.2", "SDG13")),
        ("Cel 7 i cel 13", ("SDG7", "SDG13")),
        ("11.a\n11.b", ("SDG11.a", "SDG11.b")),
        ("Koniec chudoby; SDG 3", ("SDG1", "SDG3")),
        ("SDG7, SDG7; 7", ("SDG7",)),
        ("", ()),
    ],
)
def test_goals_are_read_as_partners_write_them(text, criteria):
    assert read_tags(text, "SDG") == (criteria, ())


@pytest.mark.parametrize(
    ("text", "criteria"),
    [("GD5, GD7", ("GD5", "GD7")), ("5c; X1a", ("GD5c", "GDX1a")), ("gd 2", ("GD2",))],
)
def test_areas_are_read_with_and_without_their_prefix(text, criteria):
    assert read_tags(text, "GD") == (criteria, ())


@pytest.mark.parametrize("text", ["SDG 18", "všechny", "SDG 7 a 99", "v1.2.3"])
def test_what_is_no_goal_is_named_rather_than_guessed(text):
    assert read_tags(text, "SDG") == ((), (text,))


def test_one_unknown_part_does_not_lose_the_others():
    assert read_tags("SDG 7; zielony", "SDG") == (("SDG7",), ("zielony",))
