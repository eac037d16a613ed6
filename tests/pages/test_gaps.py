import pytest

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES

KRAKOW = "gn:3094802"


def html_of(app):
    return "\n".join(str(one.proto.body) for one in app.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", [{}, {"of": "HU"}, {"of": "PL.77"}, {"place": KRAKOW}], ids=str)
def test_the_page_answers_in_every_language(address, language, visit, words_of, real_store):
    app = visit("gaps", real_store, lang=language, scope="all", **address)

    assert not app.exception
    assert phrase("page.gaps.question", language) in words_of(app)
    assert len(app.get("plotly_chart")) == 2


def test_a_criterion_lists_its_places_and_who_is_good_at_it(visit, words_of, real_store):
    app = visit("gaps", real_store, of="CZ", framework="GD", criterion="GD5c")

    assert "Not found in the submitted excerpt or summary" in words_of(app)
    assert "part=GD5c" in html_of(app)
    assert 'href="strategies?' in html_of(app)
    assert "Gap:" not in words_of(app)


def test_every_listed_criterion_has_its_best_example(visit, words_of, real_store):
    app = visit("gaps", real_store, of="CZ", framework="GD")

    assert '<ul class="gap-list">' in html_of(app)
    assert phrase("gaps.item.example", "en") in words_of(app)


def test_a_place_shows_its_open_points_and_the_words_behind_one(visit, words_of, real_store):
    app = visit("gaps", real_store, place=KRAKOW, criterion="SDG13.1", scope="all")

    said = words_of(app)
    assert "not found in the submitted excerpt" in said
    assert "Kraków · 13.1" in said


@pytest.mark.parametrize(
    ("name", "key"),
    [("of", "gaps.of.unknown"), ("place", "city.unknown"), ("criterion", "gaps.criterion.unknown")],
)
def test_a_strange_address_gets_a_calm_notice(name, key, visit, words_of, real_store):
    app = visit("gaps", real_store, **{name: "<b>XX</b>"})

    assert not app.exception
    assert phrase(key, "en") in words_of(app)
    assert "<b>XX" not in html_of(app)


def test_filters_that_leave_nothing_say_so(visit, words_of, real_store):
    app = visit("gaps", real_store, country="CZ", kind="district")

    assert phrase("empty.title", "en") in words_of(app)
    assert not app.exception


def test_the_empty_store_says_so(visit, words_of, empty_store):
    app = visit("gaps", empty_store)

    assert phrase("empty.title", "en") in words_of(app)
    assert not app.exception


def test_the_experimental_framework_is_marked(visit, words_of, real_store):
    app = visit("gaps", real_store, framework="SC")

    assert not app.exception
    assert phrase("framework.experimental.note", "en") in words_of(app)


def test_excerpts_carry_their_badge(visit, words_of, real_store):
    assert phrase("badge.excerpt", "en") in words_of(visit("gaps", real_store))
