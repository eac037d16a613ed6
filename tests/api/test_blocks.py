import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from api.parameters import allowed, parameter
from domain.links import view_from
from domain.vocabulary import DATA, LANGUAGES, read
from exports.blocks import compare, crosswalk, gaps_of_places, money, places, quality
from exports.blocks.block import Snapshot
from exports.blocks.registry import BLOCKS
from store.location import open_store

ROWS = read("reference/api_blocks")
QUERIES = {
    "region_map": "map=SDG7",
    "comparison": "with=gn:3078610,gn:3094802",
    "city_profile": "place=gn:3078610",
    "gap_of_place": "place=gn:3078610",
    "succession": "place=gn:3078610",
}


@pytest.fixture
def snapshot(real_store):
    snapshots = open_store(real_store)
    with snapshots.open(snapshots.current()) as connection:
        yield Snapshot(
            snapshots.current(), lambda ask, *given, **named: ask(connection, *given, **named)
        )


def test_every_block_is_offered_with_the_page_that_shows_it():
    pages = {path.stem for path in (DATA.parent / "pages").glob("*.py")}

    assert sorted(row["block"] for row in ROWS) == sorted(BLOCKS)
    assert {row["page"] for row in ROWS} <= pages


@pytest.mark.parametrize("key", BLOCKS)
def test_a_block_says_what_the_page_says_for_the_same_query(get, snapshot, key):
    query = f"country=CZ&country=PL&lang=cs&{QUERIES.get(key, '')}".rstrip("&")
    view = view_from(f"page?{query}", year=datetime.now(UTC).year, language="en")
    block = BLOCKS[key](snapshot, replace(view, page=key))

    answer = get(f"/blocks/{key}?{query}").json

    assert answer["title"] == block.words.title
    assert answer["source"] == block.words.source
    assert tuple(answer["sentences"]) == block.sentences
    assert answer["count"] == block.count
    assert answer["total"] == len(block.table)
    assert [one["name"] for one in answer["columns"]] == list(block.table.columns)


def test_a_block_links_to_the_page_that_shows_it(get):
    answer = get("/blocks/gap_ranking?country=SK&lang=sk&sort=peers").json

    assert answer["page"] == "/gaps?lang=sk&country=SK&sort=peers"
    assert get("/blocks/country_heatmap").json["page"].startswith("/?")


def test_the_table_of_a_block_can_be_had_as_csv(get):
    reply = get("/blocks/country_heatmap?lang=hu&format=csv&limit=3")

    rows = list(csv.reader(io.StringIO(reply.body.decode("utf-8-sig"))))
    assert len(rows) == 4
    assert rows[0] == [
        one["name"] for one in get("/blocks/country_heatmap?lang=hu").json["columns"]
    ]


@pytest.mark.parametrize(
    ("key", "name", "values"),
    [
        ("place_heatmap", "sort", places.ORDERS),
        ("gap_ranking", "sort", gaps_of_places.ORDERS),
        ("money_amounts", "of", money.OF),
        ("field_completeness", "sheet", quality.SHEETS),
        ("crosswalk_grid", "meet", tuple(crosswalk.MEETINGS)),
        ("crosswalk_grid", "implied", crosswalk.LAYERS),
        ("country_heatmap", "lang", LANGUAGES),
    ],
)
def test_offered_values_are_those_the_block_knows(key, name, values):
    assert parameter(key, name).allowed("SDG") == tuple(values)


def test_codes_of_the_comparison_are_joined_as_the_page_joins_them():
    assert compare.JOINT == ","
    assert allowed("@compared", "SDG") == ()
