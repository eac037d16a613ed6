from domain.selection import Selection
from store.maps import map_places, map_regions

EVERYWHERE = Selection()


def test_a_region_without_strategies_is_a_row_with_zero(connection, add_place):
    connection.execute(
        "insert into regions by name "
        "select 'SK.02' as region, 'SK' as country, 'Bratislavský kraj' as name, '' as name_en"
    )
    add_place("Brno", {"GD5": 2})
    add_place("Brno", {"GD5": 1}, code="CZ-BRNO-2")

    rows = map_regions(connection, EVERYWHERE).set_index("region")

    assert rows.loc["CZ.78", ["strategy_count", "place_count"]].tolist() == [2, 1]
    assert rows.loc["SK.02", "strategy_count"] == 0


def test_a_place_knows_its_region_and_no_data_has_no_level(connection, add_place):
    add_place("Brno", {"GD5": 3})
    add_place("Zlín", {"GD5": "no_data"})

    rows = map_places(connection, EVERYWHERE, criterion="GD5").set_index("place_name")

    assert rows.loc["Brno", ["region", "level"]].tolist() == ["CZ.78", 3]
    assert rows["level"].isna().tolist() == [False, True]
