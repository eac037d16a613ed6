import pytest

from store.strategies import sensitivity


@pytest.fixture
def changed(connection):
    def count(variant):
        rows = sensitivity(connection).set_index("variant")
        return int(rows.loc[variant, "changed_count"]) if variant in rows.index else None

    return count


def test_proof_by_one_strong_phrase_survives_every_reading(add_place, changed):
    add_place("Brno", {"GD5": (4, 4, 4), "GD5c": (4, 4, 4), "GD5b": (4, 4, 4)})

    assert changed("strict_evidence") == 0
    assert changed("lenient_evidence") == 0


def test_a_topic_held_by_a_pair_of_phrases_is_lost_in_the_strict_reading(add_place, changed):
    add_place("Brno", {"GD5": (2, 0, 2), "GD5c": (2, 0, 2)})

    assert changed("strict_evidence") == 1
    assert changed("lenient_evidence") == 0


def test_a_lone_phrase_counts_in_the_lenient_reading_only(add_place, changed):
    add_place("Brno", {"GD5": (0, 0, 2), "GD5c": (0, 0, 2)})

    assert changed("strict_evidence") == 0
    assert changed("lenient_evidence") == 1


def test_covered_with_one_measurable_criterion_is_partial_when_more_is_asked(add_place, changed):
    add_place("Brno", {"GD5": 3, "GD5c": 3})

    assert changed("strict_covered") == 1
    assert changed("lenient_covered") == 0


def test_places_without_data_are_no_judgements(connection, add_place):
    add_place("Znojmo", {"GD5": "no_data"})

    assert sensitivity(connection).empty
