"""Guards the criteria and the code lists, which people edit who do not run the tests."""

import re
from collections import Counter
from itertools import groupby

import pytest

from domain import phrases, vocabulary
from domain.vocabulary import LANGUAGES, Row

NAMES = tuple(f"name_{language}" for language in LANGUAGES)
KEYS = {
    "countries": "country",
    "kind_groups": "kind_group",
    "place_kinds": "kind",
    "strategy_types": "code",
    "strategy_statuses": "code",
    "currencies": "code",
    "budget_bases": "code",
    "text_bases": "code",
    "confidences": "code",
    "measure_kinds": "code",
    "quantities": "code",
    "directions": "code",
    "bounds": "code",
}
TARGETS_OF_GOAL = (7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19)
SUBCRITERIA_OF_AREA = (6, 6, 6, 5, 6, 4, 5, 5, 3, 3)
TOPICS_OF_PILLAR = (4, 4, 4, 3)
LOCAL_CORE = {
    "SDG1": "2 4 5",
    "SDG2": "1 4",
    "SDG3": "4 6 8 9",
    "SDG4": "2 3 4 7",
    "SDG5": "2 5 b",
    "SDG6": "1 3 4 6 b",
    "SDG7": "1 2 3",
    "SDG8": "2 3 5 6 9",
    "SDG9": "1 4 5 c",
    "SDG10": "2 3",
    "SDG11": "1 2 3 4 5 6 7 a b",
    "SDG12": "2 3 5 7 8",
    "SDG13": "1 2 3",
    "SDG14": "1",
    "SDG15": "1 2 3 5 9",
    "SDG16": "1 5 6 7 10",
    "SDG17": "16 17 18",
}
SUPPORTING = {"1e", "1f", "2f", "3e", "3f", "4d", "4e", "5f", "6d", "7e", "8e"}
ID_OF_KIND = {
    "goal": r"SDG\d{1,2}",
    "target": r"SDG\d{1,2}\.(\d{1,2}|[a-d])",
    "area": r"GD(\d|X\d)",
    "subcriterion": r"GD(\d|X\d)[a-f]",
    "pillar": r"SC-(ZP|[ABC])",
    "topic": r"SC-(ZP\.[1-9]|[ABC]\.[a-z]+)",
}
FRAMEWORK_OF_KIND = {
    "goal": "SDG",
    "target": "SDG",
    "area": "GD",
    "subcriterion": "GD",
    "pillar": "SC",
    "topic": "SC",
}
LONGEST_NAME = {"goal": 40} | dict.fromkeys(
    ("target", "area", "subcriterion", "pillar", "topic"), 45
)
COLOUR = re.compile(r"#[0-9A-F]{6}")

every_list = pytest.mark.parametrize("name", KEYS)


def criteria(kind: str) -> list[Row]:
    return [row for row in vocabulary.read("reference/criteria") if row["kind"] == kind]


def codes(name: str) -> set[str]:
    return {row[KEYS[name]] for row in vocabulary.read(f"reference/{name}")}


def keys(families: dict[str, str]) -> set[str]:
    return {f"{family}.{code}" for family, listed in families.items() for code in listed.split()}


def per_parent(rows: list[Row]) -> tuple[int, ...]:
    return tuple(Counter(row["parent"] for row in rows).values())


def contrast(colour: str, background: str) -> float:
    lighter, darker = sorted((luminance(colour), luminance(background)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    shares = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@every_list
def test_a_list_names_each_code_once(name):
    rows = vocabulary.read(f"reference/{name}")

    assert len(codes(name)) == len(rows)
    assert "" not in codes(name)


@every_list
def test_a_list_is_named_in_every_language(name):
    rows = vocabulary.read(f"reference/{name}")

    assert [row for row in rows for column in NAMES if not row[column].strip()] == []


@every_list
def test_a_list_says_the_same_name_only_once_in_a_language(name):
    rows = vocabulary.read(f"reference/{name}")

    for column in NAMES:
        assert len({row[column].casefold() for row in rows}) == len(rows), column


@every_list
def test_a_list_stands_in_its_own_order(name):
    rows = vocabulary.read(f"reference/{name}")

    assert [int(row["position"]) for row in rows] == list(range(1, len(rows) + 1))


@every_list
def test_a_list_has_only_whole_rows(name):
    for row in vocabulary.read(f"reference/{name}"):
        assert None not in row
        assert None not in row.values()


def test_every_kind_of_place_belongs_to_a_group():
    groups = {row["kind_group"] for row in vocabulary.read("reference/place_kinds")}

    assert groups == codes("kind_groups")


def test_a_strategy_in_force_is_adopted_signed_or_in_force():
    statuses = vocabulary.read("reference/strategy_statuses")
    in_force = {row["code"] for row in statuses if row["is_in_force"]}

    assert in_force == {"adopted", "in_force", "signed"}


def test_country_colours_are_four_and_can_be_seen_on_white_and_on_black():
    colours = {row["colour"] for row in vocabulary.read("reference/countries")}

    assert len(colours) == 4
    for colour in colours:
        assert COLOUR.fullmatch(colour)
        assert contrast(colour, "#FFFFFF") > 2
        assert contrast(colour, "#000000") > 3


def test_every_country_has_one_partner():
    partners = vocabulary.read("reference/partners")

    assert {row["country"] for row in partners} == codes("countries")
    assert len(partners) == 4
    assert all(row["language"] in LANGUAGES and row["name"] and row["name_en"] for row in partners)
    assert all(row["url"].startswith("https://") for row in partners if row["url"])


def test_the_frameworks_are_complete():
    assert len(criteria("goal")) == 17
    assert len(criteria("target")) == 169
    assert len(criteria("area")) == 10
    assert len(criteria("subcriterion")) == 49
    assert per_parent(criteria("target")) == TARGETS_OF_GOAL
    assert per_parent(criteria("subcriterion")) == SUBCRITERIA_OF_AREA


def test_the_smart_concept_holds_its_pillars_and_the_topics_publicly_known():
    assert [row["criterion"] for row in criteria("pillar")] == ["SC-ZP", "SC-A", "SC-B", "SC-C"]
    assert per_parent(criteria("topic")) == TOPICS_OF_PILLAR


@pytest.mark.parametrize("kind", ID_OF_KIND)
def test_criterion_ids_follow_their_kind(kind):
    for row in criteria(kind):
        assert re.fullmatch(ID_OF_KIND[kind], row["criterion"])
        assert row["framework"] == FRAMEWORK_OF_KIND[kind]


def test_every_criterion_is_listed_once_under_a_parent_that_exists():
    known = vocabulary.by_key("reference/criteria", "criterion")
    parent_kinds = {"goal": "", "area": "", "pillar": ""}
    parent_kinds |= {"target": "goal", "subcriterion": "area", "topic": "pillar"}

    for row in known.values():
        parent = known.get(row["parent"], {"kind": ""})
        assert parent["kind"] == parent_kinds[row["kind"]]
        assert row["criterion"].startswith(row["parent"])


def test_positions_count_from_one_within_a_parent():
    rows = vocabulary.read("reference/criteria")
    siblings = sorted(rows, key=lambda row: (row["framework"], row["parent"]))

    for _, group in groupby(siblings, key=lambda row: (row["framework"], row["parent"])):
        positions = [int(row["position"]) for row in group]
        assert positions == list(range(1, len(positions) + 1))


def test_exactly_the_local_core_of_targets_is_scored():
    scored = {row["criterion"] for row in criteria("target") if row["is_scored"] == "1"}

    assert len(scored) == 66
    assert scored == keys(LOCAL_CORE)


@pytest.mark.parametrize("kind", ["goal", "area", "subcriterion", "pillar", "topic"])
def test_all_but_targets_are_scored(kind):
    assert [row["criterion"] for row in criteria(kind) if row["is_scored"] != "1"] == []


def test_supporting_subcriteria_weigh_half_and_all_others_one():
    weights = {row["criterion"]: row["weight"] for row in vocabulary.read("reference/criteria")}
    lighter = {criterion for criterion, weight in weights.items() if weight == "0.5"}

    assert lighter == {f"GD{code}" for code in SUPPORTING}
    assert set(weights.values()) == {"1", "0.5"}


def test_the_two_cross_cutting_areas_are_marked_with_all_they_hold():
    for row in vocabulary.read("reference/criteria"):
        assert row["is_cross_cutting"] == ("1" if row["criterion"].startswith("GDX") else "")


def test_scored_criteria_are_named_in_every_language_and_the_others_in_english():
    for row in vocabulary.read("reference/criteria"):
        assert row["name_en"].strip()
        assert {bool(row[column].strip()) for column in NAMES[1:]} == {bool(row["is_scored"])}


def test_names_of_criteria_are_short_and_differ_within_their_kind():
    for kind, longest in LONGEST_NAME.items():
        for column in NAMES:
            names = [row[column] for row in criteria(kind) if row[column]]
            assert [name for name in names if len(name) > longest] == []
            assert len(set(names)) == len(names)


def test_goals_alone_have_a_colour_each_its_own():
    colours = [row["colour"] for row in criteria("goal")]

    assert len(set(colours)) == 17
    assert all(COLOUR.fullmatch(colour) for colour in colours)
    assert {row["colour"] for row in vocabulary.read("reference/criteria")} == {"", *colours}


def test_limits_of_relevance_name_known_criteria_countries_and_reasons():
    rows = vocabulary.read("reference/applicability")
    known = vocabulary.by_key("reference/criteria", "criterion")

    assert len({(row["criterion"], row["country"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["criterion"] in known
        assert row["country"] in codes("countries")
        assert phrases.has_phrase(row["reason_key"])


def test_only_poland_has_a_coast_where_the_sea_counts_in_full():
    rows = vocabulary.read("reference/applicability")

    assert {row["country"] for row in rows if row["is_coastal_only"] == "1"} == {"PL"}
