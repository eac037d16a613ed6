"""What is said of money, on the smallest frames that can go wrong."""

import pandas as pd

from domain.view import View
from exports.blocks.block import Snapshot
from exports.blocks.money import MOST_DRAWN, stated_amounts
from store.money import money_counts

STRATEGY = {
    "place_id": "gn:3078610",
    "place_name": "Brno",
    "country": "CZ",
    "strategy_title": "Plán mobility",
    "strategy_code": "CZ-BRNO",
    "measure_code": "",
    "title": "Plán mobility",
    "note": "",
    "amount": 5e9,
    "currency": "CZK",
    "basis": "total",
    "workbook": "CSCC.xlsx",
    "sheet": "Strategie",
    "cell": "Y3",
}
MEASURE = STRATEGY | {"measure_code": "CZ-BRNO-1", "title": "Cyklostezky", "amount": 2e6}
COUNTS = {
    "country": "CZ",
    "strategy_count": 2,
    "strategy_stated_count": 1,
    "measure_count": 7,
    "measure_stated_count": 1,
}


def block(*rows, of="strategies"):
    answers = {money_counts: pd.DataFrame([COUNTS])}
    stated = pd.DataFrame(rows)
    snapshot = Snapshot("20261128T0", lambda question, _: answers.get(question, stated))
    return stated_amounts(snapshot, View("money").with_choices(of=of))


def test_the_largest_amount_is_one_of_those_shown():
    of_strategies, of_measures = block(STRATEGY, MEASURE), block(STRATEGY, MEASURE, of="measures")

    assert "5,000\u00a0million\u00a0CZK (Brno" in of_strategies.sentences[1]
    assert "2\u00a0million\u00a0CZK (Brno" in of_measures.sentences[1]
    assert (of_strategies.count, of_measures.count) == (1, 1)


def test_a_currency_in_which_kinds_of_amounts_differ_keeps_them_apart():
    said = block(STRATEGY, STRATEGY | {"amount": 1e9, "basis": "year"}).sentences

    assert "5,000\u00a0million" in said[1]
    assert "6,000" not in " ".join(said)


def test_amounts_of_zero_alone_draw_nothing_and_are_still_counted():
    found = block(STRATEGY | {"amount": 0.0})

    assert found.is_empty
    assert "1\u00a0strategy of 2 in view states an amount" in found.sentences[0].replace(
        " strategy", "\u00a0strategy"
    )


def test_of_very_many_amounts_the_largest_of_each_currency_are_drawn_and_all_are_in_the_table():
    czk = [STRATEGY | {"strategy_code": f"CZ-{n}", "amount": 9e9 - n} for n in range(40)]
    found = block(*czk, STRATEGY | {"strategy_code": "SK-1", "amount": 1e6, "currency": "EUR"})

    drawn = [code for trace in found.figure["data"] for code in trace.get("customdata", ())]

    assert drawn == [*(f"CZ-{n}" for n in range(MOST_DRAWN)), "SK-1"]
    assert f"at most {MOST_DRAWN}" in found.words.subtitle
    assert len(found.table) == 41


def test_where_every_amount_is_drawn_nothing_is_said_about_the_largest():
    assert "largest" not in block(STRATEGY).words.subtitle
