from classification.tokens import FOLDED, tokenize


def test_offsets_point_into_the_text_even_where_folding_changes_the_length():
    text = "Straße 48%-kal ﬁt Győr"

    tokens = tokenize(text, "hu")

    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    assert [token.word.folded for token in tokens] == ["strasse", "48", "kal", "fit", "gyor"]


def test_an_inflected_word_is_found_by_its_dictionary_form():
    [token] = tokenize("pieców", "pl")

    assert "piec" in token.word.keys


def test_a_word_typed_without_diacritics_is_found_by_its_dictionary_form():
    [token] = tokenize("sciezki", "pl")

    assert "ścieżka" in token.word.keys


def test_a_known_word_is_not_taken_for_another_with_diacritics():
    toned, _ = tokenize("ton žľabu", "sk")

    assert not any(key.startswith(FOLDED) for key in toned.word.keys)


def test_a_word_is_the_same_object_wherever_it_stands():
    first, second = tokenize("Park, PARK", "en")

    assert first.word is second.word
