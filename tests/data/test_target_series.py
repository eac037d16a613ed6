"""The tables that say which figures are targets and which of them stand on one scale."""

from domain.vocabulary import by_key, read

SERIES = by_key("reference/target_series", "series")


def test_every_part_belongs_to_a_series_with_a_scale():
    parts = {row["series"] for row in read("vocabulary/target_series_parts")}

    assert parts == {code for code, row in SERIES.items() if row["has_axis"]}


def test_a_quantity_unit_and_direction_belongs_to_one_series():
    rows = read("vocabulary/target_series_parts")
    keys = [(row["quantity"], row["unit"], row["direction"]) for row in rows]

    assert len(keys) == len(set(keys))


def test_series_name_known_quantities_and_benchmarks():
    quantities = by_key("reference/quantities", "code")
    benchmarks = by_key("reference/eu_benchmarks", "benchmark")

    assert {row["quantity"] for row in SERIES.values()} <= set(quantities)
    for row in SERIES.values():
        named = [one for one in f"{row['benchmarks']};{row['milestones']}".split(";") if one]
        assert set(named) <= set(benchmarks)


def test_benchmarks_on_a_scale_are_percent_as_the_scale_is():
    benchmarks = by_key("reference/eu_benchmarks", "benchmark")
    named = [
        (row["unit"], benchmarks[one]["unit"])
        for row in SERIES.values()
        for one in filter(None, row["benchmarks"].split(";"))
    ]

    assert set(named) == {("%", "percent")}


def test_every_reason_for_leaving_out_has_a_name():
    reasons = by_key("reference/target_left_out", "reason")

    assert {row["reason"] for row in read("vocabulary/target_left_out_words")} == set(reasons)


def test_every_country_has_a_marker_of_its_own_shape():
    markers = by_key("look/markers", "country")

    assert set(markers) == set(by_key("reference/countries", "country")) - {"V4"}
    assert len({row["symbol"] for row in markers.values()}) == len(markers)
