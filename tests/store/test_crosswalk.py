import pytest

from domain.selection import Selection
from store.crosswalk import (
    crosswalk_cells,
    crosswalk_measures,
    crosswalk_places,
    measure_words,
)

EVERYTHING = Selection(in_force=False)
BOTH = {"GD5": 2, "SDG11": 2}


@pytest.fixture(autouse=True)
def goals(connection):
    for criterion, parent in (("SDG11", ""), ("SDG11.2", "SDG11")):
        connection.execute(
            "insert into criteria values ($1, 'SDG', 'goal', $2, 1, 1, true, '')",
            [criterion, parent],
        )


@pytest.fixture
def add_measure(connection):
    """Give a strategy a measure whose words count for the given criteria, each at its own place."""

    def add(code, found, *, role="measure", concept="cycling"):
        connection.execute(
            "insert into measures (measure_code, strategy_code, position, kind, title, title_en, "
            "description, description_en, target_text, quantity, direction, bound, unit, "
            "budget_currency, budget_basis, responsible, monitoring, source_urls, confidence, "
            "note, workbook, sheet, sheet_row, cells, written, extras) "
            "values ($1, $2, 1, 'measure', "
            "'Cyklostezky', 'Cycle paths', '', '', '', '', '', '', '', '', '', '', '', [], '', '', "
            "'CSCC.xlsx', 'Opatření', 3, '{\"title\": \"D3\"}', '{}', '{}')",
            [f"{code}-M01", code],
        )
        connection.execute(
            "insert into statements values ('s1', $1, $2, 0, 'title', $3, 'cs', 'Cyklostezky', 0, "
            "11, 'D3')",
            [code, f"{code}-M01", role],
        )
        for criterion, start in found.items():
            connection.execute(
                "insert into evidence values ('s1', $1, $2, $3, $4, 'kolo', $5, $5 + 4, 'strong', "
                "'counted', 'strong')",
                [code, f"{code}-M01", criterion, concept, start],
            )

    return add


def only(cells):
    [row] = cells[(cells["area"] == "GD5") & (cells["goal"] == "SDG11")].itertuples()
    return row


def test_a_pair_that_meets_nowhere_is_a_row_with_zero(connection, add_place):
    add_place("Brno", {"GD5": 2, "SDG11": 0})

    pair = only(crosswalk_cells(connection, EVERYTHING))

    assert (pair.place_count, pair.both_count, pair.together_count) == (1, 0, 0)


def test_parts_of_an_area_and_a_goal_meet_in_one_measure(connection, add_place, add_measure):
    add_measure(add_place("Brno", BOTH), {"GD5c": 0, "SDG11.2": 6})

    pair = only(crosswalk_cells(connection, EVERYTHING))

    assert (pair.together_count, pair.measure_count, pair.same_words_count) == (1, 1, 0)


def test_one_phrase_read_twice_is_told_apart(connection, add_place, add_measure):
    add_measure(add_place("Brno", BOTH), {"GD5c": 0, "SDG11.2": 0})

    assert only(crosswalk_cells(connection, EVERYTHING)).same_words_count == 1


@pytest.mark.parametrize("vague", [{"role": "vision"}, {"concept": "label"}])
def test_a_vision_and_a_bare_label_bring_nothing_together(
    vague, connection, add_place, add_measure
):
    add_measure(add_place("Brno", BOTH), {"GD5c": 0, "SDG11.2": 6}, **vague)

    pair = only(crosswalk_cells(connection, EVERYTHING))

    assert (pair.both_count, pair.together_count) == (1, 0)


def test_a_place_without_data_for_one_of_them_is_left_out(connection, add_place):
    add_place("Brno", {"GD5": 2, "SDG11": "no_data"})

    assert only(crosswalk_cells(connection, EVERYTHING)).place_count == 0


def test_a_pair_names_its_measure_its_words_and_its_places(connection, add_place, add_measure):
    add_measure(add_place("Brno", BOTH), {"GD5c": 0, "SDG11.2": 6})
    pair = {"area": "GD5", "goal": "SDG11"}

    [measure] = crosswalk_measures(connection, EVERYTHING, **pair).itertuples()
    words = measure_words(connection, measures=(measure.measure_code,), wholes=("GD5", "SDG11"))

    assert (measure.place_name, measure.cell) == ("Brno", "D3")
    assert words["criterion"].tolist() == ["GD5c", "SDG11.2"]
    assert crosswalk_places(connection, EVERYTHING, **pair)["place_name"].tolist() == ["Brno"]
