from store.quality import quality_completeness, quality_texts


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
