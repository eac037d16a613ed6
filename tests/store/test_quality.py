from store.quality import quality_completeness, quality_places, quality_texts


def test_completeness_counts_rows_with_a_value_by_country(connection, add_place):
    add_place("Brno", {"GD5": 1}, issuer="Zastupitelstvo")
    add_place("Znojmo", {"GD5": 1})

    counts = quality_completeness(connection).set_index(["sheet", "field", "country"])

    issuer = counts.loc[("strategies", "issuer", "CZ")]
    assert (issuer["filled_count"], issuer["row_count"]) == (1, 2)


def test_an_empty_list_is_no_value(connection, add_place):
    add_place("Brno", {"GD5": 1})

    counts = quality_completeness(connection).set_index(["sheet", "field"])

    assert counts.loc[("strategies", "supersedes"), "filled_count"] == 0


def test_texts_are_counted_by_country_basis_and_language(connection, add_place):
    add_place("Brno", {"GD5": 1})
    add_place("Znojmo", {"GD5": 1}, text_basis="full")

    texts = quality_texts(connection).set_index("text_basis")["strategy_count"]

    assert texts.to_dict() == {"excerpt": 1, "full": 1}


def test_only_names_of_places_that_nobody_settled_are_open(connection):
    row = ["warning", "SPCC.xlsx", "Strategie", 23, "H23", "place", "Poznań", "{}"]
    for code in ("place_unknown", "place_several", "place_read_as"):
        connection.execute(
            "insert into problems values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", [code, *row]
        )

    assert quality_places(connection)["written"].tolist() == ["Poznań", "Poznań"]


def test_goals_and_areas_that_partners_name_are_two_fields(connection, add_place):
    add_place("Brno", {"GD5": 1}, declared=["SDG7", "SDG11.2"])

    counts = quality_completeness(connection).set_index("field")["filled_count"]

    assert (counts["declared_sdg"], counts["declared_green_deal"]) == (1, 0)
