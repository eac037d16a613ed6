import pandas as pd
import pytest

from domain.selection import Selection
from store.gaps import gap_ambition, gap_places, gap_ranking, gap_wordings

CZECHIA = Selection(countries=("CZ",))
SLOVAK = {"country": "SK", "region": "SK.02"}


@pytest.fixture
def say(connection):
    """Add one sentence with counted evidence to a strategy, of a measure or its own summary."""

    def add(code, criterion, *, measure="", role="vision", field="summary", concept="cycling"):
        statement = f"{code}-{connection.sql('from statements').shape[0]}"
        connection.execute(
            "insert into statements by name select $1 as statement_id, $2 as strategy_code, "
            "$3 as measure_code, 1 as position, $4 as field, $5 as role, 'cs' as language, "
            "'Cyklostezky' as text, 0 as text_start, 11 as text_end, 'C14' as cell",
            [statement, code, measure, field, role],
        )
        connection.execute(
            "insert into evidence by name select $1 as statement_id, $2 as strategy_code, "
            "$3 as measure_code, $4 as criterion, $5 as concept, 'Cyklostezky' as surface, "
            "0 as text_start, 11 as text_end, 'strong' as strength, 'counted' as status, "
            "'strong' as rule",
            [statement, code, measure, criterion, concept],
        )

    return add


@pytest.fixture
def add_measure(connection):
    """Add a measure to a strategy; every other column is empty."""

    def add(code, name):
        columns = connection.execute(
            "select column_name, data_type from duckdb_columns() where table_name = 'measures'"
        ).fetchall()
        row = {key: "" if kind == "VARCHAR" else None for key, kind in columns}
        row |= {"measure_code": name, "strategy_code": code, "position": 1, "title": "Cyklostezky"}
        frame = pd.DataFrame([row | {"source_urls": [], "sheet_row": 4}])
        connection.append("measures", frame.convert_dtypes(), by_name=True)

    return add


def by_criterion(frame):
    return frame.set_index("criterion").to_dict("index")


def test_places_are_counted_by_what_they_reach_and_those_without_data_left_out(
    connection, add_place
):
    add_place("Brno", {"GD5": 3, "GD5b": 3, "GD5c": 0})
    add_place("Zlín", {"GD5": 1, "GD5b": 1, "GD5c": 0})
    add_place("Znojmo", {"GD5": "no_data", "GD5b": "no_data", "GD5c": "not_applicable"})

    rows = by_criterion(gap_ranking(connection, CZECHIA, framework="GD"))

    assert rows["GD5b"]["place_count"] == 2
    assert rows["GD5b"]["mention_count"] == rows["GD5b"]["measurable_count"] == 1
    assert (rows["GD5b"]["open_share"], rows["GD5c"]["open_share"]) == (0.5, 1.0)


def test_a_criterion_without_data_has_no_share_and_stands_last(connection, add_place):
    add_place("Brno", {"GD5": 2, "GD5b": "no_data", "GD5c": 0, "GD5f": 0})

    ranked = gap_ranking(connection, CZECHIA, framework="GD")

    assert ranked["criterion"].iloc[-1] == "GD5b"
    assert ranked["open_share"].isna().tolist() == [False, False, True]


def test_only_places_with_full_texts_alone_count_as_gaps(connection, add_place):
    add_place("Brno", {"GD5b": 0}, text_basis="full")
    add_place("Zlín", {"GD5b": 0}, text_basis="full")
    add_place("Zlín", {"GD5b": 0}, code="CZ-ZLIN-2", text_basis="summary")

    [row] = gap_ranking(connection, CZECHIA, framework="GD").query("place_count > 0").itertuples()
    full = gap_places(connection, CZECHIA, criterion="GD5b").set_index("place_name")["is_full"]

    assert (row.not_found_count, row.gap_count) == (2, 1)
    assert dict(full) == {"Brno": True, "Zlín": False}


def test_peers_lie_outside_the_view_and_the_best_of_them_is_the_example(connection, add_place):
    add_place("Brno", {"GD5b": 4, "GD5c": 0})
    add_place("Trnava", {"GD5b": 2, "GD5c": 0}, SLOVAK)
    add_place("Nitra", {"GD5b": 3, "GD5c": 0}, SLOVAK)

    rows = by_criterion(gap_ranking(connection, CZECHIA, framework="GD"))

    assert (rows["GD5b"]["peer_count"], rows["GD5b"]["peer_share"]) == (2, 1.0)
    assert (rows["GD5b"]["example_place"], rows["GD5b"]["example_level"]) == ("Nitra", 3)
    assert rows["GD5b"]["example_strategy"] == "CZ-NITRA"


def test_peers_of_a_region_are_those_of_its_own_country(connection, add_place):
    add_place("Brno", {"GD5b": 0})
    add_place("Zlín", {"GD5b": 2}, {"region": "CZ.90"})
    add_place("Nitra", {"GD5b": 3}, SLOVAK)
    region = Selection(countries=("CZ",), regions=("CZ.78",))

    ranked = gap_ranking(connection, region, framework="GD", peer_countries=("CZ",))

    assert ranked["example_place"].iloc[0] == "Zlín"
    assert ranked["peer_count"].iloc[0] == 1


def test_without_anyone_outside_the_example_comes_from_within(connection, add_place):
    add_place("Brno", {"GD5b": 2})

    row = gap_ranking(connection, Selection(), framework="GD").iloc[0]

    assert row["example_place"] == "Brno"
    assert row["peer_count"] == 0


def test_core_criteria_come_first_and_what_nobody_does_comes_last(connection, add_place):
    add_place("Brno", {"GD5b": 0, "GD5c": 0, "GD5f": 0})
    add_place("Nitra", {"GD5b": 0, "GD5c": 2, "GD5f": 2}, SLOVAK)

    ranked = gap_ranking(connection, CZECHIA, framework="GD")

    assert ranked["criterion"].tolist() == ["GD5c", "GD5f", "GD5b"]


def test_cities_are_never_compared_with_regions(connection, add_place):
    add_place("Brno", {"GD5b": 0})
    add_place("Kraj", {"GD5b": 4}, SLOVAK | {"kind": "region", "kind_group": "region"})

    assert gap_ranking(connection, CZECHIA, framework="GD")["peer_count"].max() == 0


def test_the_words_of_an_example_are_the_title_of_its_measure(connection, add_place, add_measure):
    code = add_place("Brno", {"GD5b": 2, "GD5c": 2})
    add_measure(code, "M1")
    connection.execute("update levels set measure_code = 'M1' where criterion = 'GD5b'")

    wordings = gap_wordings(connection, strategies=(code,), criteria=("GD5b", "GD5c"))

    assert wordings["measure_title"].tolist() == ["Cyklostezky", ""]


def test_words_of_a_vision_without_a_committing_measure_are_ambition_alone(
    connection, add_place, add_measure, say
):
    code = add_place("Brno", {"GD5": 1, "GD5b": 1})
    add_measure(code, "M1")
    say(code, "GD5b")
    say(code, "GD5b", measure="M1", role="measure", field="title", concept="label")

    row = gap_ambition(connection, CZECHIA, framework="GD").iloc[0]

    assert (row["vision_count"], row["measures_count"], row["vision_only_count"]) == (1, 0, 1)


def test_a_measure_commits_and_a_diagnosis_does_not(connection, add_place, add_measure, say):
    for name, role in (("Brno", "measure"), ("Zlín", "diagnosis")):
        code = add_place(name, {"GD5": 2 if role == "measure" else 1})
        add_measure(code, f"M-{name}")
        say(code, "GD5")
        say(code, "GD5b", measure=f"M-{name}", role=role, field="description")

    row = gap_ambition(connection, CZECHIA, framework="GD").iloc[0]

    assert (row["place_count"], row["vision_share"], row["measures_share"]) == (2, 1.0, 0.5)


def test_places_without_measures_or_summary_are_left_out_and_counted(
    connection, add_place, add_measure, say
):
    say(add_place("Brno", {"GD5": 1}), "GD5")
    code = add_place("Zlín", {"GD5": 2})
    add_measure(code, "M1")
    say(code, "GD5", field="strategy_title", role="objective")

    row = gap_ambition(connection, CZECHIA, framework="GD").iloc[0]

    assert (row["place_count"], row["left_out_count"]) == (0, 2)


def test_one_place_has_a_level_on_each_side(connection, add_place, add_measure, say):
    code = add_place("Brno", {"GD5": 3, "GD5b": 3})
    add_measure(code, "M1")
    connection.execute("update levels set measure_code = 'M1'")
    say(code, "GD5b")
    say(code, "GD5b", measure="M1", role="measure", field="title")

    row = gap_ambition(connection, CZECHIA, framework="GD", place_id="sv4:brno").iloc[0]

    assert (row["vision_level"], row["measures_level"]) == (1, 3)
