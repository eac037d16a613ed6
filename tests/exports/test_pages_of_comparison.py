"""Crosswalk, SMART Concept and targets as blocks: in every language, with and without data."""

import pytest

from domain.selection import Selection
from domain.view import FRAMEWORKS, View
from domain.vocabulary import LANGUAGES
from exports.blocks import smart_nodes
from exports.blocks.crosswalk import crosswalk
from exports.blocks.smart import smart_tree
from exports.blocks.targets import target_years
from exports.blocks.targets_scale import offered_series, target_values

BUILDERS = (crosswalk, smart_tree, target_years, target_values)
EVERYTHING = Selection(in_force=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("builder", BUILDERS)
def test_a_block_speaks_every_language_beside_every_framework(
    builder, framework, language, snapshot
):
    block = builder(snapshot, View("x", language, framework, EVERYTHING))

    assert not block.is_empty
    assert 1 <= len(block.sentences) <= 3
    assert all(sentence.endswith(".") for sentence in block.sentences)
    assert block.count > 0


@pytest.mark.parametrize("builder", BUILDERS)
def test_a_view_that_holds_nothing_is_an_empty_block(builder, snapshot):
    nowhere = Selection(countries=("CZ",), kind_group="district")

    assert builder(snapshot, View("x", selection=nowhere)).is_empty


def test_every_pair_of_area_and_goal_stands_in_the_table(snapshot):
    block = crosswalk(snapshot, View("crosswalk", selection=EVERYTHING))

    assert len(block.table) == 10 * 17


def test_every_series_with_a_scale_can_be_drawn(snapshot):
    base = View("targets", selection=EVERYTHING)
    drawn = {
        series: not target_values(snapshot, base.with_choices(series=series)).is_empty
        for series in offered_series(snapshot, base)
    }

    assert drawn["ghg_cut"]
    assert not drawn["neutrality"]
    assert not drawn["other"]
    assert sum(drawn.values()) >= 10


def test_many_places_are_drawn_by_level_and_stay_in_the_table(snapshot, monkeypatch):
    view = View("smart", selection=EVERYTHING)
    single = smart_tree(snapshot, view)

    monkeypatch.setattr(smart_nodes, "MOST_TILES", 10)
    grouped = smart_tree(snapshot, view)

    assert len(grouped.figure["data"][0]["ids"]) < len(single.figure["data"][0]["ids"])
    assert len(grouped.table) == len(single.table)


def test_tiles_add_up_to_their_branches(snapshot):
    trace = smart_tree(snapshot, View("smart", selection=EVERYTHING)).figure["data"][0]
    counts = dict(zip(trace["ids"], trace["values"], strict=True))
    sums = dict.fromkeys(trace["parents"], 0)
    for node, parent in zip(trace["ids"], trace["parents"], strict=True):
        sums[parent] += counts[node]

    assert {node: total for node, total in sums.items() if node} == {
        node: counts[node] for node in sums if node
    }
