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
