"""What stands around every page: chips of filters, one reset, the glossary, how to read."""

from domain.phrases import phrase


def chip(app, key):
    return next((one for one in app.button if one.key == key), None)


def test_a_chip_takes_its_filter_away_and_leaves_the_others(visit, real_store):
    app = visit("overview", real_store, country="SK", scope="all")

    chip(app, "chip_country_SK").click().run()

    assert "country" not in app.query_params
    assert app.query_params["scope"] in ("all", ["all"])
    assert chip(app, "chip_country_SK") is None


def test_one_reset_takes_all_filters_away(visit, real_store):
    app = visit("coverage", real_store, country="SK", kind="region", scope="all")

    chip(app, "chips_reset").click().run()

    assert not {"country", "kind", "scope"} & set(app.query_params)
    assert chip(app, "chips_reset") is None


def test_without_a_filter_there_are_no_chips(visit, real_store):
    assert chip(visit("overview", real_store), "chips_reset") is None


def test_the_glossary_explains_a_term_in_the_visitor_s_language(visit, words_of, real_store):
    app = visit("overview", real_store, lang="pl")

    chip(app, "glossary_open").click().run()

    assert phrase("glossary.gap.text", "pl") in words_of(app)


def test_sentences_of_a_page_carry_their_source_when_copied(visit, real_store):
    app = visit("overview", real_store)

    said = next(one.proto.body for one in app.get("html") if 'class="said"' in one.proto.body)
    assert said.count("data-copy=") == 3
    assert "Smart V4 Strategies" in said
