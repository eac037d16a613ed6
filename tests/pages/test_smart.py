from domain.phrases import phrase

BRNO = "gn:3078610"


def test_the_page_is_marked_as_experimental_whatever_the_filters(visit, words_of, real_store):
    said = words_of(visit("smart", real_store, framework="GD"))

    assert said.count(phrase("framework.experimental.note", "en")) == 2  # lead and source


def test_a_tile_leads_to_its_measures_and_their_cells(visit, words_of, real_store):
    app = visit("smart", real_store, topic="SC-C.mobility", place=BRNO)

    said = words_of(app)
    assert "CSCC.xlsx, sheet" in said
    assert "Transport and mobility" in said


def test_what_speaks_of_a_pillar_only_has_a_tile_of_its_own(visit, words_of, real_store):
    said = words_of(visit("smart", real_store, topic="SC-C"))

    assert "Green environment for life, no known topic" in said


def test_it_says_what_is_not_known_of_the_tree(visit, words_of, real_store):
    assert "are not guessed" in words_of(visit("smart", real_store))


def test_an_unknown_topic_gets_a_calm_notice(visit, real_store):
    app = visit("smart", real_store, topic="SC-Z.<b>")

    assert [one.value for one in app.info] == [phrase("smart.pick.unknown", "en")]
