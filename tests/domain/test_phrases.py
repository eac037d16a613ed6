"""Texts take the form that the number wants, and a text written wrongly is refused."""

import numpy as np
import pytest

from domain.errors import VocabularyError
from domain.phrases import filled, phrase

CITIES = {
    "en": "{n:# city commits|# cities commit}",
    "pl": "{n:# miasto się zobowiązuje|# miasta się zobowiązują|# miast się zobowiązuje}",
    "cs": "{n:# město se zavazuje|# města se zavazují|# měst se zavazuje}",
    "sk": "{n:# mesto sa zaväzuje|# mestá sa zaväzujú|# miest sa zaväzuje}",
    "hu": "{n:# város vállalja}",
}


@pytest.mark.parametrize(
    ("language", "count", "sentence"),
    [
        ("en", 0, "0 cities commit"),
        ("en", 1, "1 city commits"),
        ("pl", 1, "1 miasto się zobowiązuje"),
        ("pl", 3, "3 miasta się zobowiązują"),
        ("pl", 12, "12 miast się zobowiązuje"),
        ("pl", 23, "23 miasta się zobowiązują"),
        ("pl", 0, "0 miast się zobowiązuje"),
        ("cs", 4, "4 města se zavazují"),
        ("cs", 5, "5 měst se zavazuje"),
        ("cs", 22, "22 měst se zavazuje"),
        ("sk", 2, "2 mestá sa zaväzujú"),
        ("sk", 1000, "1\u00a0000 miest sa zaväzuje"),
        ("hu", 1, "1 város vállalja"),
        ("hu", 104, "104 város vállalja"),
    ],
)
def test_the_noun_follows_the_number(language, count, sentence):
    assert filled(CITIES[language], language, n=count) == sentence


def test_numbers_of_a_data_frame_count_like_any_other():
    assert filled(CITIES["pl"], "pl", n=np.int64(2)) == "2 miasta się zobowiązują"
    assert filled(CITIES["en"], "en", n=np.float64(1.0)) == "1 city commits"


def test_the_number_itself_may_be_left_out():
    assert filled("{n:One place|Several places} in view", "en", n=3) == "Several places in view"


def test_a_form_may_hold_other_values_whatever_they_contain():
    text = "{n:# place in {country}|# places in {country}}"

    assert filled(text, "en", n=2, country="{Česko} | #1") == "2 places in {Česko} | #1"


def test_shares_and_numbers_are_written_as_the_language_writes_them():
    text = "{share:%} of {value:,}"

    assert filled(text, "en", share=0.456, value=12345) == "46% of 12,345"
    assert filled(text, "cs", share=0.456, value=12345) == "46\u00a0% of 12\u00a0345"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("{n:# place|# places}", "pl"),
        ("{n:# miejsce|# miejsca|# miejsc}", "en"),
        ("{n:# město}", "cs"),
        ("{share:.0f}", "en"),
    ],
)
def test_a_wrong_number_of_forms_is_refused(text, language):
    with pytest.raises(VocabularyError):
        filled(text, language, n=1, share=1)


def test_a_word_where_a_number_belongs_is_refused():
    with pytest.raises(VocabularyError, match="wants a number"):
        filled("{share:%}", "en", share="45%")


def test_a_text_nobody_wrote_is_refused():
    with pytest.raises(VocabularyError):
        phrase("no.such.key", "en")


def test_one_letter_words_of_texts_stay_with_the_next_word():
    assert "\u00a0" in phrase("page.overview.question", "cs")  # … pokrývá a chybí
    assert "\u00a0" not in phrase("page.overview.question", "en")


def test_one_letter_words_inside_a_form_are_tied_as_well():
    said = phrase("city.lead.SDG", "cs", best="Doprava", level="závazek", committed=5, count=16)

    assert "obsahují v\u00a05 ze 16 cílů" in said
