import pytest

from charts.colours import colours

READABLE = 4.5  # contrast of words and their ground
FILLS = colours()["levels"]["fill"]
TEXTS = colours()["levels"]["text"]


@pytest.mark.parametrize("level", range(1, 5))
def test_the_number_of_a_level_can_be_read_on_its_colour(level):
    assert contrast(FILLS[level], TEXTS[level]) >= READABLE


def test_the_number_of_level_0_can_be_read_on_white_paper():
    assert contrast(colours()["lines"]["paper"], TEXTS[0]) >= READABLE


def test_levels_go_from_light_to_dark():
    shades = [luminance(fill) for fill in FILLS[1:]]

    assert shades == sorted(shades, reverse=True)


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    """Relative luminance of #RRGGBB, as WCAG defines it."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
