"""Two to six places or countries side by side."""

import json

import pandas as pd
import pytest

from domain.phrases import phrase
from exports.blocks.compare_words import place_sentences
from ui.compare import lessons_of

KRAKOW, BUDAPEST, MALOPOLSKIE = "gn:3094802", "gn:3054643", "adm1:PL.77"


def columns_of(app):
    spec = json.loads(app.get("plotly_chart")[0].proto.spec)
    return [text.replace("<b>", "").split("<")[0] for text in spec["layout"]["xaxis"]["ticktext"]]


def test_places_stand_in_the_order_of_the_link(visit, words_of, real_store):
    app = visit("compare", real_store, **{"with": f"{KRAKOW},{BUDAPEST}"})

    assert columns_of(app) == ["Kraków", "Budapest"]
    assert "Side by side: Kraków and Budapest." in words_of(app)


def test_a_region_never_stands_beside_cities_and_that_is_said(visit, words_of, real_store):
    app = visit("compare", real_store, **{"with": f"{KRAKOW},{BUDAPEST},{MALOPOLSKIE}"})

    assert columns_of(app) == ["Kraków", "Budapest"]
    assert "Województwo małopolskie" in app.info[0].value


def test_countries_are_compared_by_the_share_of_their_places(visit, words_of, real_store):
    app = visit("compare", real_store, **{"with": "PL,SK"}, scope="all")

    assert columns_of(app) == ["PL", "SK", "V4"]
    assert "%" in words_of(app)


@pytest.mark.parametrize("stated", ["", KRAKOW, "gn:0,<script>", f"{KRAKOW},{KRAKOW}"])
def test_less_than_two_places_is_an_invitation_and_no_chart(stated, visit, words_of, real_store):
    app = visit("compare", real_store, **{"with": stated})

    assert not app.get("plotly_chart")
    assert phrase("compare.hint", "en") in words_of(app)


def test_an_example_begins_a_comparison(visit, real_store):
    app = visit("compare", real_store)

    next(one for one in app.button if one.key == "compare_countries").click().run()

    assert columns_of(app) == ["CZ", "HU", "PL", "SK", "V4"]


LEVELS = pd.DataFrame(
    [
        ("gn:1", "Brno", "SDG13", 3, "CZ-1"),
        ("gn:2", "Žilina", "SDG13", 0, "SK-1"),
        ("gn:1", "Brno", "SDG11", 2, "CZ-1"),
        ("gn:2", "Žilina", "SDG11", 2, "SK-1"),
        ("gn:1", "Brno", "SDG14", None, ""),
        ("gn:2", "Žilina", "SDG14", 4, "SK-1"),
    ],
    columns=["place_id", "place_name", "criterion", "level", "strategy_code"],
).astype({"level": "Int32"})


def test_differences_and_what_is_shared_are_said_in_words():
    _, shared, widest, alone = place_sentences(LEVELS, "en")

    assert shared == "All of them commit to: 11 Sustainable cities and communities."
    assert "13 Climate action (Brno: measurable; Žilina: not found in the submitted text)" in widest
    assert "Brno – 13 Climate action; Žilina – 14 Life below water" in alone


def test_without_data_nobody_is_said_to_differ():
    sentences = " ".join(place_sentences(LEVELS[LEVELS["criterion"] == "SDG14"], "en"))

    assert "not found" not in sentences
    assert "two levels apart" in sentences


def test_a_lesson_needs_one_who_commits_and_one_who_does_not():
    lessons = lessons_of(LEVELS)

    assert lessons[["criterion", "example_place", "example_level"]].values.tolist() == [
        ["SDG13", "Brno", 3]
    ]
