from domain.phrases import phrase


def test_two_charts_and_a_list_with_the_words_of_each_target(visit, words_of, real_store):
    app = visit("targets", real_store)

    assert len(app.get("plotly_chart")) == 2
    assert "-45 % CO2 do roku 2030 oproti roku 2010" in words_of(app)
    assert "CSCC.xlsx, sheet" in words_of(app)


def test_figures_that_are_no_targets_are_counted_and_listed_on_request(visit, words_of, real_store):
    said = words_of(visit("targets", real_store, scope="all", series="left_out"))

    assert "sizes of plans (" in said
    assert "50 intézkedés" in said


def test_a_state_has_no_scale_but_a_list(visit, words_of, real_store):
    app = visit("targets", real_store, series="neutrality")

    assert len(app.get("plotly_chart")) == 1
    assert phrase("targets.scale.none", "en") in [one.value for one in app.info]
    assert phrase("ambition.verdict.matches", "en") in words_of(app)


def test_the_eu_is_a_benchmark_and_never_pass_or_fail(visit, words_of, real_store):
    assert phrase("targets.bind", "en") in words_of(visit("targets", real_store))


def test_an_unknown_quantity_gets_a_calm_notice(visit, real_store):
    app = visit("targets", real_store, series="<b>")

    assert phrase("targets.series.unknown", "en") in [one.value for one in app.info]
