"""Guards the tables of the third framework, of the EU's targets, and of related goals."""

from collections import Counter

from classification.criteria import parents_of
from domain import vocabulary
from domain.phrases import has_phrase

BENCHMARKS = vocabulary.read("reference/eu_benchmarks")
CROSSWALK = vocabulary.read("reference/crosswalk")
CRITERIA = vocabulary.by_key("reference/criteria", "criterion")
CONCEPTS = {row["concept"]: row["topic"] for row in vocabulary.read("vocabulary/concepts")}


def test_topics_of_the_smart_concept_are_known_on_both_sides():
    rows = vocabulary.read("vocabulary/smart_topics")

    assert {row["topic"] for row in rows} <= set(CONCEPTS.values())
    assert {CRITERIA[row["criterion"]]["framework"] for row in rows} == {"SC"}
    assert max(Counter((row["topic"], row["criterion"]) for row in rows).values()) == 1


def test_every_pillar_and_topic_can_be_reached():
    reached = {row["criterion"] for row in vocabulary.read("vocabulary/smart_topics")}
    reached.update(parent for criterion in reached.copy() for parent in parents_of(criterion))

    assert reached == {one for one, row in CRITERIA.items() if row["framework"] == "SC"}


def test_the_parent_of_a_topic_is_read_off_its_id():
    for criterion, row in CRITERIA.items():
        if row["framework"] == "SC":
            assert "".join(parents_of(criterion)) == row["parent"]


def test_every_benchmark_is_named_and_belongs_to_the_green_deal():
    assert len({row["benchmark"] for row in BENCHMARKS}) == len(BENCHMARKS)
    for row in BENCHMARKS:
        assert CRITERIA[row["criterion"]]["framework"] == "GD"
        assert has_phrase(f"benchmark.{row['benchmark']}")
        assert has_phrase(f"benchmark.level.{row['level']}")
        assert row["source"]
        assert row["direction"] in ("decrease", "increase", "reach")


def test_a_benchmark_with_a_value_says_its_unit_and_bound():
    for row in BENCHMARKS:
        assert bool(row["value"]) == bool(row["unit"]) == bool(row["bound"]), row["benchmark"]
        assert not row["unit"] or has_phrase(f"benchmark.amount.{row['unit']}")
        assert not row["value_max"] or float(row["value_max"]) > float(row["value"])


def test_what_is_compared_names_known_concepts_and_a_year():
    compared = [row for row in BENCHMARKS if row["concepts"]]
    pairs = {(row["concept"], row["criterion"]) for row in mapped()}

    assert compared
    for row in compared:
        concepts = row["concepts"].split(";")
        assert all((concept, row["criterion"]) in pairs for concept in concepts), row["benchmark"]
        assert row["target_year"]
        assert row["unit"] in ("percent", "")


def mapped():
    return vocabulary.read("vocabulary/concept_criteria")


def test_related_goals_lead_from_areas_to_goals_and_their_targets():
    pairs = Counter((row["area"], row["criterion"]) for row in CROSSWALK)

    assert max(pairs.values()) == 1
    for row in CROSSWALK:
        assert CRITERIA[row["area"]]["kind"] == "area"
        assert CRITERIA[row["criterion"]]["kind"] in ("goal", "target")
        assert row["strength"] in ("1", "2", "3")
        assert "own judgement" in row["basis"]


def test_every_area_has_related_goals_and_every_target_its_goal():
    goals = {(row["area"], row["criterion"]) for row in CROSSWALK}

    assert {area for area, _ in goals} == {
        one for one, row in CRITERIA.items() if row["kind"] == "area"
    }
    for area, criterion in goals:
        parent = CRITERIA[criterion]["parent"]
        assert not parent or (area, parent) in goals
