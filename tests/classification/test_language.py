import pytest

from classification.language import detect_language, settle_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Insulation of the school by 2028"),
        ("pl", "Ocieplenie szkoły do 2028 roku"),
        ("cs", "Zateplení školy do roku 2028"),
        ("sk", "Zateplenie školy do roku 2028"),
        ("hu", "Az iskola szigetelése 2028-ig"),
        ("sk", "Zelena strecha na skole proti prehrievaniu tried"),
        ("pl", "Rozbudowa oczyszczalni sciekow w Zywcu"),
    ],
)
def test_an_unknown_language_is_recognised(language, text):
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "2030"])
def test_a_text_without_a_word_passes_for_english(text):
    assert detect_language(text) == "en"


def test_a_stated_language_stands_against_a_weak_contradiction():
    assert settle_language("sk", "Park v meste") == "sk"


def test_a_czech_sentence_in_a_slovak_sheet_is_read_as_czech():
    assert settle_language("sk", "Opatření je součástí řešení, které přispěje městu") == "cs"
