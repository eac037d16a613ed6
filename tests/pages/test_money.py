import pytest

from domain.vocabulary import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_money_opens_in_every_language(language, visit, real_store):
    app = visit("money", real_store, lang=language, of="measures")

    assert not app.exception
    assert app.get("plotly_chart")


def test_money_that_is_not_stated_is_no_zero(visit, words_of, real_store):
    said = words_of(visit("money", real_store, of="<b>"))

    assert "does not mean that they cost nothing" in said


def test_filters_without_money_say_so(visit, words_of, real_store):
    said = words_of(visit("money", real_store, country="PL", of="measures"))

    assert "Not stated is not zero." in said


def test_every_amount_is_one_click_from_its_strategy(visit, words_of, real_store):
    app = visit("money", real_store)

    links = [one.proto.body for one in app.get("html") if 'href="strategies?' in one.proto.body]
    assert any("strategy=CZ-" in body for body in links)
    assert "CSCC.xlsx, sheet “Strategie”, cell Y3" in words_of(app)
