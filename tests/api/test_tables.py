import csv
import io
import re

import jsonschema
import pytest

from api.openapi import described
from api.tables import TABLES
from domain.selection import Selection
from domain.vocabulary import read
from exports.blocks.block import snapshot_of
from exports.blocks.countries import coverage_in_view
from store.location import open_store

CODE = "CZ-BRNO-SECAP-2030"
ADDRESSES = [
    f"/{table.path.format(code=CODE)}" + ("?criterion=SDG7" if table.needed else "")
    for table in TABLES
]


def rows_of_csv(reply):
    return list(csv.DictReader(io.StringIO(reply.body.decode("utf-8-sig"))))


@pytest.mark.parametrize(("table", "address"), [*zip(TABLES, ADDRESSES, strict=True)])
def test_every_table_has_the_rows_that_its_description_promises(get, table, address):
    schema = described("/api/v1")["paths"][f"/{table.path}"]["get"]["responses"]["200"]

    answer = get(address).json

    jsonschema.validate(answer, schema["content"]["application/json"]["schema"])
    assert answer["rows"]
    assert [one["name"] for one in answer["columns"]] == list(answer["rows"][0])


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_table_is_the_same_as_csv(get, address):
    joint = "&" if "?" in address else "?"

    records = rows_of_csv(get(f"{address}{joint}format=csv"))

    rows = get(address).json["rows"]
    assert [list(one) for one in records] == [list(one) for one in rows]
    assert len(records) == len(rows)


def test_shares_of_countries_equal_those_the_dashboard_counts(get, real_store):
    snapshots = open_store(real_store)
    with snapshots.open(snapshots.current()) as connection:
        snapshot = snapshot_of(snapshots.current(), connection)
        frame = coverage_in_view(snapshot, Selection(("PL", "SK")), framework="GD")

    rows = get("/coverage/countries?country=PL&country=SK&framework=GD").json["rows"]

    found = {(row["country"], row["criterion"]): row["coverage_share"] for row in rows}
    wanted = {(row.country, row.criterion): row.coverage_share for row in frame.itertuples()}
    assert found == {key: None if share != share else share for key, share in wanted.items()}


def test_a_region_without_data_has_no_share_and_says_so(get):
    rows = get("/coverage/regions?criterion=SDG7").json["rows"]

    without = [row for row in rows if row["place_count"] == 0]
    assert without
    assert {(row["coverage_share"], row["status"], row["few_places"]) for row in without} == {
        (None, "no_data", False)
    }
    assert all(row["coverage_share"] is not None for row in rows if row["place_count"])


def test_csv_leaves_a_missing_share_empty_and_writes_numbers_with_a_point(get):
    rows = rows_of_csv(get("/coverage/regions?criterion=SDG7&format=csv"))

    shares = {row["coverage_share"] for row in rows if row["status"] == "data"}
    assert {row["coverage_share"] for row in rows if row["status"] == "no_data"} == {""}
    assert shares and all(re.fullmatch(r"[01]\.\d+", one) for one in shares)


def test_places_reach_whole_levels_and_names_keep_their_letters(get):
    rows = get("/coverage/places?country=PL").json["rows"]

    assert {type(row["level"]) for row in rows} <= {int, type(None)}
    assert "Łódź" in {row["place_name"] for row in rows}


def test_a_place_and_the_parts_of_a_goal_can_be_asked_for(get):
    rows = get("/coverage/places?place=gn:3078610&criterion=SDG11").json["rows"]

    assert {row["place_name"] for row in rows} == {"Brno"}
    assert {row["criterion"].partition(".")[0] for row in rows} == {"SDG11"}


def test_strategies_can_be_narrowed_to_those_that_reach_a_level(get):
    every = get("/strategies").json
    reaching = get("/strategies?criterion=SDG13&level=3").json

    assert 0 < reaching["total"] < every["total"]


def test_evidence_stands_in_the_sentence_it_is_cut_from(get):
    rows = get(f"/strategies/{CODE}/evidence").json["rows"]

    assert all(row["surface"] in row["text"] for row in rows)
    assert "counted" in {row["status"] for row in rows}


def test_kinds_of_places_are_never_mixed(get):
    cities, regions = get("/places").json["rows"], get("/places?kind=region").json["rows"]

    assert {row["kind_group"] for row in cities} == {"municipality"}
    assert {row["kind_group"] for row in regions} == {"region"}


def test_names_follow_the_language_and_codes_do_not(get):
    polish = get("/coverage/countries?lang=pl&country=HU").json["rows"][0]
    hungarian = get("/coverage/countries?lang=hu&country=HU").json["rows"][0]

    assert (polish["country_name"], hungarian["country_name"]) == ("Węgry", "Magyarország")
    assert polish["criterion"] == hungarian["criterion"]


def test_every_answer_states_version_licence_citation_and_what_was_understood(get):
    answer = get("/gaps?country=SK&lang=sk").json

    assert answer["version"].startswith("20")
    assert "GeoNames" in answer["license"]
    assert "Smart V4 Strategies" in answer["cite"]
    assert len(answer["notes"]) == 3  # the embedded texts are excerpts
    assert answer["filters"]["country"] == ["SK"]
    assert answer["filters"]["scope"] == "in_force"


def test_the_experimental_framework_is_marked(get):
    assert len(get("/coverage/countries?framework=SC").json["notes"]) == 4
    assert len(get("/coverage/countries?framework=GD").json["notes"]) == 3


def test_pages_put_together_are_the_whole_table(get):
    rows, address = [], "/coverage/places?limit=200&lang=cs"
    while address:
        reply = get(address)
        rows += reply.json["rows"]
        address = (reply.json["next"] or "").removeprefix("/api/v1")

    assert rows == get("/coverage/places?lang=cs").json["rows"]
    assert len(rows) == reply.json["total"] > 200


def test_the_last_page_has_no_next_and_one_behind_it_no_rows(get):
    last = get("/regions?limit=8&offset=50")
    beyond = get("/regions?offset=1000").json

    assert last.json["next"] is None and "link" not in last.headers
    assert (beyond["rows"], beyond["next"], beyond["total"]) == ([], None, 58)


def test_every_column_is_described_and_every_description_is_used():
    used = {(table.path, column.name) for table in TABLES for column in table.columns}
    rows = [row for row in read("reference/api_tables") if row["column"]]

    assert all(column.description and column.type for table in TABLES for column in table.columns)
    assert [
        row
        for row in rows
        if row["column"] not in {name for path, name in used if row["table"] in ("", path)}
    ] == []
