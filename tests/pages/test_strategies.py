import pytest

from domain.phrases import phrase
from domain.vocabulary import LANGUAGES
from store.location import open_store

ADAPTATION = "PL-KRAKOW-ADAPT-2030"


def test_a_search_needs_no_diacritics(visit, real_store):
    with_them, without = (
        visit("strategies", real_store, q=words, scope="all").dataframe[0].value
        for words in ("Łódź", "lodz")
    )

    assert len(with_them) == len(without) > 0


def test_a_search_for_nonsense_finds_nothing_and_says_so(visit, real_store):
    app = visit("strategies", real_store, q="xyzzy")

    assert not app.exception
    assert not app.dataframe or app.dataframe[0].value.empty


def test_one_strategy_shows_its_sentences_with_marks_and_cells(visit, real_store):
    app = visit("strategies", real_store, strategy=ADAPTATION)

    shown = "\n".join(str(block.proto.body) for block in app.get("html"))
    assert '<mark class="counted"' in shown
    assert "SPCC.xlsx" in shown
    assert "Plan adaptacji" in app.title[0].value


def test_a_code_nobody_knows_is_answered_with_a_sentence(visit, real_store):
    app = visit("strategies", real_store, strategy="PL-ATLANTIS-2030")

    assert "PL\\-ATLANTIS\\-2030" in app.info[0].value or "PL-ATLANTIS-2030" in app.info[0].value


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_stand_beside_the_targets_of_the_eu(language, visit, words_of, real_store):
    app = visit("strategies", real_store, strategy="CZ-BRNO-SECAP-2030", lang=language)

    shown = "\n".join(str(block.proto.body) for block in app.get("html"))
    assert phrase("ambition.lead", language) in words_of(app)
    assert phrase("ambition.reason.other_base_year", language, year=2000) in shown
    assert phrase("benchmark.ghg_2030", language) in shown


def test_a_strategy_without_such_figures_has_no_word_about_targets(visit, words_of, real_store):
    app = visit("strategies", real_store, strategy=ADAPTATION)

    assert phrase("ambition.lead", "en") not in words_of(app)


def test_a_goal_only_the_second_reader_sees_is_offered_for_checking(visit, real_store):
    snapshots = open_store(real_store)
    with snapshots.open(snapshots.current()) as connection:
        row = connection.execute("from doubts where verdict = 'unseen' limit 1").df().iloc[0]

    app = visit("strategies", real_store, strategy=row.strategy_code, lang="hu")

    headings = [one.label for one in app.expander]
    assert any(phrase("doubts.heading", "hu", count=1)[:10] in heading for heading in headings)
    shown = "\n".join(str(block.proto.body) for block in app.get("html"))
    assert f"„{row.words[0]}”" in shown
