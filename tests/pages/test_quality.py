import pytest

from domain.vocabulary import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_quality_opens_in_every_language(language, visit, real_store):
    app = visit("quality", real_store, lang=language, sheet="nonsense")

    assert not app.exception
    assert app.get("plotly_chart")


def test_problems_in_the_submissions_are_listed_with_cell_and_remedy(visit, words_of, real_store):
    said = words_of(visit("quality", real_store))

    assert "powiat poznański" in said
    assert "H23" in said


def test_licences_of_what_is_used_are_named(visit, words_of, real_store):
    said = words_of(visit("quality", real_store))

    for one in ("GeoNames", "Natural Earth", "IBM Plex", "simplemma"):
        assert one in said


def test_an_empty_store_says_that_nothing_came_in(visit, words_of, empty_store):
    assert "Nothing has been submitted yet." in words_of(visit("quality", empty_store))


def test_the_page_opens_with_what_came_in_and_what_is_open(visit, words_of, real_store):
    said = words_of(visit("quality", real_store))

    assert "4 workbooks from 4 partners, with 104 strategies" in said
    assert "1 name of a place could not be settled." in said


def test_filters_do_not_narrow_what_was_submitted(visit, words_of, real_store):
    said = words_of(visit("quality", real_store, country="CZ", kind="district"))

    assert "with 104 strategies" in said
    assert "the filters in the sidebar do not narrow it" in said
