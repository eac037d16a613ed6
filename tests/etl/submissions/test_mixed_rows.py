"""Sheets whose rows name a strategy and one of its measures."""

import pytest

from tests.etl.written_sheets import codes, read, sheet_of

HEADINGS = ["Stratégia", "Település", "Intézkedés", "Határidő", "Felelős"]
PECS = ["Pécs klímastratégiája", "Pécs"]
GYOR = ["Győr mobilitási terve", "Győr"]
MEASURES = (
    ["Távhő megújítása", 2030, "Önkormányzat"],
    ["Kerékpárutak építése", 2027, "Önkormányzat"],
    ["Buszok cseréje", 2028, "Közlekedési cég"],
)


def rows(*heads):
    return [[*head, *measure] for head, measure in zip(heads, MEASURES, strict=True)]


@pytest.mark.parametrize(
    "heads",
    [(PECS, [None, None], GYOR), (PECS, PECS, GYOR), (PECS, [PECS[0], None], GYOR)],
    ids=["on its first row", "repeated", "place on its first row"],
)
def test_each_strategy_is_read_once_and_each_measure_belongs_to_it(heads):
    result = read(sheet_of("Terv", HEADINGS, *rows(*heads)))

    pecs, gyor = result.strategies
    assert [(one.title, one.place) for one in (pecs, gyor)] == [tuple(PECS), tuple(GYOR)]
    assert [one.strategy for one in result.measures] == [pecs.code, pecs.code, gyor.code]
    assert [one.source.row for one in result.measures] == [2, 3, 4]
    assert codes(result) == []


def test_two_measures_of_one_name_below_two_strategies_are_both_taken():
    measure = ["Napelemek", 2030, "Önkormányzat"]

    result = read(sheet_of("Terv", HEADINGS, [*PECS, *measure], [*GYOR, *measure]))

    assert [one.strategy for one in result.measures] == [one.code for one in result.strategies]


def test_strategies_of_one_title_in_two_places_are_two():
    measure = ["Napelemek", 2030, "Önkormányzat"]

    result = read(
        sheet_of(
            "Terv",
            HEADINGS,
            ["Klímastratégia", "Pécs", *measure],
            ["Klímastratégia", "Győr", *measure],
        )
    )

    assert [one.place for one in result.strategies] == ["Pécs", "Győr"]


def test_a_strategy_without_a_measure_is_a_strategy():
    result = read(
        sheet_of("Terv", HEADINGS, *rows(PECS, PECS, GYOR), ["Smart City Szeged", "Szeged"])
    )

    assert [one.place for one in result.strategies] == ["Pécs", "Győr", "Szeged"]
    assert len(result.measures) == 3


def test_a_row_counts_for_the_strategy_and_for_the_measure_it_tells():
    result = read(sheet_of("Terv", HEADINGS, *rows(PECS, PECS, GYOR)))

    assert (result.rows_read, result.rows_accepted) == (5, 5)


def test_a_fault_of_the_measure_leaves_its_strategy_alone():
    faulty = [*PECS, "#REF!", 2030, "Önkormányzat"]

    result = read(sheet_of("Terv", HEADINGS, faulty, *rows(PECS, PECS, GYOR)))

    assert [one.place for one in result.strategies] == ["Pécs", "Győr"]


def test_extras_stay_with_the_side_they_stand_on_and_are_told_once():
    headings = ["Stratégia", "Település", "Saját jel", *HEADINGS[2:], "Belső szám"]
    cells = [
        [*PECS, "P-1", *MEASURES[0], "17"],
        [*PECS, "P-1", *MEASURES[1], "18"],
        [*GYOR, "G-1", *MEASURES[2], "19"],
    ]

    result = read(sheet_of("Terv", headings, *cells))

    assert codes(result) == ["unknown_header", "unknown_header"]
    assert [one.extras for one in result.strategies] == [{"Saját jel": "P-1"}, {"Saját jel": "G-1"}]
    assert [one.extras["Belső szám"] for one in result.measures] == ["17", "18", "19"]


def test_a_measure_with_nothing_but_its_costs_is_a_measure():
    headings = ["Stratégia", "Település", "Intézkedés", "Költség"]
    cells = [[*PECS, "Napelemek", "5 millió Ft"], [*GYOR, "Buszok cseréje", "3 millió Ft"]]

    assert len(read(sheet_of("Terv", headings, *cells)).measures) == 2
