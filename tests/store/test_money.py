from domain.selection import Selection
from store.money import money_counts, money_stated

EVERYTHING = Selection(in_force=False, year=2026)


def test_an_amount_keeps_its_currency_and_what_it_is(connection, add_place):
    add_place("Brno", {"GD5": 1}, budget_amount=5e9, budget_currency="CZK", budget_basis="estimate")

    [row] = money_stated(connection, EVERYTHING).to_dict("records")

    assert (row["amount"], row["currency"], row["basis"]) == (5e9, "CZK", "estimate")


def test_a_strategy_without_an_amount_is_counted_and_never_listed(connection, add_place):
    add_place("Brno", {"GD5": 1}, budget_amount=5e9, budget_currency="CZK", budget_basis="total")
    add_place("Znojmo", {"GD5": 1})

    [counts] = money_counts(connection, EVERYTHING).to_dict("records")

    assert (counts["strategy_count"], counts["strategy_stated_count"]) == (2, 1)
    assert money_stated(connection, EVERYTHING)["place_name"].tolist() == ["Brno"]
