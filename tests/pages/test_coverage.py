import pytest

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES

KRAKOW = "gn:3094802"


def test_a_link_to_a_cell_shows_the_words_behind_it(visit, real_store):
    app = visit("coverage", real_store, place=KRAKOW, part="SDG13", scope="all")

    said = "\n".join(str(block.proto.body) for block in app.get("html"))
    assert '<mark class="counted"' in said
    assert "SPCC.xlsx" in said


def test_a_cell_without_evidence_says_not_found_in_the_excerpt(visit, words_of, real_store):
    app = visit("coverage", real_store, place=KRAKOW, part="SDG5", scope="all")

    assert "excerpt" in words_of(app)
    assert not [one for one in app.get("html") if "<mark" in str(one.proto.body)]


def test_one_goal_opens_into_its_targets(visit, words_of, real_store):
    app = visit("coverage", real_store, criterion="SDG11")

    assert "11.2" in app.get("plotly_chart")[0].proto.spec
    assert not app.exception


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smart_concept_is_marked_as_experimental(language, visit, words_of, real_store):
    said = words_of(visit("coverage", real_store, framework="SC", lang=language))

    assert said.count(phrase("framework.experimental.note", language)) == 2  # lead and source
    assert phrase("coverage.title.SC", language) in said


def test_a_pillar_opens_into_its_topics(visit, real_store):
    app = visit("coverage", real_store, framework="SC", criterion="SC-A")

    assert "Crisis" in app.get("plotly_chart")[0].proto.spec
    assert not app.exception


def test_other_frameworks_are_not_called_experimental(visit, words_of, real_store):
    said = words_of(visit("coverage", real_store, framework="GD"))

    assert phrase("framework.experimental.note", "en") not in said
