import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.vocabulary import by_key, read
from etl.tables.heading_units import heading_unit
from etl.values.money import Money, read_money
from etl.values.spelling import fold

LONGEST_CELL = 32_767  # characters, the limit of Excel


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("920.179,98 Kč", 920_179.98, "CZK"),
        ("1,7 mil. Kč", 1_700_000, "CZK"),
        ("5 000 korun českých", 5_000, "CZK"),
        ("1 200,- Kč", 1_200, "CZK"),
        ("Kč 1 200 000", 1_200_000, "CZK"),
        ("214.000 eur", 214_000, "EUR"),
        ("1.182.000 €", 1_182_000, "EUR"),
        ("75 708,64 euro", 75_708.64, "EUR"),
        ("14-tisíc eur", 14_000, "EUR"),
        ("€ 5 mil.", 5_000_000, "EUR"),
        ("8,2 mld zł", 8_200_000_000, "PLN"),
        ("350 tys. PLN", 350_000, "PLN"),
        ("1 milliárd 50 millió forint", 1_050_000_000, "HUF"),
        ("44 milliárd forintból", 44_000_000_000, "HUF"),
        ("180 eFt", 180_000, "HUF"),
        ("12 M Ft", 12_000_000, "HUF"),
        ("12,26 Mrd Ft", 12_260_000_000, "HUF"),
        ("1,5 mil. Kč (2024)", 1_500_000, "CZK"),
    ],
)
def test_an_amount_is_read_with_its_currency_wherever_that_stands(written, amount, currency):
    money = read_money(written)

    assert (money.amount, money.currency, money.bound) == (amount, currency, "")


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("takmer 250 miliónov eur", "about"),
        ("blisko 2,3 mln zł", "about"),
        ("mintegy 280 millió Ft", "about"),
        ("cca 300 tis. Kč", "about"),
        ("ponad 3 mln PLN", "at_least"),
        ("co najmniej 3 mln zł", "at_least"),
        ("nie mniej niż 3 mln zł", "at_least"),
        ("viac ako 2 mil. eur", "at_least"),
        ("min. 40 tis. EUR", "at_least"),
        ("300 tis. Kč a více", "at_least"),
        ("do 5 mil. Kč", "up_to"),
        ("legfeljebb 180 millió forint", "up_to"),
        ("nie więcej niż 3 mln zł", "up_to"),
        ("celkem 5 mil. Kč", ""),
    ],
)
def test_the_words_beside_an_amount_say_how_exact_it_is(written, bound):
    assert read_money(written).bound == bound


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("asi 242 milionů korun (10 mil. EUR)", 242_000_000, "CZK"),
        ("44 mrd Ft (140,18 millió euró)", 44_000_000_000, "HUF"),
        ("10 mil. EUR/CZK", 10_000_000, "EUR"),
    ],
)
def test_of_two_currencies_the_first_is_taken_and_reported(written, amount, currency):
    money = read_money(written)

    assert (money.amount, money.currency) == (amount, currency)
    assert money.code == "money_two_currencies"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("10-15 mil. Kč", "number_range"),
        ("10 mil. EUR – 12 mil. EUR", "number_range"),
        ("2 x 15 mil. Kč", "number_unreadable"),
        ("půl milionu korun", "number_unreadable"),
        ("PLN", "number_unreadable"),
        ("100 % z EÚ", "number_unreadable"),
        ("500 m2", "number_unreadable"),
        ("v rámci 5. výzvy 10 mil. Kč", "number_unreadable"),
        ("1,5 mil. Kč + 300 tis. Kč", "number_unreadable"),
        ("1e5 Kč", "number_unreadable"),
        ("EUR 470,000", "number_ambiguous"),
        ("5 mil. $", "money_other_currency"),
        ("Kčs 500", "money_other_currency"),
        ("", "number_unreadable"),
    ],
)
def test_what_is_not_one_amount_is_never_guessed(written, code):
    money = read_money(written)

    assert (money.amount, money.code) == (None, code)


@pytest.mark.parametrize("written", ["500 Kč/m2", "500 Kč ročně", "ročně 500 Kč", "500 Kč / rok"])
def test_an_amount_per_something_is_marked(written):
    assert read_money(written) == Money(500, "CZK", code="money_rate")


@pytest.mark.parametrize("written", ["EUR 1.2m", "€1.2m", "1.2m €"])
def test_an_m_beside_a_currency_means_millions(written):
    assert read_money(written).amount == 1_200_000


def test_the_magnitude_of_the_heading_counts_unless_the_cell_names_its_own():
    assert read_money("1,5", factor=1_000_000).amount == 1_500_000
    assert read_money("1,5 mil.", factor=1_000_000).amount == 1_500_000


@pytest.mark.parametrize(
    ("heading", "factor", "currency", "unit", "rest"),
    [
        ("Odhad nákladů (mil. Kč)", 1_000_000, "CZK", "", "Odhad nákladů"),
        ("Rozpočet (v tisících Kč)", 1_000, "CZK", "", "Rozpočet"),
        ("Rozpočet v Kč bez DPH", 1, "CZK", "", "Rozpočet"),
        ("Budżet w tys. zł", 1_000, "PLN", "", "Budżet"),
        ("Koszty [mln zł]", 1_000_000, "PLN", "", "Koszty"),
        ("Költség (eFt)", 1_000, "HUF", "", "Költség"),
        ("Költségvetés, millió Ft", 1_000_000, "HUF", "", "Költségvetés"),
        ("Költség Ft-ban", 1, "HUF", "", "Költség"),
        ("Budget [EUR]", 1, "EUR", "", "Budget"),
        ("Budget EUR", 1, "EUR", "", "Budget"),
        ("Snížení emisí (t CO2/rok)", 1, "", "t CO2/rok", "Snížení emisí"),
        ("Redukcja [%]", 1, "", "%", "Redukcja"),
        ("Snížení v %", 1, "", "%", "Snížení"),
        ("Odhad (tis. stromů)", 1_000, "", "stromů", "Odhad"),
    ],
)
def test_a_heading_states_magnitude_currency_or_unit(heading, factor, currency, unit, rest):
    found = heading_unit(heading)

    assert (found.factor, found.currency, found.unit, found.rest) == (factor, currency, unit, rest)


@pytest.mark.parametrize(
    "heading",
    [
        "Město",
        "Eurofondy",
        "Rok (do kdy)",
        "Kontakt - osoby",
        "Opis (max. 500 znaków)",
        "Cíl / hodnota",
    ],
)
def test_a_heading_without_a_unit_stays_as_it_is(heading):
    found = heading_unit(heading)

    assert (found.factor, found.currency, found.unit, found.rest) == (1, "", "", heading)


def test_the_heading_of_two_currencies_settles_none():
    assert heading_unit("Náklady (Kč/EUR)").currency == ""


def test_every_currency_word_means_a_currency_the_product_keeps_or_none_of_them():
    currencies = by_key("reference/currencies", "code").keys() | {"other"}
    words = read("vocabulary/currency_words")

    assert {row["currency"] for row in words} == currencies
    assert len({fold(row["spelling"]) for row in words if row["currency"] == "other"}) > 0


def test_every_bound_word_means_a_bound_of_the_product():
    bounds = {row["bound"] for row in read("vocabulary/bound_words") if row["place"] != "link"}

    assert bounds == by_key("reference/bounds", "code").keys() | {"range"}


@given(st.text())
def test_no_text_whatever_makes_the_readers_stumble(text):
    money = read_money(text)

    assert money.amount is not None or money.code
    assert heading_unit(text).factor >= 1


@pytest.mark.parametrize("piece", ["1", "1 mil ", "Kč", "a ", "- ", "(2021", "1 EUR "])
def test_the_fullest_cell_is_turned_away_in_no_time(piece):
    text = (piece * LONGEST_CELL)[:LONGEST_CELL]

    started = time.perf_counter()
    money = read_money(text)
    heading_unit(text)

    assert money.code == "number_unreadable"
    assert time.perf_counter() - started < 0.05
