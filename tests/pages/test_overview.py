import json
import re


def rows_of(app, chart=0):
    spec = json.loads(app.get("plotly_chart")[chart].proto.spec)
    return spec["layout"]["yaxis"]["ticktext"]


def columns_of(app):
    spec = json.loads(app.get("plotly_chart")[0].proto.spec)
    return [text[3:5] for text in spec["layout"]["xaxis"]["ticktext"]]


def places_in_view(app):
    """The key figure that counts places."""
    [figures] = [one.proto.body for one in app.get("html") if 'class="figures"' in one.proto.body]
    return int(re.findall(r"<dt>Places</dt><dd>(\d+)</dd>", figures)[0])


def test_the_sdgs_come_first_and_the_green_deal_on_demand(visit, real_store):
    goals, areas = (visit("overview", real_store, framework=one) for one in ("SDG", "GD"))

    assert len(rows_of(goals)) == 17
    assert len(rows_of(areas)) == 10


def test_a_chosen_country_stands_beside_the_whole(visit, real_store):
    app = visit("overview", real_store, country="SK", scope="all")

    assert columns_of(app) == ["SK", "V4"]


def test_more_places_are_in_view_when_strategies_no_longer_in_force_count_too(visit, real_store):
    in_force, everything = (
        places_in_view(visit("overview", real_store, scope=scope)) for scope in ("in_force", "all")
    )

    assert in_force < everything


def test_a_higher_threshold_covers_less(visit, real_store):
    app = visit("overview", real_store)
    before = app.get("plotly_chart")[0].proto.spec

    [threshold] = [one for one in app.button_group if one.key == "level"]
    threshold.set_value("3").run()

    assert list(app.query_params["level"]) == ["3"]
    assert app.get("plotly_chart")[0].proto.spec != before


def test_what_is_least_covered_is_said_with_its_number_of_places(visit, words_of, real_store):
    said = words_of(visit("overview", real_store))

    assert "Least covered core criteria" in said
    assert "0\u00a0of\u00a031" in said


def test_excerpts_are_marked_as_such(visit, words_of, real_store):
    assert "not that the place lacks it" in words_of(visit("overview", real_store))
