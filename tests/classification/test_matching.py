def test_a_gap_never_runs_into_the_next_item_of_a_list(classify_fully):
    lists = classify_fully("cs", "Rozvoj nemocnic, sdílení dat a dostupnější bydlení.")

    assert not [p for p in lists.evidence if p.criterion == "SDG3.8" and "sdílení" in p.surface]


def test_a_lone_specific_phrase_in_a_longer_text_is_a_signal(classify, levels):
    lone = classify("en", "A bus was seen near the castle on Monday")

    assert levels(lone) == {}
    assert {proof.status for proof in lone.evidence} == {"signal"}


def test_a_specific_phrase_counts_beside_a_context_phrase(classify, levels):
    paired = classify("en", "The bus will follow a new timetable in every district")

    assert levels(paired)["GD5b"] == 2


def test_a_title_of_a_few_words_needs_one_specific_phrase(classify, levels):
    assert levels(classify("en", "A new bus"))["GD5b"] == 2


def test_a_phrase_without_the_word_it_needs_is_not_found(classify, statuses):
    assert statuses(classify("en", "A line in the table")) == {}
    assert statuses(classify("en", "A tram line"))["line"] == "counted"


def test_a_homonym_is_blocked_by_its_neighbours(classify, statuses):
    assert statuses(classify("en", "The bus of the orchestra"))["bus"] == "blocked"


def test_a_place_name_proves_nothing(classify, levels):
    assert levels(classify("pl", "Program rozwoju Zielona Góra 2030")) == {}


def test_a_green_field_is_an_idiom_and_no_meadow(classify, levels):
    assert levels(classify("cs", "Hala na zelené louce")) == {}
    assert levels(classify("cs", "Květnatá louka"))["GD7a"] == 2


def test_a_street_named_after_a_park_is_no_park(classify, levels):
    assert levels(classify("en", "Repair of Park Street")) == {}


def test_a_repeated_sentence_changes_neither_level_nor_score(classify):
    once = classify("hu", "Növeljük a zöldfelületek arányát.")
    often = classify("hu", "Növeljük a zöldfelületek arányát. " * 50)

    assert once.findings == often.findings
    assert len(often.evidence) == 50 * len(once.evidence)
