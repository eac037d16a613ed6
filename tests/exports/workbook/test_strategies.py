import pytest

from domain.selection import Selection
from domain.view import View
from domain.vocabulary import LANGUAGES
from exports.blocks.strategies import strategy_table
from store.strategies import strategy_list

EVERYTHING = Selection(countries=("CZ",), in_force=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_every_strategy_in_view_and_says_how_many(language, snapshot):
    block = strategy_table(snapshot, View("strategies", language, selection=EVERYTHING))

    assert len(block.table) == block.count == len(snapshot.answer(strategy_list, EVERYTHING))
    assert not block.figure
    assert all(sentence.endswith(".") for sentence in block.sentences)


def test_places_stand_in_the_order_of_the_czech_alphabet(snapshot):
    block = strategy_table(snapshot, View("strategies", "cs", selection=EVERYTHING))
    places = block.table.iloc[:, 0].drop_duplicates().tolist()

    assert places.index("Zlín") < places.index("Žďár nad Sázavou")


def test_a_view_without_strategies_is_an_empty_block(snapshot):
    nowhere = Selection(countries=("CZ",), kind_group="district")

    assert strategy_table(snapshot, View("strategies", selection=nowhere)).is_empty
