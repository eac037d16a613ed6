"""Numbers, dates and lists look as each of the five languages writes them."""

from datetime import date

import pytest

from domain.locales import bound, date_text, listed, number_text, percent_text, plural_form
from domain.vocabulary import LANGUAGES, read

DAY = date(2026, 11, 8)


def spaced(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("en", "8 November 2026", "8 Nov 2026"),
        ("pl", "8 listopada 2026", "8.11.2026"),
        ("cs", "8. listopadu 2026", "8. 11. 2026"),
        ("sk", "8. novembra 2026", "8. 11. 2026"),
        ("hu", "2026. november 8.", "2026. nov. 8."),
    ],
)
def test_a_day_is_written_long_and_short(language, long, short):
    assert spaced(date_text(DAY, language)) == long
    assert spaced(date_text(DAY, language, short=True)) == short


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12,345.25"),
        ("pl", "12 345,25"),
        ("cs", "12 345,25"),
        ("sk", "12 345,25"),
        ("hu", "12 345,25"),
    ],
)
def test_a_number_is_grouped_and_has_the_decimal_mark(language, text):
    assert spaced(number_text(12345.25, language)) == text


def test_a_whole_number_has_no_decimals_and_a_long_one_at_most_four():
    assert number_text(45.0, "cs") == "45"
    assert number_text(-0.33333333, "cs") == "-0,3333"


def test_czech_and_slovak_set_the_per_cent_sign_apart_and_the_others_do_not():
    texts = {language: percent_text(0.5, language) for language in ("en", "pl", "cs", "sk", "hu")}

    assert [name for name, text in texts.items() if text == "50\u00a0%"] == ["cs", "sk"]
    assert [name for name, text in texts.items() if text == "50%"] == ["en", "pl", "hu"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Brno, Gdynia and Pécs"),
        ("pl", "Brno, Gdynia i Pécs"),
        ("cs", "Brno, Gdynia a Pécs"),
        ("sk", "Brno, Gdynia a Pécs"),
        ("hu", "Brno, Gdynia és Pécs"),
    ],
)
def test_names_are_listed_with_and_before_the_last(language, text):
    assert spaced(listed(["Brno", "Gdynia", "Pécs"], language)) == text


def test_one_name_and_no_name_need_no_and():
    assert listed(["Brno"], "hu") == "Brno"
    assert listed([], "hu") == ""


def test_a_fraction_takes_the_last_form():
    assert plural_form(1.5, "cs") == 2


def test_only_one_letter_words_are_tied_to_the_next_word():
    assert bound("v okolí a za městem", "cs") == "v\u00a0okolí a\u00a0za městem"
    assert (
        bound("W Łodzi i w Gdyni (o tym)", "pl") == "W\u00a0Łodzi i\u00a0w\u00a0Gdyni (o\u00a0tym)"
    )
    assert bound("a város", "hu") == "a város"


def test_every_language_has_its_locale_and_its_alphabet():
    for table in ("languages/locales", "languages/alphabets"):
        assert {row["language"] for row in read(table)} == set(LANGUAGES)
