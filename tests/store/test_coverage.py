from domain.selection import Selection
from store.coverage import (
    coverage_of,
    coverage_of_regions,
    least_covered,
    level_counts,
    ranked,
    region_list,
    scored_criteria,
)
from store.maps import map_places
from store.queries import (
    coverage_by_place,
    key_figures,
    place_open_points,
    place_profile,
)

EVERYTHING = Selection(in_force=False, year=2026)
IN_FORCE = Selection(year=2026)


def criteria_of(connection, framework, parent=""):
    scored = scored_criteria(connection)
    return [one for one in scored if (one.framework, one.parent) == (framework, parent)]


def coverage_by_country(connection, selection, *, framework, parent="", minimum_level=2):
    own, whole = (level_counts(connection, one) for one in (selection, selection.everywhere))
    criteria = criteria_of(connection, framework, parent)
    return coverage_of(own, whole, criteria, selection.countries or ("CZ", "SK"), minimum_level)


def test_an_untouched_criterion_is_a_zero_row_and_not_missing(connection, add_place):
    add_place("Brno", {"GD5": 2, "GD5b": 2, "GD5c": 0, "GD5f": 0})

    coverage = coverage_by_country(connection, EVERYTHING, framework="GD", parent="GD5")

    shares = coverage[coverage["country"] == "CZ"].set_index("criterion")["coverage_share"]
    assert dict(shares) == {"GD5b": 1.0, "GD5c": 0.0, "GD5f": 0.0}


def test_a_place_without_data_is_neither_covered_nor_counted(connection, add_place):
    add_place("Brno", {"GD5": 3})
    add_place("Znojmo", {"GD5": "no_data"})

    coverage = coverage_by_country(connection, EVERYTHING, framework="GD")

    brno = coverage[coverage["country"] == "CZ"].iloc[0]
    assert (brno["covered_count"], brno["place_count"], brno["coverage_share"]) == (1, 1, 1.0)


def test_a_country_where_nothing_applies_has_no_share_instead_of_zero(connection, add_place):
    add_place("Brno", {"GD5": "not_applicable"})

    coverage = coverage_by_country(connection, EVERYTHING, framework="GD")

    assert coverage["coverage_share"].isna().all()


def test_a_chosen_country_stands_beside_all_four_and_not_beside_itself(connection, add_place):
    add_place("Brno", {"GD5": 2})
    add_place("Žilina", {"GD5": 0}, place={"country": "SK", "region": "SK.08"}, country="SK")
    czech = Selection(countries=("CZ",), in_force=False, year=2026)

    coverage = coverage_by_country(connection, czech, framework="GD")

    shares = coverage.set_index("country")["coverage_share"]
    assert dict(shares) == {"CZ": 1.0, "V4": 0.5}


def test_a_place_counts_once_with_the_best_of_its_strategies(connection, add_place):
    add_place("Brno", {"GD5": 1}, code="CZ-BRNO-1")
    add_place("Brno", {"GD5": 4}, code="CZ-BRNO-2")

    coverage = coverage_by_place(connection, EVERYTHING, framework="GD")

    assert list(coverage["level"]) == [4]
    assert list(coverage["strategy_code"]) == ["CZ-BRNO-2"]


def test_the_threshold_decides_what_counts_as_covered(connection, add_place):
    add_place("Brno", {"GD5": 2})

    shares = [
        coverage_by_country(connection, EVERYTHING, framework="GD", minimum_level=level)[
            "coverage_share"
        ].iloc[0]
        for level in (2, 3)
    ]

    assert shares == [1.0, 0.0]


def test_only_adopted_strategies_of_the_year_are_in_force(connection, add_place):
    add_place("Brno", {"GD5": 2}, period_start=2021, period_end=2030)
    add_place("Znojmo", {"GD5": 2}, period_start=2014, period_end=2020)
    add_place("Břeclav", {"GD5": 2}, status="draft", is_adopted=False)
    add_place("Vyškov", {"GD5": 2}, period_start=2028)

    coverage = coverage_by_place(connection, IN_FORCE, framework="GD")

    assert set(coverage["place_name"]) == {"Brno"}


def test_a_missing_end_counts_as_open(connection, add_place):
    add_place("Brno", {"GD5": 2}, adopted_year=2017)

    assert key_figures(connection, IN_FORCE)["strategy_count"] == 1


def test_regions_are_never_mixed_with_cities(connection, add_place):
    add_place("Brno", {"GD5": 2})
    add_place("Kraj", {"GD5": 4}, place={"kind": "region", "kind_group": "region"})

    coverage = coverage_by_place(connection, EVERYTHING, framework="GD")

    assert set(coverage["place_name"]) == {"Brno"}


def test_one_measurable_core_criterion_makes_an_area_covered(connection, add_place):
    add_place("Brno", {"GD5": 3, "GD5b": 3, "GD5c": 0, "GD5f": 0})
    add_place("Znojmo", {"GD5": 2, "GD5b": 2, "GD5c": 0, "GD5f": 0})
    add_place("Vyškov", {"GD5": 2, "GD5b": 2, "GD5c": 2, "GD5f": 0})
    add_place("Břeclav", {"GD5": 3, "GD5b": 0, "GD5c": 0, "GD5f": 3})
    add_place("Hodonín", {"GD5": 1, "GD5b": 1, "GD5c": 0, "GD5f": 0})

    coverage = coverage_by_place(connection, EVERYTHING, framework="GD")

    assert dict(zip(coverage["place_name"], coverage["status"], strict=True)) == {
        "Brno": "covered",
        "Znojmo": "partial",
        "Vyškov": "covered",
        "Břeclav": "partial",
        "Hodonín": "mention_only",
    }


def test_breadth_counts_commitments_and_depth_averages_what_is_addressed(connection, add_place):
    add_place("Brno", {"GD5": 4, "GD5b": 4, "GD5c": 1, "GD5f": 0})

    place = coverage_by_place(connection, EVERYTHING, framework="GD").iloc[0]

    assert (place["breadth"], place["part_count"], place["depth"]) == (1, 3, 2.5)


def test_least_covered_leaves_supporting_criteria_out_and_counts_mentions(connection, add_place):
    add_place("Brno", {"GD5b": 2, "GD5c": 1, "GD5f": 0})

    counts = level_counts(connection, EVERYTHING)

    least = least_covered(counts, scored_criteria(connection))

    assert [one.criterion for one in least] == ["GD5c", "GD5b"]
    assert [one.mention_count for one in least] == [1, 0]


def test_goals_are_ranked_over_all_countries_and_a_place_without_data_does_not_count(
    connection, add_place
):
    add_place("Brno", {"GD5": 3})
    add_place("Znojmo", {"GD5": "no_data"})
    add_place("Žilina", {"GD5": 1}, place={"country": "SK", "region": "SK.08"}, country="SK")
    counts = level_counts(connection, EVERYTHING)

    [area] = ranked(counts, criteria_of(connection, "GD"))

    assert (area.criterion, area.covered_count(2), area.place_count) == ("GD5", 1, 2)
    assert ranked(counts, criteria_of(connection, "GD", "GD5")) == []


def test_a_region_without_places_stays_on_the_map_without_a_share(connection):
    places = map_places(connection, EVERYTHING, criterion="GD5")

    regions = coverage_of_regions(region_list(connection), places)

    assert list(regions["region"]) == ["CZ.78"]
    assert regions["coverage_share"].isna().all()


def test_a_profile_compares_with_places_of_the_same_kind(connection, add_place):
    add_place("Brno", {"GD5": 4})
    add_place("Znojmo", {"GD5": 2})
    add_place("Trnava", {"GD5": 0}, place={"country": "SK", "region": "SK.07"})

    profile = place_profile(connection, EVERYTHING, place_id="sv4:brno", country="CZ").iloc[0]

    assert (profile["level"], profile["country_median"], profile["v4_median"]) == (4, 3.0, 2.0)


def test_an_open_point_names_the_peer_that_goes_furthest(connection, add_place):
    add_place("Brno", {"GD5b": 0})
    add_place("Znojmo", {"GD5b": 2})
    add_place("Vyškov", {"GD5b": 4})

    [point] = place_open_points(
        connection, EVERYTHING, place_id="sv4:brno", framework="GD"
    ).itertuples()

    assert (point.criterion, point.peer_name, point.peer_share) == ("GD5b", "Vyškov", 1.0)


def test_peers_are_of_the_same_country_or_the_same_size(connection, add_place):
    add_place("Brno", {"GD5b": 0})
    add_place("Trnava", {"GD5b": 4}, place={"country": "SK", "size_class": "M"})
    add_place("Pécs", {"GD5b": 4}, place={"country": "HU", "size_class": "L"})

    [point] = place_open_points(
        connection, EVERYTHING, place_id="sv4:brno", framework="GD"
    ).itertuples()

    assert (point.peer_count, point.peer_name) == (1, "Trnava")
