from domain.phrases import phrase

KRAKOW, MALOPOLSKA, GZM = "gn:3094802", "adm1:PL.77", "sv4:gzm"


def test_a_city_shows_its_own_strategies_and_lists_apart_what_covers_it_too(
    visit, words_of, real_store
):
    app = visit("city", real_store, place=KRAKOW)

    assert app.title[0].value == "Kraków"
    assert "Regional Action Plan for Climate and Energy" in words_of(app)
    assert phrase("city.also.heading", "en") in [one.value for one in app.header]


def test_a_region_opens_although_the_filters_show_cities(visit, real_store):
    app = visit("city", real_store, place=MALOPOLSKA)

    assert app.title[0].value == "Województwo małopolskie"
    assert app.get("plotly_chart")


def test_an_association_opens_as_well(visit, real_store):
    app = visit("city", real_store, place=GZM)

    assert app.title[0].value == "Górnośląsko-Zagłębiowska Metropolia"


def test_a_place_nobody_knows_is_answered_with_a_sentence_and_the_list(visit, real_store):
    app = visit("city", real_store, place="gn:1")

    assert len(app.info) == 1
    assert app.dataframe


def test_what_was_not_found_names_a_peer_that_has_it(visit, words_of, real_store):
    said = words_of(visit("city", real_store, place=KRAKOW))

    assert "not found in the submitted excerpt" in said
    assert "%" in said


def test_an_area_leads_to_related_goals_only_beside_the_green_deal(visit, real_store):
    areas, goals = (visit("city", real_store, place=KRAKOW, framework=one) for one in ("GD", "SDG"))
    heading = phrase("crosswalk.heading", "en")

    assert heading in [one.label for one in areas.expander]
    assert heading not in [one.label for one in goals.expander]


def test_the_smart_concept_is_marked_as_experimental_on_the_city_page(visit, words_of, real_store):
    said = words_of(visit("city", real_store, place=KRAKOW, framework="SC"))

    assert phrase("framework.experimental.note", "en") in said
    assert "pillar by pillar" in said
