import pytest

from classification.sentences import split_sentences


def sentences(text, language):
    return [text[start:end] for start, end in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Otevření 27. 5. 2021 v Brně."),
        ("pl", "Do 2029 r. powstanie 12 km dróg rowerowych."),
        ("pl", "Koszt 2,5 tys. zł pokryje gmina."),
        ("cs", "Náklady 38 mil. Kč nese kraj."),
        ("hu", "Hozzájárul a 13. és a 15. célhoz."),
        ("hu", "2030. december 31-ig elkészül."),
        ("en", "The cost of 1.2 million is shared, e.g. by Nysa."),
    ],
)
def test_a_full_stop_inside_a_date_number_or_abbreviation_splits_nothing(language, text):
    assert sentences(text, language) == [text]


def test_a_year_ends_a_sentence_when_a_capital_follows():
    text = "Hotovo v roce 2029. Investorem je město."

    assert sentences(text, "cs") == ["Hotovo v roce 2029.", "Investorem je město."]


def test_every_list_item_is_a_sentence_and_keeps_its_number():
    text = "Opatření:\n1. Zateplit školu\n2. Vysadit stromy\n• Opravit most"

    assert sentences(text, "cs") == [
        "Opatření:",
        "1. Zateplit školu",
        "2. Vysadit stromy",
        "• Opravit most",
    ]


def test_a_line_that_goes_on_in_lower_case_is_not_broken():
    assert sentences("Budowa ścieżki\nrowerowej", "pl") == ["Budowa ścieżki\nrowerowej"]


def test_an_empty_cell_has_no_sentences():
    assert sentences("  \n ", "hu") == []


def test_a_table_without_full_stops_is_cut_into_pieces_between_words():
    text = "cyklostezka " * 1_000

    pieces = [text[start:end] for start, end in split_sentences(text, "cs")]

    assert len(pieces) > 5
    assert {word for piece in pieces for word in piece.split()} == {"cyklostezka"}


def test_a_text_without_capital_letters_is_cut_at_its_full_stops():
    text = "město postaví cyklostezku. odpovídá odbor dopravy. do 31. 12. 2029."

    pieces = [text[start:end] for start, end in split_sentences(text, "cs")]

    assert pieces[0] == "město postaví cyklostezku."
    assert pieces[-1].endswith("31. 12. 2029.")
