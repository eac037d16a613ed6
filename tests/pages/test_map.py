import pandas as pd
import pytest

from domain.phrases import phrase
from domain.view import View
from domain.vocabulary import LANGUAGES
from ui.map_places import places_html


def html_of(app):
    return "\n".join(str(one.proto.body) for one in app.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layer", ["share", "handed"])
def test_the_page_answers_in_every_language(layer, language, visit, words_of, real_store):
    app = visit("map", real_store, lang=language, layer=layer, scope="all")

    assert not app.exception
    assert phrase("page.map.question", language) in words_of(app)
    assert len(app.get("plotly_chart")) == 1


def test_a_region_in_the_address_lists_its_places_and_filters_nothing(visit, words_of, real_store):
    app = visit("map", real_store, at="PL.77", framework="GD", criterion="GD5c", scope="all")

    assert "Województwo małopolskie" in words_of(app)
    assert "Kraków" in html_of(app)
    assert "part=GD5c" in html_of(app)
    assert app.session_state["region"] == []


@pytest.mark.parametrize(
    ("name", "key"), [("at", "map.at.unknown"), ("criterion", "map.criterion.unknown")]
)
def test_a_strange_address_gets_a_calm_notice(name, key, visit, words_of, real_store):
    app = visit("map", real_store, **{name: "<b>XX</b>"})

    assert not app.exception
    assert phrase(key, "en") in words_of(app)
    assert "<b>XX" not in html_of(app)


def test_filters_that_leave_nothing_say_so(visit, words_of, real_store):
    app = visit("map", real_store, country="CZ", kind="district")

    assert phrase("empty.title", "en") in words_of(app)


def test_a_place_without_data_is_no_zero_and_its_name_no_mark_up():
    places = pd.DataFrame(
        [("gn:1", "<b>Brno</b>", None, "no_data")],
        columns=["place_id", "place_name", "level", "status"],
    )

    entry = places_html(places, "GD5", View("map"))

    assert phrase("status.no_data", "en") in entry
    assert "<b>" not in entry
    assert "coverage" not in entry
