from store.succession import succession_levels


def test_levels_stand_beside_those_of_the_strategy_that_was_replaced(connection, add_place):
    add_place("Brno", {"GD5": 1}, code="CZ-BRNO-2020")
    add_place("Brno", {"GD5": 3}, code="CZ-BRNO-2030", supersedes=["CZ-BRNO-2020"])

    [row] = succession_levels(connection, place_id="sv4:brno", framework="GD").to_dict("records")

    assert (row["level_before"], row["level_after"]) == (1, 3)


def test_a_strategy_that_is_not_in_the_data_has_no_before(connection, add_place):
    add_place("Brno", {"GD5": 3}, supersedes=["CZ-BRNO-1999"])

    assert succession_levels(connection, place_id="sv4:brno", framework="GD").empty
