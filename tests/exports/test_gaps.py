"""What is missing is said carefully, with the same numbers as the chart, in every language."""

import shutil
from dataclasses import replace

import duckdb
import pytest

from domain.selection import Selection
from domain.view import FRAMEWORKS, View
from domain.vocabulary import LANGUAGES, read
from exports.blocks.block import Snapshot
from exports.blocks.gaps import gap_ranking
from exports.blocks.gaps_ambition import gap_ambition
from exports.blocks.gaps_of_places import PER_PAGE, ranked_gaps
from exports.blocks.gaps_scope import offered, scope_of
from store.location import open_store

BUILDERS = (gap_ranking, gap_ambition)
KRAKOW = {"place": "gn:3094802"}
CHOICES = ({}, {"of": "CZ"}, {"of": "PL.77"}, KRAKOW)
EVERYTHING = Selection(in_force=False)
VIEW = View("gaps", selection=EVERYTHING)


def asked(version, connection):
    return Snapshot(
        version, lambda question, *values, **names: question(connection, *values, **names)
    )


@pytest.fixture(scope="module")
def full_snapshot(real_store, tmp_path_factory):
    """The same strategies as if all of them had been handed in whole."""
    snapshots = open_store(real_store)
    copied = tmp_path_factory.mktemp("full") / "full.duckdb"
    version = snapshots.current()
    shutil.copy(f"{real_store.removeprefix('duckdb:')}/snapshots/{version}.duckdb", copied)
    with duckdb.connect(copied) as connection:
        connection.execute("update strategies set text_basis = 'full'")
        yield asked(version, connection)


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choices", CHOICES, ids=str)
@pytest.mark.parametrize("builder", BUILDERS)
def test_a_block_says_something_in_every_language(builder, choices, language, framework, snapshot):
    view = replace(VIEW, language=language, framework=framework).with_choices(**choices)

    block = builder(snapshot, view)

    assert block.sentences
    assert all(sentence.endswith(".") for sentence in block.sentences)
    assert not any(".." in sentence for sentence in block.sentences[1:])
    assert block.count > 0
    assert "{" not in " ".join([*block.sentences, block.words.title, block.words.subtitle])


@pytest.mark.parametrize("builder", BUILDERS)
def test_a_view_that_holds_nothing_is_an_empty_block(builder, snapshot):
    nowhere = replace(VIEW, selection=Selection(countries=("CZ",), kind_group="district"))

    assert builder(snapshot, nowhere).is_empty


@pytest.mark.parametrize("choices", [{}, {"of": "CZ"}, KRAKOW], ids=str)
def test_no_excerpt_is_said_to_have_a_gap(choices, snapshot):
    block = gap_ranking(snapshot, VIEW.with_choices(**choices))

    said = " ".join([*block.sentences, block.words.title, block.words.subtitle])
    assert "gap" not in said.lower()
    assert "submitted" in said
    assert "Excerpts" in block.words.source


@pytest.mark.parametrize("choices", [{}, KRAKOW], ids=str)
def test_full_texts_have_gaps(choices, full_snapshot):
    block = gap_ranking(full_snapshot, VIEW.with_choices(**choices))

    assert "gap" in " ".join(block.sentences).lower()
    assert "Excerpts" not in block.words.source


def test_one_excerpt_beside_a_full_text_keeps_the_careful_words(full_snapshot):
    def one_excerpt(question, *values, **names):
        frame = full_snapshot.answer(question, *values, **names)
        if question.__name__ == "strategies_of_place":
            return frame.assign(text_basis=["excerpt", *frame["text_basis"][1:]])
        return frame

    block = gap_ranking(Snapshot(full_snapshot.version, one_excerpt), VIEW.with_choices(**KRAKOW))

    assert "submitted excerpt" in " ".join(block.sentences)


def test_the_sentence_counts_what_the_table_counts(snapshot):
    block = gap_ranking(snapshot, VIEW)
    core = ranked_gaps(snapshot, VIEW).query("weight == 1 and place_count > 0")

    most = core[core["open_share"] == core["open_share"].max()].iloc[0]

    assert f"of {most.place_count} places" in block.sentences[1]
    assert len(block.table) == len(ranked_gaps(snapshot, VIEW))


def test_a_chart_shows_one_page_and_a_strange_page_shows_the_nearest(snapshot):
    def rows(**choices):
        figure = gap_ranking(snapshot, VIEW.with_choices(**choices)).figure
        return figure["layout"]["yaxis"]["ticktext"]

    assert len(rows()) == PER_PAGE
    assert rows(rows="2") != rows()
    assert rows(rows="x") == rows()
    assert rows(rows="999999999") == rows(rows="4")


def test_the_other_order_begins_where_others_lead(snapshot):
    ranked = ranked_gaps(snapshot, VIEW.with_choices(of="CZ", sort="peers"))

    lead = (ranked["peer_share"] - (1 - ranked["open_share"])).dropna()
    assert lead.is_monotonic_decreasing


def test_the_scope_stays_within_the_filters():
    poland = replace(VIEW, selection=Selection(countries=("PL",)))

    assert offered(poland.selection)[:2] == ["", "PL"]
    assert scope_of(poland.with_choices(of="CZ")).view.selection.countries == ("PL",)
    assert scope_of(VIEW.with_choices(of="PL.77")).peer_countries == ("PL",)
    assert len(offered(Selection())) == 1 + 4 + len(read("reference/regions"))


def test_ambition_of_all_places_counts_each_place_once(snapshot):
    block = gap_ambition(snapshot, VIEW)

    places = block.table["Places with data"]
    assert (block.table["The vision speaks of it"] <= places).all()
    assert places.max() == block.count
