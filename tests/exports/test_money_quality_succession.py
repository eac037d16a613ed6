"""Money, completeness and succession say what the data say, in every language."""

import pytest

from domain.selection import Selection
from domain.view import View
from domain.vocabulary import LANGUAGES
from exports.blocks.money import stated_amounts
from exports.blocks.quality import field_completeness
from exports.blocks.succession import succession

EVERYTHING = Selection(in_force=False)
OSTRAVA, KRAKOW = "gn:3068799", "gn:3094802"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", ["strategies", "measures", "<script>"])
def test_money_is_never_added_up(language, of, snapshot):
    view = View("money", language, selection=EVERYTHING).with_choices(of=of)

    block = stated_amounts(snapshot, view)

    assert len(block.sentences) == 3
    assert len(block.table) == block.count


def test_filters_that_leave_nothing_leave_no_money(snapshot):
    nowhere = Selection(countries=("CZ",), regions=("PL.77",))

    assert stated_amounts(snapshot, View("money", selection=nowhere)).is_empty


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", ["strategies", "measures", "nonsense"])
def test_every_field_stands_once_for_every_country(language, sheet, snapshot):
    block = field_completeness(snapshot, View("quality", language).with_choices(sheet=sheet))

    fields, countries = block.table.columns[:2]
    assert not block.table.duplicated([fields, countries]).any()
    assert len(block.table) % 4 == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_replaced_strategy_shows_what_moved(language, snapshot):
    block = succession(snapshot, View("city", language).with_choices(place=OSTRAVA))

    assert block.count == len(block.table) > 0
    assert len(block.sentences) == 3


@pytest.mark.parametrize("place", [KRAKOW, "", "gn:nonsense"])
def test_no_before_without_a_replaced_strategy(place, snapshot):
    assert succession(snapshot, View("city").with_choices(place=place)).is_empty
