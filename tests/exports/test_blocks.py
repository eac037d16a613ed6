"""Blocks say, draw and tabulate the same numbers, in every language, with or without data."""

import pytest

from domain.selection import Selection
from domain.view import FRAMEWORKS, View
from domain.vocabulary import LANGUAGES
from exports.blocks.paging import page_of
from exports.blocks.places import PER_PAGE, ordered_totals
from exports.blocks.registry import MAIN_BLOCKS

UNFILTERED = {"quality"}  # speaks of all that came in, whatever is in view
EVERYTHING = Selection(in_force=False)


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", MAIN_BLOCKS)
def test_a_block_says_something_in_every_language_and_framework(
    page, language, framework, snapshot
):
    view = View(page, language, framework, EVERYTHING).with_choices(
        place="gn:3094802", **{"with": "PL,SK"}
    )

    block = MAIN_BLOCKS[page](snapshot, view)

    assert not block.is_empty
    assert not block.table.empty
    assert all(sentence.endswith(".") for sentence in block.sentences)
    assert block.count > 0
    assert block.words.title
    assert "{" not in " ".join([*block.sentences, block.words.source])


@pytest.mark.parametrize("page", sorted(MAIN_BLOCKS.keys() - UNFILTERED))
def test_a_view_that_holds_nothing_is_an_empty_block(page, snapshot):
    nowhere = Selection(countries=("CZ",), kind_group="district")

    block = MAIN_BLOCKS[page](snapshot, View(page, selection=nowhere))

    assert block.is_empty
    assert block.table.empty


def test_the_grid_of_places_turns_its_pages(snapshot):
    view = View("coverage", selection=EVERYTHING)
    totals = ordered_totals(snapshot, view)

    beyond = page_of(totals, view.with_choices(rows="99"), PER_PAGE)

    assert len(page_of(totals, view, PER_PAGE)) == min(PER_PAGE, len(totals))
    assert beyond["place_id"].iloc[-1] == totals["place_id"].iloc[-1]
    assert page_of(totals, view.with_choices(rows="x"), PER_PAGE).equals(
        page_of(totals, view, PER_PAGE)
    )


def test_czech_names_stand_in_the_order_of_the_czech_alphabet(snapshot):
    view = View("coverage", "cs", selection=EVERYTHING).with_choices(sort="name")

    names = ordered_totals(snapshot, view)["place_name"].tolist()

    assert names.index("Liberec") < names.index("Litoměřice") < names.index("Žďár nad Sázavou")
    assert names.index("Zlín") < names.index("Žďár nad Sázavou")
